/** 导入与撤销: the whole sheet or nothing of it, and back again while nobody has worked on it. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { ImportSummary } from '../domain/contract.ts'
import { importRules } from '../domain/lifecycle.ts'
import { signatureOf } from '../domain/mapping.ts'
import { getBatch, rememberMapping, saveBatch } from './batches.ts'
import { countsOf, judgedRows } from './judging.ts'
import { getKind } from './kinds.ts'
import { keepTaken } from './portions.ts'
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
  const rows = await judgedRows(work, kind, batch)
  const counts = countsOf(rows, batch.leftOut)
  if (counts.error > 0) throw new Refusal('conflict', 'import.errors_left', { count: counts.error })

  const out = new Set(batch.leftOut)
  const { made } = await kind.write(
    work,
    rows.filter(({ line }) => !out.has(line)),
    { file: batch.fileName },
  )
  const { mapping } = batch
  const signature = work.ports.sha256(signatureOf(batch.columns))
  await rememberMapping(work, { kind: kind.name, signature, mapping })
  const committed = await saveBatch(work, batch, { state, made, counts, committedAt: work.now })
  await keepTaken(work, id, rows)
  work.record('import.committed', id, { kind: kind.name, file: batch.fileName, sheet: batch.sheet, made: made.length })
  return summaryOf(committed)
}

/** Two sheets of a kind are taken one after the other, so that the second sees what the first one made. */
async function oneAtATime({ tx, tenant }: Work, kind: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${tenant} ${kind}`}, 0))`.execute(tx)
}

export async function undoImport(work: Work, { id }: { id: string }): Promise<ImportSummary> {
  const batch = await getBatch(work, id, { lock: true })
  const kind = getKind(work, batch.kind)
  const state = nextState(importRules, 'undo', { state: batch.state, parties: work.actor.roles })

  await kind.undo(work, batch.made)
  const undone = await saveBatch(work, batch, { state, undoneAt: work.now })
  work.record('import.undone', id, { kind: kind.name, file: batch.fileName, made: batch.made.length })
  return summaryOf(undone)
}
