/** Words on the sheets offices send (花名册、单位名单): headers, the most usual first, and the words of their cells. */
export const rosterHeaders = {
  name: ['姓名', '代表姓名', '名字'],
  gender: ['性别'],
  delegation: ['代表团', '所在代表团', '代表团名称'],
  constituency: ['选区', '所在选区', '选区名称'],
  certificate: ['代表证号', '证号', '代表证编号', '编号'],
  occupation: ['单位及职务', '工作单位及职务', '工作单位', '职务'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '电话'],
  startsOn: [
    '任职起始日期',
    '代表资格起始日期',
    '资格起始日期',
    '起始日期',
    '任职日期',
    '任职时间',
    '资格确认日期',
    '补选日期',
  ],
} as const

export const unitHeaders = {
  name: ['单位名称', '单位', '机构名称', '名称', '承办单位'],
  shortName: ['简称', '单位简称'],
  kind: ['类别', '机构类别', '单位类别'],
  phone: ['电话', '联系电话', '办公电话'],
  duties: ['职责', '主要职责', '职责清单', '办理范围'],
} as const

export const genderWords = { 女: 'female', 男: 'male' } as const

/** Duties of one cell stand apart by these. */
export const dutySeparators = /[;；\n]+/u

/** What an import of each is called. */
export const importLabels = {
  roster: { 'zh-CN': '代表花名册', en: 'Roster of deputies' },
  units: { 'zh-CN': '承办单位名单', en: 'List of units' },
} as const

/** Names of the sheets an export writes. */
export const sheetNames = { roster: '代表花名册', units: '承办单位名单' } as const
