import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'notice.not_a_person': 'This account belongs to no person, so there are no notices to show',
  },
  modes: {
    daily: 'Once a day, in the morning',
    each: 'Each one by itself',
    none: 'No mail, only here',
  },
  channels: { mail: 'mail', digest: 'daily digest', house: 'here' },
  standing: { waiting: 'to be delivered', delivered: 'delivered', read: 'read', failed: 'not delivered: {error}' },
  notices: {
    'notices.signature': 'Huiyin, the work platform of the people’s congress',
  },
}
