/** 送达记录 in words: who was told what, how it reached him, and whether he has read it. */
const zhCN = {
  title: '送达记录',
  none: '还没有通知过谁',
  person: '通知谁',
  words: '通知',
  told: '时间',
  channel: '方式',
  standing: '情况',
  channels: { mail: '邮件', digest: '每日汇总', house: '站内' },
  standings: { waiting: '待送达', delivered: '已送达', read: '已读', failed: '未送达：{error}' },
}

const en: typeof zhCN = {
  title: 'Who was told',
  none: 'Nobody was told anything yet',
  person: 'Person',
  words: 'Notice',
  told: 'Told',
  channel: 'How',
  standing: 'Standing',
  channels: { mail: 'mail', digest: 'daily digest', house: 'here' },
  standings: { waiting: 'to be delivered', delivered: 'delivered', read: 'read', failed: 'not delivered: {error}' },
}

export const deliveryWords = { 'zh-CN': zhCN, en }
