import { noticesEn } from './notices-en.ts'
import { refusals } from './refusals.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: refusals.en,
  notices: noticesEn,
  rungs: {
    unit: 'the clerk in charge',
    unit_head: 'the head of the unit',
    government_office: 'the government office',
    chairman: 'members of the chairmen’s meeting',
  },
  steps: {
    ahead_days: '{amount:day|days} ahead',
    ahead_working_days: '{amount:working day|working days} ahead',
    due: 'on the day',
    overdue: '{amount:working day|working days} overdue',
  },
}
