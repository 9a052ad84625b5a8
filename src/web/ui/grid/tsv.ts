/** A pasted table (粘贴表格): what Excel, WPS and chats put on the clipboard, read leniently. */
import { plainCell } from '#kernel/delimited'

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

const clean = (cell: string): string => plainCell(cell).trim()
