/** How a number is written in words (第118号); numbers are Chinese in whatever language the pages are read. */
export const numberForms = {
  before: '第',
  after: '[号號]',
  /** 发文字号: 机关代字〔年份〕顺序号号. */
  paper: {
    code: '\\p{Script=Han}+',
    brackets: ['[〔[(【]', '[〕\\])】]'],
    written: '{code}〔{year}〕{number}号',
  },
} as const
