/** Metrics of meetings, reports heard and decisions (会议、报告、决议决定). */
import { metric } from '../metric.ts'

export const sittings = [
  metric('meeting.congress', '人民代表大会会议 / Sessions of the congress', [
    '人民代表大会|人代会|人大会议 #次',
    '召开|召集|筹备|举行 #次 人民代表大会|人代会',
  ]),
  metric(
    'meeting.standing_committee',
    '常委会会议 / Standing committee meetings',
    [
      '常委会会议|常委会全体会议|常委会议|常委会会议共|常委会#次',
      '#次 常委会会议|常委会议|常委会全体会议',
      '常委会 : 召开|举行 #次会议',
    ],
    { figure: 'F005', once: true },
  ),
  metric(
    'meeting.chairs',
    '主任会议 / Chairmen’s meetings',
    ['主任会议|主任会|主任会议共#次', '召开|举行 #次 主任会议|主任会'],
    { figure: 'F006', once: true },
  ),
  metric('meeting.presidium', '主席团会议 / Presidium meetings', ['主席团会议 #次', '#次 主席团会议']),
  metric('meeting.party_group', '党组会议 / Party group meetings', ['党组会议|党组会 #次', '#次 党组会议|党组会']),
  metric('meeting.committee', '委员会会议 / Committee meetings', ['专委会会议|专门委员会会议|委员会会议|工委会议 #次']),
  metric('meeting.due', '应到 / Should attend', ['应到|应出席 #名|人', '应到|应出席 代表|委员|组成人员 #名|人']),
  metric('meeting.present', '实到 / Present', ['实到|出席|到会 #名|人', '实到|出席|到会 代表|委员|组成人员 #名|人']),
  metric('meeting.leave', '请假 / On leave', ['请假|缺席 #名|人', '#名|人 请假|缺席']),
  metric('agenda.item', '审议议题 / Items considered', [
    '议题|审议事项 #项|个|件|次',
    '审议|讨论|研究|听取 #项|个|件 议题|事项',
  ]),
  metric(
    'report.heard',
    '听取和审议专项工作报告 / Reports heard',
    [
      '专项工作报告|工作报告|专项报告 #个|项|件|份|篇|次',
      '听取|审议 报告 #个|项|件|份',
      '#个|项|件|份|篇|次 专项工作报告|工作报告|专项报告',
      '听取|审议 #个|项|件|份 报告',
    ],
    { figure: 'F007' },
  ),
  metric('report.major', '重大决策事项报告 / Reports on major decisions', [
    '重大行政决策|重大决策|重大事项 报告 #',
    '# 重大行政决策|重大决策|重大事项 报告',
  ]),
  metric('report.motion', '议案办理情况报告 / Reports on motions', ['议案 报告 #个|项|件|份', '# 议案 报告']),
  metric('report.budget', '计划预算审计报告 / Reports on plan, budget and audit', [
    '预算|决算|计划 审计|预算|决算|调整 报告 #个|项|件|份',
    '# 预算|决算|审计 报告',
  ]),
  metric('report.written', '书面报告 / Written reports', ['书面报告|书面审议 #', '# 书面报告']),
  metric('opinion.issued', '审议意见 / Deliberation opinions', [
    '审议意见书|审议意见 #份|项|件|条|个|篇',
    '#份|项|件|条|个 审议意见',
  ]),
  metric('opinion.evaluation', '评议意见 / Evaluation opinions', ['评议意见书|评议意见 #', '# 评议意见']),
  metric(
    'resolution',
    '决议决定 / Resolutions and decisions',
    [
      '决议决定|决议、决定|决议和决定|决定决议|重大事项决定 #项|个|件|次',
      '#项|个|件 决议决定|决议、决定|决议和决定|重大事项决定',
    ],
    { figure: 'F009' },
  ),
  metric('resolution.one_kind', '决议或决定 / Resolutions or decisions', [
    '决议|决定 #项|个|件|次',
    '#项|个|件 决议|决定',
    '讨论决定重大事项|重大事项 #项|件',
  ]),
  metric('resolution_and_opinion', '决议决定和审议意见 / Resolutions and opinions', ['决议|决定 审议意见 #']),
  metric('party_report', '向党委请示报告 / Reports to the Party committee', [
    '请示报告|重要情况|专题报告 #件次',
    '区委|市委|县委|党委|省委 请示|报告|汇报 #件次|件|次|项',
  ]),
  metric(
    'deliberation.speaker',
    '审议发言人 / Members who spoke',
    ['发言 : #名|位|人 组成人员|委员', '#名|位|人次|人 组成人员|委员 发言', '发言 #人次'],
    { figure: 'F099' },
  ),
  metric('deliberation.topic', '审议发言议题 / Items spoken on', ['发言 : #个|项 议题'], { figure: 'F100' }),
  metric(
    'deliberation.opinion',
    '审议发言意见建议 / Opinions of speakers',
    ['审议发言 : #条|个|项 意见建议|意见|建议', '审议发言 : 意见建议|意见|建议 #条|个|项'],
    { figure: 'F101' },
  ),
  metric('member.opinion', '组成人员意见建议 / Opinions of members', [
    '组成人员 : #条|个|项 意见建议|意见|建议',
    '组成人员 : 意见建议|意见|建议 #条|个|项',
  ]),
]
