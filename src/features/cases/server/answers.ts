/** Contacts, opinions, replies, their delivery, and promises (面商、会办意见、答复、送达、承诺). */
import { sql } from 'kysely'
import { plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { ResultClass } from '../domain/views.ts'
import type { Assignment } from './assignments.ts'
import { attachFiles } from './case-files.ts'

export interface NewContact {
  readonly stage: 'before' | 'during' | 'after'
  readonly method: 'meeting' | 'station' | 'phone' | 'letter'
  readonly contactedOn: PlainDate
  readonly place: string
  readonly participants: string
  readonly note: string
  readonly files: readonly string[]
}

export async function addContact(work: Work, share: Assignment, { files, ...contact }: NewContact): Promise<string> {
  if (contact.contactedOn > work.today)
    throw new Refusal('invalid', 'contact.in_future', { on: contact.contactedOn }, 'contactedOn')
  if (contact.contactedOn < share.assignedOn)
    throw new Refusal(
      'invalid',
      'contact.before_assignment',
      { on: contact.contactedOn, assignedOn: share.assignedOn },
      'contactedOn',
    )
  const id = work.newId()
  await work.tx
    .insertInto('caseContact')
    .values({ tenantId: work.tenant, id, caseId: share.caseId, assignmentId: share.id, round: share.round, ...contact })
    .execute()
  await attachFiles(work, { caseId: share.caseId, fileIds: files, belongsTo: 'contact', ownerId: id })
  return id
}

/** 属实 or 不属实, by the deputy; answers the case the contact belongs to. */
export async function settleContact(
  { tx, tenant, today }: Work,
  id: string,
  confirmed: boolean,
): Promise<{ caseId: string }> {
  const saved = await tx
    .updateTable('caseContact')
    .set(confirmed ? { confirmedOn: today, disputedOn: null } : { disputedOn: today, confirmedOn: null })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .returning('caseId')
    .executeTakeFirst()
  if (!saved) throw new Refusal('not_found', 'contact.not_found', { id })
  return saved
}

export interface NewReply {
  readonly kind: 'reply' | 'opinion'
  readonly class: ResultClass | null
  readonly text: string
  readonly points: readonly { point: string; answer: string }[]
  readonly letterNumber: string | null
  readonly signedBy: string
  readonly attempt: number
  readonly files: readonly string[]
}

export async function addReply(work: Work, share: Assignment, { files, points, ...reply }: NewReply): Promise<string> {
  const id = work.newId()
  await work.tx
    .insertInto('caseReply')
    .values({
      tenantId: work.tenant,
      id,
      caseId: share.caseId,
      assignmentId: share.id,
      round: share.round,
      repliedOn: work.today,
      points: JSON.stringify(points),
      ...reply,
    })
    .execute()
  await attachFiles(work, { caseId: share.caseId, fileIds: files, belongsTo: 'reply', ownerId: id })
  return id
}

/** 逐一送达: each signer gets the reply. */
export async function deliverReply(
  { tx, tenant, today }: Work,
  replyId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return
  await tx
    .insertInto('caseDelivery')
    .values(personIds.map((personId) => ({ tenantId: tenant, replyId, personId, deliveredOn: today })))
    .execute()
}

/** The reader opened his copy; the first time counts. */
export async function markRead({ tx, tenant, today, actor }: Work, replyId: string): Promise<boolean> {
  const read = await tx
    .updateTable('caseDelivery')
    .set({ readOn: today })
    .where('tenantId', '=', tenant)
    .where('replyId', '=', replyId)
    .where('personId', '=', actor.personId ?? '')
    .where('readOn', 'is', null)
    .returning('replyId')
    .executeTakeFirst()
  return read !== undefined
}

export interface NewPromise {
  readonly content: string
  readonly dueOn: PlainDate
  readonly amountYuan: string | null
}

/** A promise lies ahead; checked before anything is written. */
export function checkPromises({ today }: Work, promises: readonly Pick<NewPromise, 'dueOn'>[]): void {
  const past = promises.find(({ dueOn }) => dueOn <= today)
  if (past) throw new Refusal('invalid', 'promise.in_past', { on: past.dueOn }, 'promises')
}

/** 承诺入台账, with the money in whole fen. */
export async function addPromises(
  work: Work,
  { share, replyId, promises }: { share: Assignment; replyId: string; promises: readonly NewPromise[] },
): Promise<void> {
  if (promises.length === 0) return
  await work.tx
    .insertInto('casePromise')
    .values(
      promises.map(({ content, dueOn, amountYuan }) => ({
        tenantId: work.tenant,
        id: work.newId(),
        caseId: share.caseId,
        replyId,
        unitId: share.unitId,
        content,
        dueOn: plainDate(dueOn),
        amountFen: amountYuan === null ? null : fenOf(amountYuan),
      })),
    )
    .execute()
}

/** '1860.5' yuan → 186050 fen, without floating point. */
export function fenOf(yuan: string): number {
  const [whole = '0', part = ''] = yuan.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

export interface Standing {
  readonly contacted: boolean
  /** Replies this share has given so far. */
  readonly attempts: number
  /** Last day to ask for a return (D20), received or not. */
  readonly returnDueOn: PlainDate | null
  /** Last day of the co-units' opinions (D23) that are still waited for. */
  readonly opinionDueOn: PlainDate | null
}

/** What one share has done and may still do. */
export async function standingOf(
  { tx, tenant }: Work,
  share: Pick<Assignment, 'id' | 'caseId' | 'round'>,
): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select exists (select from case_contact c
                    where c.tenant_id = ${tenant} and c.assignment_id = ${share.id} and c.case_id = ${share.caseId}
                      and c.round = ${share.round}) as contacted,
           (select count(*) from case_reply r
             where r.tenant_id = ${tenant} and r.case_id = ${share.caseId} and r.assignment_id = ${share.id} and r.kind = 'reply')::int as attempts,
           (select max(k.due_on) from case_clock k
             where k.tenant_id = ${tenant} and k.case_id = ${share.caseId} and k.assignment_id = ${share.id} and k.code = 'D20' and not k.cancelled) as return_due_on,
           (select max(k.due_on) from case_clock k
             where k.tenant_id = ${tenant} and k.case_id = ${share.caseId} and k.code = 'D23' and k.stopped_on is null) as opinion_due_on`.execute(
    tx,
  )
  return rows[0] ?? { contacted: false, attempts: 0, returnDueOn: null, opinionDueOn: null }
}
