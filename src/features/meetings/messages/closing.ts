/** What is asked before a meeting closes (闭会). */
const zhCN = {
  noReturn: '闭会以后不能再进行议程、表决或登记出席，也不能撤回。',
  left: '还有 {count} 项议程没有进行：{titles}',
  allDone: '议程都已进行。',
}

const en: typeof zhCN = {
  noReturn: 'After the closing nothing more is dealt with, voted on or entered, and it cannot be taken back.',
  left: 'Items not reached yet ({count}): {titles}',
  allDone: 'The whole agenda was dealt with.',
}

export const closingMessages = { 'zh-CN': zhCN, en }
