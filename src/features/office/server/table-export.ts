/** 导出清单: keeps the file of a list its reader sees; who exported how much of what stays in the journal. */
import type { z } from 'zod'
import type { StoredFile } from '#kernel/ports'
import { tableFile, type AskedTable, type tableExportApi } from '#kernel/table-export'
import type { Work } from '#kernel/work'

export async function exportTable(
  work: Work,
  asked: z.output<typeof tableExportApi.make.input>,
): Promise<z.input<typeof tableExportApi.make.output>> {
  const { title, ...made } = await tableFile(work, asked)
  const file = await put(work, made)
  const rows = asked.rows.length - 1
  work.record('office.table_exported', file.id, { name: title, rows, format: asked.format })
  return { fileId: file.id, name: file.name, rows }
}

/** A list as a file of the day, to be fetched by whoever asked for it. */
export const putTable = async (work: Work, asked: AskedTable): Promise<StoredFile> =>
  put(work, await tableFile(work, asked))

const put = (work: Work, { name, content }: { name: string; content: string | Uint8Array }): Promise<StoredFile> =>
  work.ports.files.put(work, { name, bytes: Buffer.from(content) }, 'workbook')
