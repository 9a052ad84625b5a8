/** The public pages of appointments in words (任免名单页). */
import { en as enWords } from './en.ts'
import { zhCN as zhWords } from './zh-CN.ts'

const zhCN = {
  acts: zhWords.acts,
  list: {
    title: '人事任免',
    intro: '人民代表大会和它的常务委员会通过的任免。',
    none: '还没有公开的任免名单',
    noneWhy: '会议通过并公布以后列在这里。',
    decisions: '决议决定',
    count: '{count} 项',
  },
  one: { back: '全部任免名单', meeting: '通过它的会议：' },
  preview: {
    title: '公开预览：{title}',
    intro: '公开后就是这个样子。',
    back: '返回工作台',
    publish: '到公开台审查、公开',
  },
}

const en: typeof zhCN = {
  acts: enWords.acts,
  list: {
    title: 'Appointments and removals',
    intro: 'What the people’s congress and its standing committee passed.',
    none: 'No lists have been published yet',
    noneWhy: 'They are listed here once they were passed and published.',
    decisions: 'Resolutions and decisions',
    count: '{count:act|acts}',
  },
  one: { back: 'All lists', meeting: 'Passed at:' },
  preview: {
    title: 'Preview: {title}',
    intro: 'This is how it will look.',
    back: 'Back to the workbench',
    publish: 'Screen and publish',
  },
}

export const pageMessages = { 'zh-CN': zhCN, en }
