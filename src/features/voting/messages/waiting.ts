/** Rows of today pages about votes (今天：表决). */
export const waitingWords = {
  'zh-CN': {
    vote: '表决',
    voteWhy: '正在表决，{meeting}',
    count: '录入计票',
    countWhy: '已截止，还没有两次相同的计票，{meeting}',
  },
  en: {
    vote: 'Vote',
    voteWhy: 'voting is open, {meeting}',
    count: 'Enter the count',
    countWhy: 'closed, not counted twice alike yet, {meeting}',
  },
}
