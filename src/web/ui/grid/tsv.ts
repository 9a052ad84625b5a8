/** Tables on the clipboard (复制粘贴表格): what Excel and WPS write and read, tab separated. */
export type ClipboardCell = string | number | null

/**
 * A text that begins like a formula gets an apostrophe, as Excel itself writes it: what a stranger typed into a title
 * must not run in the clerk's workbook.
 */
const formula = /^[=+\-@\t\r]/

export const toTsv = (table: readonly (readonly ClipboardCell[])[]): string =>
  table.map((row) => row.map(cellText).join('\t')).join('\r\n')

function cellText(cell: ClipboardCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const limit = 20_000

/** The cells of a pasted table; quoted cells may hold tabs and line ends, trailing empty lines are dropped. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g)) {
    row.push(quoted === undefined ? clean(plain ?? '') : clean(quoted.replaceAll('""', '"')))
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '' || rows.length >= limit) break
  }
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  return rows
}

const clean = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '').trim()
