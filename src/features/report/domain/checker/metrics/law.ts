/** Metrics of legislation, law-enforcement inspection and the review of documents (立法、执法检查、备案审查). */
import { metric } from '../metric.ts'

export const law = [
  metric('legislation.made', '制定法规 / Regulations made', [
    '制定 地方性法规|法规|条例 #件|部|项',
    '法规 : 通过|制定|颁布 #件|部|项',
    '通过 法规|条例 #件|部|项',
    '审议通过 地方性法规|法规|条例 #件|部|项',
    '制定|通过|出台 #件|部|项 地方性法规|法规|条例',
  ]),
  metric('legislation.amended', '修改法规 / Regulations amended', [
    '修改|修订|修正 法规|条例 #件|部|项',
    '法规 : 修改|修订|修正 #件|部|项',
    '修改|修订|修正 #件|部|项 法规|条例',
  ]),
  metric('legislation.repealed', '废止法规 / Regulations repealed', [
    '废止 法规|条例 #',
    '法规 : 废止 #件|部|项',
    '废止 # 法规|条例',
  ]),
  metric('legislation.draft', '审议法规草案 / Draft regulations considered', [
    '审议 法规草案|地方性法规|法规 #件|部|项',
    '法规草案 #件|部|项',
    '审议 #件|部|项 法规草案|法规',
  ]),
  metric('legislation.first_reading', '一审法规 / First readings', ['法规 : 一审|初次审议 #']),
  metric('legislation.second_reading', '二审法规 / Second readings', ['法规 : 二审|再次审议 #']),
  metric('legislation.consulted', '法规草案征求意见 / Drafts consulted on', [
    '# 法规草案|法律草案|法律法规草案|立法 意见征求|征求意见|意见征集|征集意见',
    '法规草案|法律草案|立法 意见征求|征求意见|意见征集|征集意见 #部|件|次',
    '征求|征集 # 法规草案|法律草案',
  ]),
  metric('legislation.opinion', '立法意见建议 / Opinions on drafts', ['立法|法规草案|联系点 : 意见建议|建议|意见 #条']),
  metric('legislation.contact_point', '基层立法联系点 / Legislative contact points', ['立法联系点 #', '# 立法联系点']),
  metric('law_check', '执法检查 / Law-enforcement inspections', [
    '执法检查 #次|项|部|个',
    '检查 法律法规|法律|法规|条例 #部|件|项|个',
    '检查 #部|件|项|个 法律法规|法律|法规|条例',
    '#部|件|项|个|个方面 法律法规|法律|法规|条例 检查|实施|执行|贯彻',
    '#次|项|个 执法检查',
  ]),
  metric('normative.review', '规范性文件备案审查 / Normative documents reviewed', ['规范性文件 #', '# 规范性文件']),
]
