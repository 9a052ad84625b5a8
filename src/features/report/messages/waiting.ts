/** What waits in the report (报告待办). */
export const waitingWords = {
  'zh-CN': {
    check: '核对报告',
    checkAgain: '退回再核对',
    checkAgainWhy: '核对以后，正文所用的数字有重述',
    sign: '签发报告',
    decide: '核定口径用语',
    comment: '请提意见',
    commentWhy: '征求“{circle}”意见',
    answer: '答复意见',
    answerWhy: '{count} 条意见没有答复',
    version: '第 {version} 稿，数字已冻结',
    proposed: '{by} 拟改：{reason}',
  },
  en: {
    check: 'Check the report',
    checkAgain: 'Send back to be checked again',
    checkAgainWhy: 'A figure of the text was restated after the check',
    sign: 'Sign the report',
    decide: 'Decide on the words of a figure',
    comment: 'Please comment',
    commentWhy: 'Asked as one of “{circle}”',
    answer: 'Answer the comments',
    answerWhy: '{count:comment|comments} without an answer',
    version: 'Version {version}, figures frozen',
    proposed: '{by} proposes: {reason}',
  },
}
