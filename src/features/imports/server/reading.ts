/** 读表: the sheet that is meant, as text under the columns of its header. */
import { cellText } from '#kernel/delimited'
import { Refusal } from '#kernel/refusal'
import { tableOf, type Sheet, type Table, type TextEncoding } from '#kernel/workbook'
import type { Work } from '#kernel/work'

export interface ReadSheet {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly title: string | null
  readonly unitNote: string | null
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
}

export interface SheetColumn {
  readonly key: string
  readonly label: string
  readonly sample: string
}

export interface SheetRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

const mostRows = 10_000

/** The sheet asked for, or the first one with a table on it; sums are no records. */
export async function readSheet(
  work: Work,
  { name, bytes }: FileToRead,
  { sheet, encoding }: { sheet?: string | undefined; encoding?: TextEncoding | undefined },
): Promise<ReadSheet> {
  const sheets = await work.ports.workbooks.read(bytes, name, { encoding })
  const tables = sheets.map((one) => ({ sheet: one, table: tableOf(one) }))
  const found =
    sheet === undefined
      ? tables.find(({ table }) => table.header && table.rows.some(({ total }) => !total))
      : tables.find((one) => one.sheet.name === sheet)
  if (!found) throw new Refusal('invalid', 'import.no_table', { name })
  const { table } = found
  if (!table.header) throw new Refusal('invalid', 'import.no_header', { sheet: found.sheet.name })
  const rows = recordsOf(table)
  if (rows.length === 0) throw new Refusal('invalid', 'import.no_rows', { sheet: found.sheet.name })
  if (rows.length > mostRows)
    throw new Refusal('too_large', 'import.too_many_rows', { rows: rows.length, limit: mostRows })
  return {
    sheet: found.sheet.name,
    sheets: sheets.map((one) => one.name),
    title: table.title,
    unitNote: table.unitNote,
    columns: table.columns.map(({ key, label }) => ({
      key,
      label,
      sample: (rows.find(({ cells }) => cells[key])?.cells[key] ?? '').slice(0, 80),
    })),
    rows,
  }
}

const recordsOf = ({ columns, rows }: Table): SheetRow[] =>
  rows
    .filter(({ total }) => !total)
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        columns.flatMap(({ key }, place) => {
          const text = cellText(cells[place] ?? null)
          return text === '' ? [] : [[key, text]]
        }),
      ),
    }))

/** Every sheet of the file, for a copy with marks. */
export const readAll = async (
  work: Work,
  { name, bytes }: FileToRead,
  encoding: TextEncoding | undefined,
): Promise<readonly Sheet[]> => work.ports.workbooks.read(bytes, name, { encoding })
