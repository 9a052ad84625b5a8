/** The office's steps (公开台): publish many as they were previewed, withdraw one with a reason, undo within ten minutes. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { screenings, type publicationApi, type PublicationResult } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { publishOne, restoreOne, subjectsOf, withdrawOne } from './register.ts'
import { lockPublications, publicationsOf, type Publication } from './repository.ts'

type Input<Name extends keyof typeof publicationApi> = z.output<(typeof publicationApi)[Name]['input']>
type Result = z.output<typeof PublicationResult>

const undoMinutes = 10

/** One record a step changed: the version it left behind, and what it was before. */
interface Changed {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly before: Publication | null
}

export async function publishAll(work: Work, { items, screened, note }: Input<'publish'>): Promise<Result> {
  if (!screenings.every((one) => screened.includes(one)))
    throw new Refusal('invalid', 'publication.not_screened', {}, 'screened')
  const subjectOf = await subjectsOf(work, items)
  const changed: Changed[] = []
  const result = await each(work, items, async (item) => {
    const { kind, id } = item
    const subject = subjectOf(item)
    if (changed.some((done) => done.kind === kind && done.id === id))
      throw new Refusal('conflict', 'publication.nothing_new', {})
    const { version } = await publishOne(work, item, { ...subject, screening: { of: screenings, note } })
    changed.push({ kind, id, version, before: subject.before ?? null })
    return version
  })
  return { ...result, undoId: await remember(work, changed) }
}

export async function withdraw(work: Work, item: Input<'withdraw'>): Promise<Result> {
  const { before, after } = await withdrawOne(work, item)
  const { kind, id } = item
  const { version } = after
  return { done: [{ id, version }], refused: [], undoId: await remember(work, [{ kind, id, version, before }]) }
}

/** What was not public before is withdrawn, and says so; everything else is as it was. */
export async function undo(work: Work, { undoId }: Input<'undo'>): Promise<Result> {
  const { tx, tenant, now, actor } = work
  const act = await tx
    .selectFrom('publicationAct')
    .select(['accountId', 'at', 'before', 'undoneAt'])
    .where('tenantId', '=', tenant)
    .where('id', '=', undoId)
    .forUpdate()
    .executeTakeFirst()
  if (!act) throw new Refusal('not_found', 'publication.undo_not_found', {})
  if (act.accountId !== actor.accountId) throw new Refusal('forbidden', 'publication.undo_not_yours', {})
  if (act.undoneAt) throw new Refusal('conflict', 'publication.undo_done', {})
  if (now.getTime() - act.at.getTime() > undoMinutes * 60_000)
    throw new Refusal('conflict', 'publication.undo_too_late', { minutes: undoMinutes })
  await tx
    .updateTable('publicationAct')
    .set({ undoneAt: now })
    .where('tenantId', '=', tenant)
    .where('id', '=', undoId)
    .execute()
  return each(work, act.before as unknown as Changed[], (item) => undoOne(work, item))
}

async function undoOne(work: Work, { kind, id, version, before }: Changed): Promise<number> {
  await lockPublications(work, [id])
  const present = (await publicationsOf(work, kind, [id])).get(id)
  if (present?.version !== version) throw new Refusal('conflict', 'publication.undo_went_on', {})
  if (before?.state === 'published') return (await restoreOne(work, revived(before), version)).version
  const reason = before?.reason ?? messages['zh-CN'].undone
  return (await withdrawOne(work, { kind, id, reason })).after.version
}

/** As it was kept in JSON, with its instants again. */
const revived = (before: Publication): Publication => ({
  ...before,
  createdAt: new Date(before.createdAt),
  modifiedAt: new Date(before.modifiedAt),
})

/** Each item is done or refused by itself; a step refuses before it writes. */
async function each<Item extends { readonly id: string }>(
  work: Work,
  items: readonly Item[],
  run: (item: Item) => Promise<number>,
): Promise<Result> {
  const result: Result = { done: [], refused: [], undoId: null }
  for (const item of items)
    try {
      result.done.push({ id: item.id, version: await run(item) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      result.refused.push({ id: item.id, code: error.code, message: work.ports.words(work.language, error) })
    }
  return result
}

async function remember(work: Work, changed: readonly Changed[]): Promise<string | null> {
  if (changed.length === 0) return null
  const { tx, tenant, now, actor } = work
  const id = work.newId()
  await tx
    .insertInto('publicationAct')
    .values({ tenantId: tenant, id, accountId: actor.accountId, at: now, before: JSON.stringify(changed) })
    .execute()
  return id
}
