/** Parsing (解析) of a workbook file into sheets; runs in the worker, where it may be stopped at any moment. */
import { parseDelimited } from '#kernel/delimited'
import { Refusal } from '#kernel/refusal'
import type { Cell, Sheet, TextEncoding } from '#kernel/workbook'
import { decodeText } from './encoding.ts'
import { fileType } from './file-type.ts'
import { bomb, type WorkbookLimits } from './limits.ts'
import { countText, tooMany, type Budget } from './sheet-rows.ts'
import { sheetsOfXls, sheetsOfXlsx } from './spreadsheet.ts'

export interface WorkbookFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: WorkbookLimits
  readonly encoding: TextEncoding | undefined
}

export async function parseWorkbook({ bytes, name, limits, encoding }: WorkbookFile): Promise<Sheet[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sheets = await sheetsOfFile(buffer, { name, limits, encoding })
  if (sheets.length === 0) throw new Refusal('invalid', 'workbook.empty', { name })
  return sheets
}

async function sheetsOfFile(bytes: Buffer, { name, limits, encoding }: Omit<WorkbookFile, 'bytes'>): Promise<Sheet[]> {
  switch (fileType(bytes, name)) {
    case 'xlsx':
      return sheetsOfXlsx(bytes, name, limits)
    case 'xls':
      return sheetsOfXls(bytes, name, limits)
    case 'tsv':
      return sheetsOfText(decodeText(bytes, name, encoding), '\t', { name, limits })
    case 'csv': {
      const text = decodeText(bytes, name, encoding)
      return sheetsOfText(text, delimiterOf(text), { name, limits })
    }
  }
}

/** Of comma, semicolon and tab the one that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/u.exec(text.slice(0, 10_000))?.[0].replaceAll(/"[^"]*"/gu, '') ?? ''
  const count = (delimiter: string) => line.split(delimiter).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function sheetsOfText(
  text: string,
  delimiter: string,
  { name, limits }: { name: string; limits: WorkbookLimits },
): Sheet[] {
  const sheetName = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '')
  const budget: Budget = { name, limits, date1904: false, cells: 0, characters: 0 }
  const rows = withoutBlankEnd(parseDelimited(text, delimiter))
  if (rows.length > limits.rows) throw tooMany('rows', sheetName, rows.length, budget)
  for (const [index, row] of rows.entries()) {
    if (row.length > limits.columns) throw tooMany('columns', sheetName, row.length, budget)
    budget.cells += row.length
    for (const cell of row) countText(String(cell ?? ''), { sheetName, line: index + 1 }, budget)
  }
  if (budget.cells > limits.cells) throw bomb(name, 'cells', limits.cells)
  return rows.length > 0 ? [{ name: sheetName, rows, merges: [] }] : []
}

function withoutBlankEnd(rows: Cell[][]): Cell[][] {
  for (const row of rows) while (row.length > 0 && row.at(-1) === null) row.pop()
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}
