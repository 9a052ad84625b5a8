/** Refusals of the portal in words (拒绝用语). */
export const refusals = {
  'zh-CN': {
    'portal.not_public': '没有公开 {reference}',
    'portal.unit_not_found': '没有这个承办单位',
    'portal.topic_not_found': '没有“{topic}”类的公开建议',
    'portal.email_wrong': '邮箱要写完整，例如 name@example.com',
    'portal.link_unknown': '这个链接已经失效：可能已经退订，或者三天内没有确认',
    'portal.too_many_requests': '您这里申请的订阅太多了，请先确认已经收到的邮件',
  },
  en: {
    'portal.not_public': '{reference} is not public',
    'portal.unit_not_found': 'There is no such unit',
    'portal.topic_not_found': 'Nothing is published under “{topic}”',
    'portal.email_wrong': 'Write the whole address, such as name@example.com',
    'portal.link_unknown': 'This link is no longer good: it was unsubscribed, or not confirmed within three days',
    'portal.too_many_requests': 'Too many subscriptions were asked for from here: confirm the mails you have first',
  },
}
