/** 导出清单: what somebody sees as a list, as a workbook or as CSV; no cell of it is run as a formula. */
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** Rows below the header; a longer list is narrowed by its filters first. */
export const mostTableRows = 5000

/** All rows of a list that is read in parts, up to a limit. */
export async function everyRow<Row>(
  read: (part: { readonly offset: number; readonly limit: number }) => Promise<{ readonly rows: readonly Row[] }>,
  { atOnce = 200, most = mostTableRows }: { readonly atOnce?: number; readonly most?: number } = {},
): Promise<Row[]> {
  const all: Row[] = []
  while (all.length < most) {
    const { rows } = await read({ offset: all.length, limit: atOnce })
    all.push(...rows)
    if (rows.length < atOnce) break
  }
  return all
}

const TableCell = z.union([z.string().max(5000), z.number(), z.null()])

export const tableExportApi = {
  make: endpoint('POST', '/api/table-exports', {
    access: 'signed_in',
    input: z.object({
      /** What the list is called; the file and its sheet bear it. */
      name: z.string().trim().min(1).max(80),
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
