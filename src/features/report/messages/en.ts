import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  units: { piece: 'pieces', percent: '%', yes_no: 'yes or no' },
  refusals: {
    'figure.not_found': 'There is no figure {id}',
    'report.period_reversed': 'The cut-off {to} lies before the start {from}; change one of them',
    'snapshot.name_taken': 'There is a snapshot “{name}” already; choose another name',
    'snapshot.not_found': 'There is no such snapshot',
    'check.nothing_to_check': 'Paste the text of a report, or choose a txt or docx file',
    'check.too_long': 'The text has {length} characters, at most {limit} can be checked. Check it in parts',
    'snapshot.in_future': 'The cut-off {to} has not come yet; freeze after it',
  },
}
