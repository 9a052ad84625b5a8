/** What the settings of the portal are called (设置名称). */
export const settingWords = {
  basis: '由机关自行决定',
  licence: {
    'zh-CN': { name: '公开数据的使用许可', explanation: '许可文本的网址，写在公开数据里；没有定就留空。' },
    en: {
      name: 'Licence of the open data',
      basis: 'Decided by the body itself',
      explanation: 'Address of its text; left out of the data while empty.',
    },
  },
  contact: {
    'zh-CN': { name: '公开数据联系邮箱', explanation: '使用数据的人有问题时写信的地址；留空就不显示。' },
    en: {
      name: 'Contact for the open data',
      basis: 'Decided by the body itself',
      explanation: 'Where users of the data can write to; not shown while empty.',
    },
  },
}
