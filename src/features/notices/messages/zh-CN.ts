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
  channels: { mail: '邮件', digest: '每日汇总', house: '站内' },
  /** 送达情况 */
  standing: { waiting: '待送达', delivered: '已送达', read: '已读', failed: '未送达：{error}' },
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
