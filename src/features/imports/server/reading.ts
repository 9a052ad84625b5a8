/** 读表: the sheet that is meant, as text under the columns of its header. */
import type { FoundTable, PackedTable } from '#kernel/records'
import { Refusal } from '#kernel/refusal'
import type { TextEncoding } from '#kernel/workbook'
import type { Work } from '#kernel/work'

export type SheetColumn = FoundTable['columns'][number]

/** A sheet whose rows are still to be taken, a portion at a time. */
export interface ReadSheet extends Omit<FoundTable, 'header'>, Pick<PackedTable, 'sheets' | 'portions'> {}

export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

const mostRows = 100_000

/** The sheet asked for, or the first one with a table on it; sums are no records. */
export async function readSheet(
  work: Work,
  { name, bytes }: FileToRead,
  options: { sheet?: string | undefined; encoding?: TextEncoding | undefined },
): Promise<ReadSheet> {
  const { sheets, found, portions } = await work.ports.workbooks.table(bytes, name, options)
  if (!found) throw new Refusal('invalid', 'import.no_table', { name })
  const { header, ...table } = found
  const { sheet, records } = table
  if (!header) throw new Refusal('invalid', 'import.no_header', { sheet })
  if (records === 0) throw new Refusal('invalid', 'import.no_rows', { sheet })
  if (records > mostRows) throw new Refusal('too_large', 'import.too_many_rows', { rows: records, limit: mostRows })
  return { ...table, sheets, portions }
}
