import { refusals } from './refusals.ts'

/** 公开的文字；源语言。 */
export const zhCN = {
  refusals: refusals['zh-CN'],
  undone: '公开后十分钟内撤回',
}
