/** How figures are printed in a report. Reports are Chinese texts, whoever reads the screen. */
export const printedWords = {
  all: '均',
  notAll: '未全部',
  first: '首次',
  notFirst: '不是首次',
  any: '已',
  none: '未',
  over: '{amount}余{unit}',
  nearly: '近{amount}{unit}',
  reached: '达{amount}{unit}',
  exceeds: '超过{amount}{unit}',
  about: '约{amount}{unit}',
}

/** Words that say how exact a number is: beside a bound figure they come with it, or are vouched for by hand. */
export const wordBefore =
  /(?:(?<![节制预签契])约|大概|(?<![附最邻])近|将近|接近|超过|超|逾|突破|(?<![传下到表发])达到?|不足|不到|至少|不少于|不低于|不超过|百分之)$/u

export const wordBehind = /^(?:余|多(?![方年种样家])|以上|以下|左右|上下)/u

/** A heading counted by hand; the paper counts by itself. */
export const headingNumber = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])\s*/u

/** 数据来源表: the appendix of a report. */
export const sourceWords = {
  fileNames: { word: '{title}.docx', pdf: '{title}.pdf' },
  title: '数据来源表',
  heading: '绑定的数字',
  byHand: '手写的数字',
  restated: '冻结以后的重述',
  period: '{from}至{to}',
  definition: '{definition}（第 {version}.{revision} 版）',
  columns: {
    id: '编号',
    printed: '正文写法',
    name: '数字',
    definition: '口径',
    period: '统计期',
    value: '值',
    arithmetic: '算法',
    rows: '件数',
    digest: '冻结摘要',
    number: '数字',
    reason: '来历',
    by: '注明人',
    on: '日期',
    before: '冻结时',
    after: '重述为',
    cause: '原因',
  },
  draft: '尚未冻结',
}
