/** What the facts of the portal say in the journal (留痕用语). */
export const facts = {
  'zh-CN': { 'portal.subscribed': '邮件订阅已确认', 'portal.unsubscribed': '邮件订阅已退订' },
  en: { 'portal.subscribed': 'Subscription by mail confirmed', 'portal.unsubscribed': 'Subscription by mail ended' },
}
