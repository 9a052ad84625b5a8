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
    'notices.digest': '{count:thing waits|things wait} for you today, {news} new messages',
    'notices.digest_waiting': 'What waits for you',
    'notices.digest_news': 'New messages',
    'notices.digest_due': 'due {dueOn}, {days:working day|working days} left',
    'notices.digest_past': 'was due {dueOn}',
    'notices.digest_more': '{count} more, see your page of today',
  },
}
