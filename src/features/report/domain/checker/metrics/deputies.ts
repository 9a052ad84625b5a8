/** Metrics of deputies, stations, livelihood projects and training (代表、联络站、民生实事、培训). */
import { metric } from '../metric.ts'

export const deputies = [
  metric('deputy.enterprise', '代表企业 / Enterprises of deputies', ['代表 : #家 企业']),
  metric('deputy.project', '代表参与项目 / Projects deputies joined', ['代表 : #个 项目']),
  metric('deputy.model', '优秀代表 / Model deputies', ['#名|位 标兵代表|履职标兵|优秀代表|先进代表|标兵']),
  metric('deputy.research', '参加调研的代表 / Deputies in research', [
    '调研 : #名|位|人次|人 代表',
    '#名|位|人次 代表 调研',
  ]),
  metric('deputy.inspection', '参加视察的代表 / Deputies in inspections', [
    '视察|检查 : #名|位|人次|人 代表',
    '视察|检查 代表 #人次|名',
  ]),
  metric('deputy.invited', '列席的代表 / Deputies invited', ['邀请|列席 代表 #人次|名|位', '邀请 #名|位|人次 代表']),
  metric('deputy.contact', '联系代表 / Deputies contacted', [
    '联系|走访 代表 #人次|名|位',
    '联系|走访 #名|位|人次 代表',
  ]),
  metric('deputy.contact_voters', '联系群众 / Citizens met', [
    '接待|走访|联系 选民|群众 #人次|名|人',
    '接待|走访|联系 #人次|名|人 选民|群众',
  ]),
  metric('deputy.activity', '代表活动 / Activities of deputies', [
    '代表活动|小组活动|主题活动 #次|场',
    '#次|场 代表活动|小组活动',
  ]),
  metric('deputy.duty_report', '代表述职 / Deputies’ reports on duty', ['代表 述职 #名|人次|人', '#名|位 代表 述职']),
  metric('deputy.total', '代表人数 / Deputies', [
    '代表总数|代表名额|现有代表|共有代表 #名|人',
    '现有|共有 #名|位 人大代表|代表',
  ]),
  metric('training.event', '代表培训 / Trainings', [
    '培训班|培训|学习班|轮训 #次|期|场',
    '#次|期|场 培训班|学习班|培训',
  ]),
  metric('training.people', '培训人次 / Trained', ['培训 #人次|名', '#人次|名 参加 培训|学习', '培训 代表 #人次|名']),
  metric('training.mentor', '导师 / Mentors', ['导师 #名|位|人', '#名|位 导师']),
  metric('training.team', '结对团组 / Mentor groups', ['团组 #个', '#个 团组']),
  metric('training.video', '短视频 / Videos', ['短视频|微视频|视频 #期|个|条|部', '#期|个|条|部 短视频|视频']),
  metric('training.lecture', '讲堂 / Lectures', ['讲堂|讲座|大讲堂 #场|期|次', '#场|期|次 讲堂|讲座']),
  metric('station.total', '代表联络站 / Stations', [
    '联络站|代表之家|活动室 #个|家',
    '#个|家 代表联络站|联络站|代表之家',
  ]),
  metric('station.model', '标杆联络站 / Model stations', [
    '示范站|示范联络站|标杆联络站 #个|家',
    '#个|家 标杆代表联络站|示范联络站|示范站|标杆|五星级',
  ]),
  metric('station.consultation', '进站会商 / Consultations', ['会商活动|会商 #场|次', '#场|次 会商']),
  metric('station.consultation_special', '专场会商 / Special consultations', ['专场会商 #场|次', '#场|次 专场会商']),
  metric('station.deputies', '会商联系代表 / Attendances at consultations', [
    '会商|进站 : 联系|邀请|组织 代表 #人次|名',
    '会商|进站 : 代表 #人次|名',
    '会商|进站 : #人次|名 代表',
  ]),
  metric('station.opinion', '会商意见建议 / Opinions of consultations', [
    '会商|进站|联络站 : 收集|征集|听取 意见建议|意见|建议 #条|个|件',
    '会商|进站|联络站 : 收集|征集|听取 #条|个|件 意见建议|意见|建议',
  ]),
  metric('station.idea', '金点子 / Ideas', ['金点子 #', '# 金点子']),
  metric('station.lead', '招商线索 / Investment leads', ['招商线索|招商信息 #', '# 招商线索|招商信息']),
  metric('chairs.participate', '参与的主任会议成员 / Chairmen who took part', ['#名|位 主任会议成员|常委会领导']),
  metric('chairs.problem_solved', '主任会议成员解决问题 / Problems chairmen solved', [
    '主任会议成员|常委会领导 : 解决问题|问题 #个|项|件',
  ]),
  metric('livelihood.project', '民生实事 / Livelihood projects', [
    '民生实事项目|民生实事 #件|个|项',
    '#件|个|项 民生实事项目|民生实事',
  ]),
  metric('livelihood.group', '民生实事监督小组 / Livelihood groups', ['民生实事 : #个 监督小组|监督组']),
  metric('livelihood.inspection', '民生实事视察 / Livelihood inspections', [
    '民生实事 监督小组 : 视察 #次',
    '民生实事 : 实地视察 #次',
  ]),
  metric('livelihood.opinion', '民生实事意见建议 / Livelihood opinions', [
    '民生实事 监督小组 : 意见建议|意见|建议 #条',
    '民生实事 : 意见建议 #条',
  ]),
  metric('recognition', '批示肯定 / Praised by leaders', ['批示肯定|批示|肯定 #次|件|篇', '#次|件 批示|肯定']),
  metric('recognition.paper', '获评论文 / Papers awarded', ['#篇 论文|理论文章|文章', '论文|理论文章|文章 #篇']),
  metric('recognition.media', '媒体报道 / In the media', ['报道|刊发|刊登|宣传 #次|篇|条', '#次|篇|条 报道|信息']),
]
