/** 留痕导出: the present filter as CSV, oldest last, with the hashes an outside check compares. */
import type { z } from 'zod'
import { printCsv } from '#kernel/delimited'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import type { JournalEntry, journalApi } from '../domain/contract.ts'
import { detailMarks } from '../messages/detail-marks.ts'
import { messages } from '../messages/index.ts'
import { listJournal } from './journal.ts'

/** More is asked for in parts, by days. */
const most = 10_000
const atOnce = 100

export async function exportJournal(
  work: Work,
  filter: z.output<typeof journalApi.export.input>,
): Promise<z.input<typeof journalApi.export.output>> {
  const entries: JournalEntry[] = []
  let more = true
  while (more && entries.length < most) {
    const part = await listJournal(work, { ...filter, before: entries.at(-1)?.seq, limit: atOnce })
    entries.push(...part.entries)
    more = part.more
  }
  const m = messages[work.language].journal
  const table = [
    [m.number, m.at, m.actor, m.fact, m.factKey, m.subject, m.detail, m.hash],
    ...entries.map(({ seq, at, actor, words, fact, subjectId, detail, hash }) => [
      seq,
      at,
      actor ?? m.house,
      words,
      fact,
      subjectId,
      detail.map(([name, value]) => say(detailMarks[work.language].pair, { name, value })).join('; '),
      hash,
    ]),
  ]
  const name = `${m.file} ${work.today}.csv`
  const bytes = new TextEncoder().encode(printCsv(table))
  const file = await work.ports.files.put(work, { name, bytes }, 'workbook')
  work.record('journal.exported', file.id, { rows: entries.length })
  return { fileId: file.id, name, rows: entries.length, more }
}
