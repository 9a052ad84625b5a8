/** Names of the grounds on which a suggestion is refused or returned (不予受理、退回修改的理由). */
const zhCN = {
  private_matter: '涉及代表本人或者亲属的个人事项',
  forwarded_letter: '代转的群众来信、申诉',
  academic_or_product: '学术探讨、产品推介',
  no_content: '没有实际内容',
  undecided_case: '对尚未办结的具体案件提出处理意见',
  open_tender: '对正在招标的具体项目提出中标意见',
  outside_district: '不属于本区职权范围',
  accusation: '属于举报、控告',
  facts_missing: '缺少情况、分析或者具体意见',
  several_matters: '一件里有几件事，应当一事一议',
  title_missing: '没有标题，或者标题与内容不符',
  wording: '文字需要修改',
}

const en: typeof zhCN = {
  private_matter: 'A private matter of the deputy or a relative',
  forwarded_letter: 'A forwarded letter or appeal of citizens',
  academic_or_product: 'An academic discussion or the promotion of a product',
  no_content: 'No concrete content',
  undecided_case: 'A specific opinion on a case not yet decided',
  open_tender: 'A specific opinion on who should win an open tender',
  outside_district: 'Outside the competence of the district',
  accusation: 'A report or an accusation',
  facts_missing: 'Situation, analysis or concrete proposal is missing',
  several_matters: 'Several matters in one; each should be raised by itself',
  title_missing: 'No title, or a title that does not fit',
  wording: 'The wording needs mending',
}

export const groundWords = { 'zh-CN': zhCN, en }
