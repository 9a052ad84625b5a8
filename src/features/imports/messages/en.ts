import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'import.not_found': 'There is no such import',
    'import.kind_unknown': 'There is no import called “{kind}”',
    'import.no_table': 'No table was found in “{name}”',
    'import.no_header': 'No header row was found on “{sheet}”',
    'import.no_rows': 'There are no rows on “{sheet}”',
    'import.too_many_rows': 'There are {rows} rows; at most {limit} at once, split the file',
    'import.column_unknown': 'There is no column “{column}”',
    'import.column_twice': 'Two columns are taken for “{column}”; keep one',
    'import.line_unknown': 'The sheet has no row {line}',
    'import.errors_left': '{count} rows still have errors. Mend them or leave them out',
    'import.changed_meanwhile': 'Somebody has just changed this sheet; look at it again before importing',
  },
}
