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
  page: {
    title: 'Notices',
    unread: '{count:notice|notices} not read yet',
    noneUnread: 'All of them are read',
    new: 'Unread',
    allRead: 'Mark all as read',
    empty: 'No notices yet',
    emptyWhy: 'When something that concerns you moves on, you are told here.',
    notAPerson: 'This account belongs to no person, so there are no notices to show',
    how: 'How to tell me',
    howHint: 'Whatever you choose, everything is found here.',
    save: 'Save',
    words: 'Notice',
    told: 'Told',
    read: 'Read',
  },
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
