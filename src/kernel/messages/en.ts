import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  refusals: {
    'request.invalid': '“{field}” is not right: {problem}',
    'request.not_a_number': '“{field}” has to be a number',
    'request.not_a_time': '“{field}” has to be a day and time with its zone, such as 2026-01-31T08:00:00+08:00',
    'request.not_a_day': '“{field}” has to be a day such as 2026-01-31',
    'request.not_an_id': '“{field}” is no identifier of this house',
    'request.too_long': '“{field}” may have at most {limit} characters',
    'request.too_high': '“{field}” may be at most {limit}',
    'request.too_low': '“{field}” has to be at least {limit}',
    'request.key_missing': 'The request has no Idempotency-Key; reload the page and try again',
    'request.key_reused': 'This Idempotency-Key was used for something else; reload the page and try again',
    'request.foreign': 'The request came from another site and was stopped. Use the pages of this site',
    'request.too_large': 'More than {limit}; send it in parts',
    'request.body_length': 'Bodies here have {bytes} bytes exactly; vote from the page of the vote',
    'request.too_many': 'Too fast; try again in {seconds} seconds',
    'request.unauthenticated': 'Sign in first',
    'request.forbidden': 'Your role cannot do this',
    'request.not_found': 'There is no such page or matter',
    'request.bug': 'Something broke; it is recorded as {id}. What you typed is kept, try again later',
    'form.missing': 'Fill in: {label}',
    'form.choose': 'Choose one: {label}',
    'form.too_long':
      'You wrote {count:character|characters} here; the limit is {limit}. Nothing is lost: shorten it, or attach a part as a file',
    'form.too_many_files':
      '{count:file is|files are} chosen; the limit is {limit}. Take some out, or put them into one',
    'form.bad_date': '“{value}” is no day; write it like 2025-06-25',
    'form.bad_amount': '“{value}” is no amount; write digits in yuan, like 1860000',
    'list.too_long':
      'This list has more than {most} rows, and at most {most} are exported at once: narrow it with the filters first',
    'list.busy': 'Many are exporting at this moment; try again in a little while',
    'rules.wrong_role': 'Your role cannot do this',
    'rules.wrong_state': 'Not possible at this stage',
    'rules.unknown_action': 'There is no such action',
    'file.empty': '“{name}” has nothing in it; choose another file',
    'file.over_limit': '“{name}” is larger than {limit} and was not kept. Compress photos, split files',
    'file.too_large': '“{name}” has {size}, more than {limit}. Shrink photos, split files',
    'file.wrong_type': '“{name}” is not a usable type. Usable: {allowed}',
    'file.wrong_content':
      'The content of “{name}” is no {ending} file; it may be damaged or renamed. Save it as {ending} again and upload that',
    'file.not_found': 'There is no such file',
    'text.encoding': 'The encoding of “{name}” is not clear; save it as UTF-8 and upload again',
    'text.unreadable': '“{name}” cannot be opened; save it as docx and upload again, or paste its text',
    'workbook.bomb':
      '“{name}” holds too much, or something abnormal, and was not opened. Open it where it was made, keep only what is needed, save a copy and upload that',
    'workbook.encoding':
      'The encoding of “{name}” is unclear (perhaps {candidates}); save it as UTF-8 and upload again',
    'workbook.too_large': '“{name}” is too large ({size}); the limit is {limit}',
    'workbook.wrong_type':
      '“{name}” is not a usable workbook (expected {expected}, found {found}). Usable: .xlsx .xls .csv',
    'workbook.too_many_rows': '“{sheet}” of “{name}” has {rows:row|rows}; the limit is {limit}, split it',
    'workbook.too_many_columns': '“{sheet}” of “{name}” has {columns} columns; the limit is {limit}',
    'workbook.busy': 'Other workbooks are being read; upload “{name}” again in a moment',
    'workbook.cell_too_long': 'A cell of “{name}” is too long; shorten it and upload again',
    'workbook.open_quote': 'A quotation mark in line {line} has no partner',
    'workbook.uncalculated':
      'Cell {cell} of “{name}” is a formula without a result; open and save the file, then upload again',
    'workbook.encrypted': '“{name}” has a password; remove it first',
    'workbook.unreadable': '“{name}” cannot be read; save it as .xlsx and upload again',
    'workbook.empty': '“{name}” is empty',
  },
}
