/** 交办 of many at once: each item checked by itself, those that pass written together; taken back together for ten minutes. */
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { reopenClocks } from '#features/cases/server'
import type { BulkResult } from '../domain/contract-office.ts'
import { lifecycle } from '../domain/lifecycle.ts'
import { assignAll, candidatesOf, checkItem, undoAssignment, type Item } from './assign.ts'
import { refusedItem } from './bulk.ts'
import { refreshIntakeTurns } from './intake-turns.ts'
import { registerUndo, rememberAction, type Undoable } from './undo.ts'

export async function assignInBulk(work: Work, { items }: { items: Item[] }): Promise<z.output<typeof BulkResult>> {
  const candidates = await candidatesOf(work, items)
  const sound: Item[] = []
  const refused: z.output<typeof BulkResult>['refused'] = []
  for (const item of items)
    try {
      checkItem(work, item, candidates.get(item.id))
      sound.push(item)
    } catch (error) {
      refused.push(refusedItem(work, item.id, error))
    }
  const done = await assignAll(work, sound)
  const undoable = done.map(({ id, version }) => ({ id, version, before: { on: work.today } }))
  return { done, refused, undoId: await rememberAction(work, 'assign', undoable) }
}

/** Nobody received it yet: it waits for assignment again, and the clock of the office runs on. */
async function undoOne(work: Work, { id, before }: Undoable): Promise<{ id: string; version: number }> {
  const undone = await undoAssignment(work, id)
  await reopenClocks(work, { caseIds: [id], codes: lifecycle.assign.stops, stoppedOn: before.on as PlainDate })
  await refreshIntakeTurns(work, [id])
  return undone
}

registerUndo('assign', undoOne)
