/** 撤销上一步: what a triage action did can be taken back for ten minutes, and only where nobody went on. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getCase } from '#features/cases/server'
import type { BulkResult } from '../domain/contract-office.ts'
import { inBulk } from './bulk.ts'

const undoMinutes = 10

/** One case an action changed: the version it left behind, and what has to be restored. */
export interface Undoable {
  readonly id: string
  readonly version: number
  readonly before: Readonly<Record<string, unknown>>
}

/** Takes the action back for one case whose version is still the one left behind; refuses before it writes. */
export type Undoer = (work: Work, item: Undoable) => Promise<{ id: string; version: number }>

const undoers = new Map<string, Undoer>()

/** Called once by the file whose action it is, beside the action itself. */
export function registerUndo(action: string, undoer: Undoer): void {
  undoers.set(action, undoer)
}

/** Keeps what was done so that it can be undone; answers the key of the undo, null when nothing was done. */
export async function rememberAction(work: Work, action: string, items: readonly Undoable[]): Promise<string | null> {
  if (items.length === 0) return null
  const id = work.newId()
  await work.tx
    .insertInto('triageAction')
    .values({
      tenantId: work.tenant,
      id,
      accountId: work.actor.accountId,
      at: work.now,
      action,
      undo: JSON.stringify(items),
    })
    .execute()
  return id
}

export async function undoAction(work: Work, { undoId }: { undoId: string }): Promise<z.output<typeof BulkResult>> {
  const { tx, tenant, now } = work
  const done = await tx
    .selectFrom('triageAction')
    .select(['accountId', 'at', 'action', 'undo', 'undoneAt'])
    .where('tenantId', '=', tenant)
    .where('id', '=', undoId)
    .forUpdate()
    .executeTakeFirst()
  if (!done) throw new Refusal('not_found', 'undo.not_found', {})
  if (done.accountId !== work.actor.accountId) throw new Refusal('forbidden', 'undo.not_yours', {})
  if (done.undoneAt) throw new Refusal('conflict', 'undo.done', {})
  if (now.getTime() - done.at.getTime() > undoMinutes * 60_000)
    throw new Refusal('conflict', 'undo.too_late', { minutes: undoMinutes })
  const undoer = undoers.get(done.action)
  if (!undoer) throw new Error(`nobody registered how to undo ${done.action}`)

  await tx
    .updateTable('triageAction')
    .set({ undoneAt: now })
    .where('tenantId', '=', tenant)
    .where('id', '=', undoId)
    .execute()
  return inBulk(work, done.undo as unknown as Undoable[], async (item) => {
    const { version } = await getCase(work, item.id)
    if (version !== item.version) throw new Refusal('conflict', 'undo.went_on', {})
    return undoer(work, item)
  })
}
