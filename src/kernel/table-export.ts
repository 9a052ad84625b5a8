/** 导出清单: what somebody sees as a list, as a workbook or as CSV; no cell of it is run as a formula. */
import { z } from 'zod'
import { printCsv } from './delimited.ts'
import { endpoint } from './endpoint.ts'
import { Refusal } from './refusal.ts'
import type { Work } from './work.ts'
import type { Cell } from './workbook.ts'

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** Rows below the header; a longer list is narrowed by its filters first. */
export const mostTableRows = 5000

/** Characters a list may be called by. */
const longestAsked = 80

/** What is asked for at once: a list is read by its offset, or by pages of `limit` rows. */
export interface ListPart {
  readonly offset: number
  readonly page: number
  readonly limit: number
}

/** All rows of a list that is read in parts; refuses with list.too_long, since part of a list would pass for the whole. */
export async function everyRow<Row>(
  read: (part: ListPart) => Promise<{ readonly rows: readonly Row[] }>,
  { atOnce = 200, most = mostTableRows }: { readonly atOnce?: number; readonly most?: number } = {},
): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 1; ; page += 1) {
    const { rows } = await read({ offset: all.length, page, limit: atOnce })
    all.push(...rows)
    refuseBeyond(most, all.length)
    if (rows.length < atOnce) return all
  }
}

function refuseBeyond(most: number, count: number): void {
  if (count > most) throw new Refusal('too_large', 'list.too_long', { most })
}

/** A list as a table: what it is called, its header, and below it a line for each row. */
export interface ListTable {
  readonly name: string
  readonly rows: readonly (readonly ListCell[])[]
}

/** A day is its text 'YYYY-MM-DD'. */
export type ListCell = string | number | null

/** `columns` are the heads with what stands below them; refuses with list.too_long. */
export function listTable<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly (readonly [head: string, cell: (row: Row) => ListCell])[],
): ListTable {
  refuseBeyond(mostTableRows, rows.length)
  return {
    name: name.slice(0, longestAsked),
    rows: [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))],
  }
}

/** Characters no file system or sheet takes. */
const barred = /[\\/:*?"<>|[\]\p{Cc}]/gu
/** As long as the name of a sheet may be. */
const longestName = 31
/** What is left of a rare character the name ends in. */
const cutInHalf = /\p{Cs}/gu

export interface AskedTable {
  readonly name: string
  readonly format: TableFormat
  readonly rows: readonly (readonly Cell[])[]
}

/** The file of a table: its sheet bears the name of the list, the file that name and the day. */
export async function tableFile(
  { ports, today }: Pick<Work, 'ports' | 'today'>,
  { name: asked, format, rows }: AskedTable,
): Promise<{ title: string; name: string; content: string | Uint8Array }> {
  const title = asked.replace(barred, ' ').trim().slice(0, longestName).replace(cutInHalf, '') || format
  const content = format === 'csv' ? printCsv(rows) : await ports.workbooks.write([{ name: title, rows, merges: [] }])
  return { title, name: `${title} ${today}.${format}`, content }
}

const TableCell = z.union([z.string().max(5000), z.number(), z.null()])

export const tableExportApi = {
  make: endpoint('POST', '/api/table-exports', {
    access: 'signed_in',
    input: z.object({
      /** What the list is called; the file and its sheet bear it. */
      name: z.string().trim().min(1).max(longestAsked),
      format: z.enum(tableFormats),
      rows: z
        .array(z.array(TableCell).min(1).max(80))
        .min(1)
        .max(mostTableRows + 1),
    }),
    /** A file that can be fetched at /files/:id. */
    output: z.object({ fileId: z.string(), name: z.string(), rows: z.number().int() }),
  }),
}
