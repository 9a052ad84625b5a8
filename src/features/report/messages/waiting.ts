/** What waits in the report (报告待办). */
export const waitingWords = {
  'zh-CN': {
    check: '核对报告',
    sign: '签发报告',
    decide: '核定口径用语',
    version: '第 {version} 稿，数字已冻结',
    proposed: '{by} 拟改：{reason}',
  },
  en: {
    check: 'Check the report',
    sign: 'Sign the report',
    decide: 'Decide on the words of a figure',
    version: 'Version {version}, figures frozen',
    proposed: '{by} proposes: {reason}',
  },
}
