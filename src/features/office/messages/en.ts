import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'calendar.day_twice': '{day} stands there twice; a day cannot be off and worked',
    'calendar.no_weekend_day': '{day} is no weekend day, so it is no make-up day',
    'calendar.other_year': '{day} is not in {year}',
    'setting.not_found': 'There is no setting “{key}”',
    'setting.not_valid': 'The value of “{name}” does not fit: {problem}',
    'setting.not_yours': 'Your post does not decide “{key}”',
    'setting.stale': 'Somebody has just changed “{key}”; look at the new value first',
  },
  journal: {
    file: 'Journal',
    number: 'Number',
    at: 'At',
    actor: 'By',
    house: 'The house',
    fact: 'What happened',
    factKey: 'Code',
    subject: 'About',
    detail: 'Content',
    hash: 'Hash',
  },
}
