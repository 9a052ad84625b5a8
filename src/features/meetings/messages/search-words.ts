import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** What the search calls a meeting and its states. */
export const searchWords = {
  'zh-CN': { kind: '会议', states: zhCN.states },
  en: { kind: 'Meetings', states: en.states },
}
