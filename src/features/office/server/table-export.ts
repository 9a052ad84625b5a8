/** 导出清单: makes the file of a list its reader sees; who exported how much of what stays in the journal. */
import type { z } from 'zod'
import { printCsv } from '#kernel/delimited'
import type { StoredFile } from '#kernel/ports'
import type { tableExportApi, TableFormat } from '#kernel/table-export'
import type { Work } from '#kernel/work'
import type { Cell } from '#kernel/workbook'

type Asked = z.output<typeof tableExportApi.make.input>

/** Characters no file system or sheet takes. */
const barred = /[\\/:*?"<>|[\]\p{Cc}]/gu
/** As long as the name of a sheet may be. */
const longestName = 31

export async function exportTable(
  work: Work,
  { name: asked, format, rows: table }: Asked,
): Promise<z.input<typeof tableExportApi.make.output>> {
  const title = asked.replace(barred, ' ').trim().slice(0, longestName) || format
  const file = await putTable(work, { title, format, table })
  const rows = table.length - 1
  work.record('office.table_exported', file.id, { name: title, rows, format })
  return { fileId: file.id, name: file.name, rows }
}

/** A list as a file of the day, to be fetched by whoever asked for it. */
export async function putTable(
  work: Work,
  { title, format, table }: { title: string; format: TableFormat; table: readonly (readonly Cell[])[] },
): Promise<StoredFile> {
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(printCsv(table))
      : await work.ports.workbooks.write([{ name: title, rows: table, merges: [] }])
  return work.ports.files.put(work, { name: `${title} ${work.today}.${format}`, bytes }, 'workbook')
}
