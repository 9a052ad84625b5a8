/** Marks on a sheet (标注): what is wrong with which row, in a column of their own. */
import { findHeader, type Sheet } from './workbook.ts'

export interface Mark {
  /** Row number as in TableRow.line. */
  readonly line: number
  readonly text: string
}

/** What is to be said beside the rows of a sheet, under which header. */
export interface Marking {
  readonly sheet: string
  readonly marks: readonly Mark[]
  readonly label: string
}

/** The sheet as it was handed in, with one more column that says what is wrong with which row; lines keep their numbers. */
export function markSheet(sheet: Sheet, marks: readonly Mark[], label: string): Sheet {
  const header = findHeader(sheet)
  const column = Math.max(0, ...sheet.rows.map((row) => row.length))
  const rows = sheet.rows.map((row) => [...row])
  const put = (row: number, text: string) => {
    while (rows.length <= row) rows.push([])
    const cells = rows[row] ?? []
    const before = cells[column]
    while (cells.length < column) cells.push(null)
    cells[column] = typeof before === 'string' ? `${before}\n${text}` : text
  }
  if (header) put(header.top, label)
  for (const { line, text } of marks) put(line - 1, text)
  const joined = header?.height === 2 ? [{ top: header.top, left: column, bottom: header.top + 1, right: column }] : []
  return { ...sheet, rows, merges: [...sheet.merges, ...joined] }
}
