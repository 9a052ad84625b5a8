/** What mails to subscribers say (订阅邮件用语). */
export const mailWords = {
  'zh-CN': {
    confirm: {
      subject: '请确认订阅：{name}',
      why: '有人用这个邮箱订阅了新进展。打开下面的链接，按“确认订阅”，才会开始发送：',
      ignore: '不是您订阅的，不用理会；三天内不确认，邮箱地址自动删除。',
    },
    news: {
      subject: '您订阅的内容有 {count} 条新进展',
      line: '· {title}',
      withdrawn: '· {reference} 已撤下公开：{reason}',
      more: '还有 {count} 条，到网页上看：',
      end: '不想再收：打开下面的链接退订，邮箱地址随即删除。',
    },
  },
  en: {
    confirm: {
      subject: 'Please confirm your subscription: {name}',
      why: 'Somebody subscribed with this address. Nothing is sent before you open this link and press “Confirm”:',
      ignore: 'If it was not you, do nothing: the address is deleted after three days.',
    },
    news: {
      subject: '{count} news on what you subscribed to',
      line: '· {title}',
      withdrawn: '· {reference} was withdrawn: {reason}',
      more: '{count} more are on the page:',
      end: 'No more mail: open this link to unsubscribe; the address is deleted at once.',
    },
  },
}
