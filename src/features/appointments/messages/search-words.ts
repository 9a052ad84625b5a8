import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** What the search calls cases of appointment, their states, and published lists. */
export const searchWords = {
  appointment: {
    'zh-CN': { kind: '任免案', states: zhCN.states },
    en: { kind: 'Appointments', states: en.states },
  },
  list: {
    'zh-CN': { kind: '任免名单', states: {} },
    en: { kind: 'Lists of appointments', states: {} },
  },
}
