/** 下载标注: the file as it was handed in, with one more column that says what is wrong with which row. */
import { say } from '#kernel/message'
import { markSheet, type Mark } from '#kernel/workbook'
import type { Work } from '#kernel/work'
import { markedName, problemColumn } from '../messages/header-words.ts'
import { getBatch } from './batches.ts'
import { judgedRows } from './judging.ts'
import { columnView, getKind } from './kinds.ts'
import { readAll } from './reading.ts'
import { problemText } from './views.ts'

export async function markFile(work: Work, { id }: { id: string }): Promise<{ fileId: string; name: string }> {
  const batch = await getBatch(work, id)
  const kind = getKind(work, batch.kind)
  const rows = await judgedRows(work, kind, batch)
  const labels = new Map(kind.columns.map(columnView).map(({ key, label }) => [key, label]))
  const marks = rows.flatMap(({ line, cells }): Mark[] => {
    const texts = Object.entries(cells).flatMap(([key, { problem }]) =>
      problem ? [`${labels.get(key) ?? key}: ${problemText(work, problem)}`] : [],
    )
    return texts.length > 0 ? [{ line, text: texts.join('\n') }] : []
  })
  const file = await work.ports.files.get(work, batch.fileId)
  const sheets = await readAll(work, file, batch.encoding ?? undefined)

  const bytes = await work.ports.workbooks.write(
    sheets.map((sheet) => (sheet.name === batch.sheet ? markSheet(sheet, marks, problemColumn) : sheet)),
  )
  const name = say(markedName, { name: batch.fileName.replace(/\.\w+$/, '') })
  const marked = await work.ports.files.put(work, { name, bytes }, 'workbook')
  return { fileId: marked.id, name: marked.name }
}
