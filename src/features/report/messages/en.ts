import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  units: { piece: 'pieces', percent: '%', yes_no: 'yes or no' },
  refusals: {
    'figure.not_found': 'There is no figure {id}',
    'report.period_reversed': 'The cut-off {to} lies before the start {from}; change one of them',
    'snapshot.name_taken': 'There is a snapshot “{name}” already; choose another name',
    'snapshot.not_found': 'There is no such snapshot',
    'snapshot.in_future': 'The cut-off {to} has not come yet; freeze after it',
  },
}
