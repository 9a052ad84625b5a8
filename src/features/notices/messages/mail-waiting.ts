/** Mail that does not get out (邮件送不出去), as a row of the today page of the system administrator. */
const zhCN = {
  verb: '检查',
  title: '邮件服务器（SMTP_URL）',
  why: '最近三天有 {count} 封通知没有送出：{error}。收件人在站内看得到，系统会再试',
}

const en: typeof zhCN = {
  verb: 'Check',
  title: 'Mail server (SMTP_URL)',
  why: '{count:notice|notices} of the last three days did not get out: {error}. They can be read in the house, and are tried again',
}

export const mailWaiting = { 'zh-CN': zhCN, en }
