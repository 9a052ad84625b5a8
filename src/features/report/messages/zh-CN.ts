/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  units: { piece: '件', percent: '%', yes_no: '是否' },
  refusals: {
    'figure.not_found': '没有编号为 {id} 的数字',
    'report.period_reversed': '统计截止日 {to} 早于开始日 {from}，请调整',
    'snapshot.name_taken': '已有名为“{name}”的冻结，请换个名称',
    'snapshot.not_found': '没有这次冻结',
    'check.nothing_to_check': '请粘贴报告正文，或选择一个 txt、docx 文件',
    'check.too_long': '正文有 {length} 个字，上限 {limit} 个字。请分几次核对',
    'snapshot.in_future': '截止日 {to} 还没有到，到期后才能冻结',
  },
}
