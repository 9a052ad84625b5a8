/** The articles by which posts are appointed to (任免依据), as they are cited. */
const organic = (article: string) => `地方各级人民代表大会和地方各级人民政府组织法（2022）${article}`
const provincial = '浙江省人民代表大会常务委员会任免国家机关工作人员条例（2018）（省级，参照）'

const supervision = (article: string) => `各级人民代表大会常务委员会监督法（2024）${article}`

/** What the title of a deputy head has in it: 副区长、副院长、副检察长. */
export const deputyMark = '副'

/** 联名提出 of each act. */
export const jointBases = {
  remove: supervision('第六十条至第六十二条'),
  recall: organic('第三十一条'),
  by_elect: organic('第二十六条、第三十条'),
  deputies_only: organic('第四十七条'),
}

/** Of an act whatever the post: 撤职、罢免、补选、接受辞职. */
export const actBases = {
  remove: jointBases.remove,
  recall: jointBases.recall,
  by_elect: organic('第二十六条、第三十条'),
  accept_resignation: organic('第三十二条'),
}

export const bases = {
  deputy_head: `${organic('第五十条第十三项')}；${provincial}`,
  acting_head: `${organic('第五十条第十三项')}；${provincial}`,
  department_head: organic('第五十条第十四项'),
  supervisory: organic('第五十条第十五项'),
  court: organic('第五十条第十六项'),
  procuratorate: organic('第五十条第十六项'),
  committee_head: provincial,
  committee: provincial,
  street_committee: `${organic('第五十九条')}；浙江省街道人大工作条例（2019）第七条`,
  elected: organic('第二十六条、第三十条至第三十二条'),
}
