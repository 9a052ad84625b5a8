/** What is asked before a meeting closes (闭会). */
const zhCN = {
  noReturn:
    '闭会以后不能再进行议程、表决或登记出席，也不能撤回。没有结果的决议草案、任免案、议案退回，等待列入另一次会议。',
  left: '还有 {count} 项议程没有进行：{titles}',
  allDone: '议程都已进行。',
  withoutResult: '闭会时没有结果',
}

const en: typeof zhCN = {
  noReturn:
    'After the closing nothing more is dealt with, voted on or entered, and it cannot be taken back. Drafts, appointments and motions without a result go back and wait for another meeting.',
  left: 'Items not reached yet ({count}): {titles}',
  allDone: 'The whole agenda was dealt with.',
  withoutResult: 'The meeting closed without a result on it',
}

export const closingMessages = { 'zh-CN': zhCN, en }
