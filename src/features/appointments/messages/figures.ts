/** Names and definitions (口径) of the figures appointments answer for. */
const scope = {
  'zh-CN': '统计期内常委会会议通过、当场宣布的任免',
  en: 'Passed and announced at meetings of the standing committee within the period',
}

const words = (zh: readonly [string, string], en: readonly [string, string], of = scope) => ({
  'zh-CN': { name: zh[0], definition: zh[1], scope: of['zh-CN'] },
  en: { name: en[0], definition: en[1], scope: of.en },
})

export const figureWords = {
  /** The post of a member of the supervisory commission, as lists print it. */
  commissioner: '委员',
  F010: words(
    ['任免国家机关工作人员', '一人一次任命、决定任命、免职、接受辞职、撤职、代理、批准任命计一人次'],
    [
      'Appointments and removals',
      'One person and one act is one; elections and recalls by the congress are not counted',
    ],
  ),
  F015: words(
    ['决定任命的政府部门主要负责人', '决定任命为政府部门正职的人数，同一人只计一次'],
    ['Heads of departments appointed', 'Persons appointed to head a department of the government, each once'],
  ),
  F016: words(
    ['任命的监察委员会委员', '任命为监察委员会委员的人数，同一人只计一次'],
    ['Members of the supervisory commission appointed', 'Persons appointed, each once'],
  ),
  F017: words(
    ['任命的常委会工作委员会组成人员', '任命为常委会工作机构、工作委员会和街道人大工委组成人员的人数，同一人只计一次'],
    ['Members of working committees appointed', 'Persons appointed to committees of the standing committee, each once'],
  ),
  F018: words(
    ['任命的司法工作人员', '任命为法院审判人员、检察院检察人员的人数，同一人只计一次'],
    ['Judges and prosecutors appointed', 'Persons appointed to the court or the procuratorate, each once'],
  ),
  F019: words(
    ['组织宪法宣誓', '主任会议、主席团组织并已举行的宪法宣誓仪式次数'],
    ['Oath ceremonies', 'Ceremonies organised by the chairmen’s meeting or the presidium and held'],
    {
      'zh-CN': '统计期内举行的仪式，法院、检察院自行组织的不计',
      en: 'Those a court or procuratorate organises are its own',
    },
  ),
  F142: words(
    ['列明的任命人数', '政府部门主要负责人、监察委员会委员、工作委员会组成人员、司法工作人员四项之和'],
    ['Appointments named', 'The sum of the four lists: departments, supervisory commission, committees, judiciary'],
  ),
  F143: words(
    ['未列明的任免人次', '任免人次减去列明的任命人数，多为免职和辞职'],
    ['Other acts', 'All acts less the appointments named; mostly removals and resignations'],
  ),
}
