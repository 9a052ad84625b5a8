/** 下载标注: the file as it was handed in, with one more column that says what is wrong with which row. */
import { say } from '#kernel/message'
import type { Mark } from '#kernel/workbook-marks'
import type { Work } from '#kernel/work'
import { markedName, problemColumn } from '../messages/header-words.ts'
import { getBatch } from './batches.ts'
import { columnView, getKind } from './kinds.ts'
import { judgedPortions } from './portions.ts'
import { problemText } from './views.ts'

export async function markFile(work: Work, { id }: { id: string }): Promise<{ fileId: string; name: string }> {
  const batch = await getBatch(work, id)
  const kind = getKind(work, batch.kind)
  const labels = new Map(kind.columns.map(columnView).map(({ key, label }) => [key, label]))
  const marks: Mark[] = []
  for await (const { rows } of judgedPortions(work, id))
    for (const { line, cells } of rows) {
      const texts = Object.entries(cells).flatMap(([key, { problem }]) =>
        problem ? [`${labels.get(key) ?? key}: ${problemText(work, problem)}`] : [],
      )
      if (texts.length > 0) marks.push({ line, text: texts.join('\n') })
    }
  const file = await work.ports.files.get(work, batch.fileId)
  const bytes = await work.ports.workbooks.mark(
    file.bytes,
    file.name,
    { encoding: batch.encoding ?? undefined },
    { sheet: batch.sheet, marks, label: problemColumn },
  )
  const name = say(markedName, { name: batch.fileName.replace(/\.\w+$/, '') })
  const marked = await work.ports.files.put(work, { name, bytes }, 'workbook')
  return { fileId: marked.id, name: marked.name }
}
