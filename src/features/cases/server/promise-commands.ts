/** What a unit does with its promises (承诺进展、兑现、未能兑现): the second answer to the deputy. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { notify } from '#features/notices/server'
import type { caseApi } from '../domain/contract.ts'
import type { PromiseView } from '../domain/views.ts'
import { linkOf, matterOf } from './kinds.ts'
import { getPromise, promisesFor, readersOf } from './promise-reads.ts'
import { attachFiles } from './case-files.ts'
import { getCase } from './repository.ts'

type Input<Name extends keyof typeof caseApi> = z.output<(typeof caseApi)[Name]['input']>

export async function listPromises(
  work: Work,
  { state, unitId, offset, limit }: Input<'promises'>,
): Promise<{ rows: PromiseView[]; total: number }> {
  const promises = await promisesFor(work, { unitId })
  const wanted = promises.filter((promise) => state === undefined || promise.state === state)
  return { rows: wanted.slice(offset, offset + limit), total: wanted.length }
}

/** 承诺进展 */
export async function reportPromise(work: Work, { id, words }: Input<'reportPromise'>): Promise<PromiseView> {
  const promise = await openOwnPromise(work, id)
  const { kind } = await getCase(work, promise.caseId)

  await work.tx
    .insertInto('casePromiseProgress')
    .values({ tenantId: work.tenant, id: work.newId(), promiseId: id, onDay: work.today, words })
    .execute()
  work.record(`${kind}.promise_reported`, promise.caseId, { promise: id, unit: promise.unitId })
  return getPromise(work, id)
}

/** 兑现 or 未能兑现, once; whoever got the answer that promised gets this one too. */
export async function settlePromise(
  work: Work,
  { id, version, outcome, words, files }: Input<'settlePromise'>,
): Promise<PromiseView> {
  const promise = await openOwnPromise(work, id)
  const record = await getCase(work, promise.caseId)

  const saved = await work.tx
    .updateTable('casePromise')
    .set({
      ...(outcome === 'kept' ? { fulfilledOn: work.today } : { givenUpOn: work.today }),
      outcome: words,
      version: version + 1,
    })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!saved) throw new Refusal('conflict', 'case.changed_meanwhile', { id, version })
  await attachFiles(work, { caseId: promise.caseId, fileIds: files, belongsTo: 'promise', ownerId: id })
  await notify(work, {
    to: { personIds: await readersOf(work, id) },
    kind: `cases.promise_${outcome}`,
    subjectId: promise.caseId,
    link: linkOf(work, record),
    facts: { unit: promise.unit, matter: matterOf(record), content: promise.content },
    key: `promise/${id}/${outcome}`,
  })
  work.record(`${record.kind}.promise_${outcome}`, promise.caseId, { promise: id, unit: promise.unitId })
  return getPromise(work, id)
}

/** A promise of the actor's own unit that has no outcome yet. */
async function openOwnPromise(work: Work, id: string): Promise<PromiseView> {
  const promise = await getPromise(work, id)
  if (!work.actor.posts.some(({ organisationId }) => organisationId === promise.unitId))
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'settle_promise', state: promise.state })
  if (promise.fulfilledOn || promise.givenUpOn) throw new Refusal('conflict', 'promise.settled', { id })
  return promise
}
