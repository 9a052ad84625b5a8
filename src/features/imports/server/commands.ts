/** 导入与撤销: the whole sheet or nothing of it, and back again while nobody has worked on it. */
import { sql } from 'kysely'
import type { ImportKind } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { ImportSummary } from '../domain/contract.ts'
import { rowsIn } from '../domain/counts.ts'
import { importRules } from '../domain/lifecycle.ts'
import { signatureOf } from '../domain/mapping.ts'
import { getBatch, rememberMapping, saveBatch, type Batch } from './batches.ts'
import { judgeAgain } from './judging.ts'
import { getKind } from './kinds.ts'
import { judgedPortions, keepMade, madePortions } from './portions.ts'
import { summaryOf } from './views.ts'

export async function commitImport(
  work: Work,
  { id, version }: { id: string; version: number },
): Promise<ImportSummary> {
  const batch = await getBatch(work, id, { lock: true })
  const kind = getKind(work, batch.kind)
  const state = nextState(importRules, 'commit', { state: batch.state, parties: work.actor.roles })
  if (batch.version !== version) throw new Refusal('conflict', 'import.changed_meanwhile', {})
  await oneAtATime(work, kind.name)
  const counts = await judgeAgain(work, kind, batch)
  if (counts.error > 0) throw new Refusal('conflict', 'import.errors_left', { count: counts.error })

  const made = await written(work, kind, batch)
  const { mapping } = batch
  const signature = work.ports.sha256(signatureOf(batch.columns))
  await rememberMapping(work, { kind: kind.name, signature, mapping })
  const committed = await saveBatch(work, batch, { state, made, counts, committedAt: work.now })
  work.record('import.committed', id, { kind: kind.name, file: batch.fileName, sheet: batch.sheet, made })
  return summaryOf(committed)
}

/** Writes the rows as they were judged, portion by portion; answers how many things were made. */
async function written(work: Work, kind: ImportKind, { id, fileName, counts }: Batch): Promise<number> {
  const write = kind.writing(work, { file: fileName })
  const of = rowsIn(counts)
  let [done, made] = [0, 0]
  for await (const { portion, rows } of judgedPortions(work, id)) {
    work.tell(id, { step: 'writing', done, of })
    const some = await write(rows.filter(({ leftOut }) => !leftOut))
    await keepMade(work, id, { portion, made: some })
    done += rows.length
    made += some.length
  }
  return made
}

/** Two sheets of a kind are taken one after the other, so that the second sees what the first one made. */
async function oneAtATime({ tx, tenant }: Work, kind: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${tenant} ${kind}`}, 0))`.execute(tx)
}

export async function undoImport(work: Work, { id }: { id: string }): Promise<ImportSummary> {
  const batch = await getBatch(work, id, { lock: true })
  const kind = getKind(work, batch.kind)
  const state = nextState(importRules, 'undo', { state: batch.state, parties: work.actor.roles })

  let done = 0
  for await (const made of madePortions(work, id)) {
    work.tell(id, { step: 'writing', done, of: batch.made })
    await kind.undo(work, made)
    done += made.length
  }
  const undone = await saveBatch(work, batch, { state, undoneAt: work.now })
  work.record('import.undone', id, { kind: kind.name, file: batch.fileName, made: batch.made })
  return summaryOf(undone)
}
