import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {},
  home: {
    title: 'Home',
    intro: 'Every suggestion of a deputy gets an answer.',
    suggestions: 'Published suggestions and answers',
    deputies: 'Find a deputy',
    signIn: 'Deputies, units and staff: sign in',
    account: 'My account',
    recent: 'Published lately',
    recentAll: 'See all',
    none: 'Nothing is published yet',
    noneWhy: 'Answered suggestions appear here when the deputy agrees and the screening is done.',
    and: ', ',
    answered: 'answered by {units}',
  },
}
