/** Words on sheets of suggestions (建议清单): headers, the most usual first, as exports write and imports read them. */
export const suggestionHeaders = {
  reference: ['编号', '建议编号', '届次号'],
  session: ['会议', '届次'],
  between: ['闭会期间', '是否闭会'],
  title: ['标题', '建议标题', '案由'],
  lead: ['领衔代表', '领衔人', '提出人', '代表姓名'],
  signers: ['签名人数', '联名人数'],
  delegation: ['代表团', '所在代表团'],
  category: ['类别', '建议类别', '分类'],
  state: ['状态', '办理状态'],
  proposedUnit: ['拟办单位', '建议主办单位'],
  leadUnits: ['主办单位', '主办', '承办单位', '分办单位'],
  coUnits: ['会办单位', '会办', '协办单位'],
  submittedOn: ['提交日期', '提出日期', '收到日期'],
  acceptedOn: ['受理日期'],
  assignedOn: ['交办日期'],
  dueOn: ['答复期限', '办理期限'],
  classReported: ['答复类别', '单位答复类别'],
  classVerified: ['核实类别'],
  rating: ['代表评价', '满意度', '评价'],
  round: ['办理轮次', '第几次办理'],
  returns: ['退办次数'],
  key: ['重点督办', '重点建议'],
  published: ['公开', '是否公开'],
} as const

export type SuggestionSheetKey = keyof typeof suggestionHeaders

export const sheetWords = {
  file: '代表建议',
  yes: '是',
  no: '否',
  session: '{term}届{session}次会议',
  and: '、',
} as const
