/** What stands where personal data stood (隐去), and the words numbers of telephones stand behind. */
export const maskWords = {
  contact: '〔联系方式不公开〕',
  identity: '〔证件号码不公开〕',
  name: '〔姓名不公开〕',
}

export const contactLabels = ['联系电话', '联系方式', '电话', '手机号码', '手机', '传真']

/** What may stand between such a word and the number. */
export const labelJoints = '：:为是 '
