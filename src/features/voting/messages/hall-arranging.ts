/** Words of arranging a vote at the console and of keeping it (安排表决、核验文件). */
const zhCN = {
  question: '第 {number} 项',
  questionTitle: '第 {number} 项的名称',
  more: '再加一项',
  fewer: '去掉第 {number} 项',
  severalHint: '各项在同一张票上，逐项表决；要合并成一次，安排好以后另行决定。',
  candidatesHint:
    '只有选举和票决才列；其他种类留空。要在票上和大屏上加说明的，在名称后面加竖线再写，不超过 {limit} 个字：农村公路｜总投资 800 万元，12 月完工',
  included: '必选项，一行一个',
  includedHint: '只用于票决：依会议通过的票决办法列入，占应选名额，不用选。',
  files: {
    title: '表决核验文件',
    check: '不连本系统也能核对票数、结果和留痕：在任何装有 Node 的电脑上运行',
    export: '导出：{title}',
    round: '{title}（第 {round} 次）',
  },
}

const en: typeof zhCN = {
  question: 'Question {number}',
  questionTitle: 'What question {number} is called',
  more: 'Add a question',
  fewer: 'Take question {number} away',
  severalHint: 'All stand on one ballot and are voted on one by one; voting on all together is decided afterwards.',
  candidatesHint:
    'For elections and choosing only; leave empty for everything else. A note for ballot and screen follows a bar, at most {limit} characters: Village road｜8 million yuan, done in December',
  included: 'Included, one a line',
  includedHint: 'For choosing only: included by the rules the meeting adopted, takes a place and is not marked.',
  files: {
    title: 'Files for checking votes',
    check: 'Counts, outcome and records can be checked without this system, on any computer that has Node:',
    export: 'Export: {title}',
    round: '{title} (round {round})',
  },
}

export const arrangingMessages = { 'zh-CN': zhCN, en }
