/** Metrics of supervision, inquiry, research and petitions (监督、询问、调研、信访). */
import { metric } from '../metric.ts'

export const supervision = [
  metric('supervision.total', '监督活动合计 / Supervision of all kinds', [
    '视察|调研|检查 检查|视察|评议 询问|约见|评议|调研 #次|项|次(项)|场|个',
  ]),
  metric('inquiry', '专题询问 / Special inquiries', ['专题询问|询问 #', '# 专题询问']),
  metric('inquiry.other', '非专题式询问 / Other inquiries', ['非专题式询问|非专题询问 #', '# 非专题式询问|非专题询问']),
  metric('inquiry.interpellation', '质询 / Interpellations', ['质询|质询案 #', '# 质询案|质询']),
  metric('research', '专题调研 / Research', [
    '专题调研|调研 #次|项|个|场',
    '#次|项 专题调研|调研',
    '#个 调研课题|专题调研',
    '调研课题|课题 #',
  ]),
  metric('research.group', '调研组 / Research groups', ['# 专题调研组|调研组', '调研组 #']),
  metric('research.report', '调研报告 / Research reports', ['# 专项调研报告|调研报告', '调研报告|调研成果 #']),
  metric('research.suggestion', '综合建议 / Suggestions from research', ['调研 : # 综合建议', '综合建议 #']),
  metric('research.county', '委托调研的人大常委会 / Committees that joined research', [
    '调研 : 委托 #个|家 人大常委会|人大',
  ]),
  metric('inspection', '视察 / Inspections', [
    '集中视察|分组视察|代表视察|视察 #次|场|批',
    '#次|场|批 集中视察|视察',
    '#次 视察|调研活动',
  ]),
  metric('evaluation', '工作评议 / Evaluations', ['工作评议|专项评议|评议 #', '# 工作评议|专项评议']),
  metric('evaluation.official', '任后监督 / Officials evaluated', [
    '任后监督|述职|履职情况 : #名|位|个|人 负责人|干部|人员|局长',
    '述职评议|任后监督|述职 #名|位|个|人',
  ]),
  metric('evaluation.satisfaction', '满意度 / Satisfaction', ['满意度 #%', '测评 : 满意率 #%']),
  metric(
    'supervision.group',
    '专项监督组 / Supervision groups',
    ['# 专项监督工作组|专项监督组|监督工作组|监督组', '专项监督工作组|监督组 #个'],
    { once: true },
  ),
  metric('supervision.opinion', '监督意见建议 / Opinions from supervision', [
    '专项监督|监督工作组|视察|检查 : 意见建议|意见|建议 #条|个|项',
    '专项监督|监督工作组|视察|检查 : #条|个|项 意见建议|意见|建议',
  ]),
  metric('supervision.opinion_area', '意见建议方面 / Aspects of opinions', ['#个方面|个方面的 意见建议|意见|建议']),
  metric('supervision.task', '监督任务 / Tasks supervised', ['#项|个|件 任务', '任务 #项|个|件']),
  metric('supervision.task_rate', '任务完成率 / Tasks completed', ['任务 完成率 #%', '完成率 #%']),
  metric('supervision.issue', '梳理问题 / Problems found', [
    '梳理|发现|查找 重点问题|突出问题|问题 #项|个|条',
    '梳理|发现|查找 #项|个|条 重点问题|突出问题|问题',
  ]),
  metric('supervision.issue_list', '问题清单 / List of problems', [
    '清单 梳理|列出|形成|交办 重点问题|问题 #项|个|条',
    '清单 重点问题|问题 #项|个|条',
    '清单 : 重点问题|问题 #项|个|条',
  ]),
  metric('supervision.issue_solved', '推动解决问题 / Problems solved', [
    '推动解决|督促解决|整改|解决 问题 #项|个|条|件',
    '推动解决|督促解决|推动|解决 #项|个|条|件 问题',
  ]),
  metric('mediation', '调解化解 / Disputes settled', ['调解|化解 #件|起|宗', '调解|化解 #件|起|宗 纠纷|矛盾']),
  metric('petition', '来信来访 / Petitions', [
    '来信来访|来信|来访|信访|信访件 #件|次|批|人次|件次',
    '#件|次|批|人次|件次 来信来访|信访|来信',
  ]),
  metric('soe.sample', '监督国有企业 / State-owned enterprises', ['#家|个 国有企业|国企']),
  metric('audit.problem', '审计问题 / Problems of the audit', ['审计 : 问题 #项|个', '审计 : #项|个 问题']),
  metric('project.approved', '审查项目 / Projects approved', ['审查|批准|同意 新增 # 项目', '审查|批准|同意 # 项目']),
  metric('gov.fund_before', '专项资金 / Special funds before', ['整合 : #项|个 专项资金']),
  metric('gov.fund_after', '整合后专项资金 / Special funds after', ['资金 : 整合成|整合为|归并为|压减为 #项|个']),
]
