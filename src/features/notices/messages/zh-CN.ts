/** 通知的文字；源语言。 */
export const zhCN = {
  refusals: {
    'notice.not_a_person': '这个账号没有对应到人，没有通知可看',
  },
  modes: {
    daily: '每天早上汇总一次',
    each: '每条都发',
    none: '不发邮件，只在站内看',
  },
  page: {
    title: '通知',
    unread: '{count} 条未读',
    noneUnread: '没有未读的',
    new: '未读',
    allRead: '全部标为已读',
    empty: '还没有通知',
    emptyWhy: '和您有关的事有了进展，会在这里告诉您。',
    notAPerson: '这个账号没有对应到人，没有通知可看',
    how: '怎样通知我',
    howHint: '选哪一种，这里都看得到。',
    save: '保存',
    words: '通知',
    told: '时间',
    read: '看过',
  },
  notices: {
    'notices.signature': '回音 · 人大工作平台',
    'notices.digest': '今天有 {count} 件事等您办，{news} 条新消息',
    'notices.digest_waiting': '等您办的事',
    'notices.digest_news': '新消息',
    'notices.digest_due': '{dueOn} 到期，还剩 {days} 个工作日',
    'notices.digest_past': '{dueOn} 已到期',
    'notices.digest_more': '还有 {count} 件，请到“今天”查看',
  },
}
