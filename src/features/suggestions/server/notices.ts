/**
 * Who is told what of a suggestion (通知), one function per event.
 *
 * Called by the command that made it happen, after it saved; what is rolled back was never told, what happens twice is
 * told once. Ratings are told to nobody: the unit learns of one only through its consequence.
 */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import type { Assignment } from '#features/cases/server'
import { notify, notifyAll, withdrawNotices, type Addressees, type NewNotice } from '#features/notices/server'
import type { noticesZhCN } from '../messages/notices-zh-CN.ts'
import type { Suggestion } from './repository.ts'

type Told = Pick<Suggestion, 'id' | 'reference' | 'title' | 'leadPersonId' | 'signers'>

/** The address of one suggestion; the same for every reader. */
export const linkOf = ({ id, reference }: { id: string; reference: string | null }): string => `/s/${reference ?? id}`

type Kind = keyof typeof noticesZhCN extends `suggestions.${infer Name}` ? Name : never

/** `once` names the occurrence, so that the same thing happening again is told again. */
const noticeOf = (
  one: Pick<Told, 'id' | 'reference' | 'title'>,
  kind: Kind,
  { to, once = '', facts = {} }: { to: Addressees; once?: string | number; facts?: NewNotice['facts'] },
): NewNotice => ({
  to,
  kind: `suggestions.${kind}`,
  subjectId: one.id,
  link: linkOf(one),
  facts: { matter: one.reference === null ? one.title : `${one.reference} ${one.title}`, ...facts },
  key: `${kind}/${one.id}/${once}`,
})

const lead = ({ leadPersonId }: Pick<Told, 'leadPersonId'>): Addressees => ({ personIds: [leadPersonId] })

/** The lead deputy and everyone who signed. */
const everySigner = ({ leadPersonId, signers }: Told): Addressees => ({
  personIds: [leadPersonId, ...signers.filter(({ consented }) => consented).map(({ personId }) => personId)],
})

const noteLimit = 120

/** A notice is one sentence; the whole note is on the page it leads to. */
const short = (note: string): string => (note.length <= noteLimit ? note : `${note.slice(0, noteLimit - 1)}…`)

/** 邀请联名: asked again when the text to be signed has changed. */
export const tellInvited = (
  work: Work,
  suggestion: Told & Pick<Suggestion, 'lead'>,
  { personIds, textDigest }: { personIds: readonly string[]; textDigest: string },
) =>
  notify(
    work,
    noticeOf(suggestion, 'invited', { to: { personIds }, once: textDigest, facts: { lead: suggestion.lead } }),
  )

/** 退回修改, 不予受理 or 转参阅, with the note of the screening. */
export const tellScreened = (
  work: Work,
  suggestion: Told & Pick<Suggestion, 'version'>,
  { kind, note }: { kind: 'returned' | 'refused' | 'referenced'; note: string },
) =>
  notify(
    work,
    noticeOf(suggestion, kind, {
      to: everySigner(suggestion),
      once: suggestion.version,
      facts: { note: short(note) },
    }),
  )

/** 受理编号 */
export const tellAccepted = (work: Work, suggestions: readonly Told[]) =>
  notifyAll(
    work,
    suggestions.map((one) => noticeOf(one, 'accepted', { to: everySigner(one), once: one.reference ?? '' })),
  )

/** 交办 or 改派: each unit of its share, all in one statement; read from the records, so many shares cost no more. */
export async function tellAssigned(work: Work, shares: readonly Pick<Assignment, 'id' | 'unitId' | 'part'>[]) {
  const dues = await shareDues(work, shares)
  await notifyAll(
    work,
    dues.map((share) =>
      noticeOf(share, assignedKind(share), {
        to: { organisationIds: [share.unitId] },
        once: share.shareId,
        facts: { dueOn: share.dueOn ?? '' },
      }),
    ),
  )
}

/** 撤销交办: the notice is taken back; whoever has read it, or has it in his mail, is told that it no longer holds. */
export async function tellUnassigned(work: Work, one: Told, share: Pick<Assignment, 'id' | 'part'>): Promise<void> {
  const told = noticeOf(one, assignedKind(share), { to: {}, once: share.id })
  const personIds = await withdrawNotices(work, told.key)
  await notify(work, noticeOf(one, 'unassigned', { to: { personIds }, once: share.id }))
}

const assignedKind = ({ part }: { readonly part: string }) => (part === 'reference' ? 'assigned_reference' : 'assigned')

interface ShareDue {
  readonly shareId: string
  readonly unitId: string
  readonly part: string
  readonly id: string
  readonly reference: string | null
  readonly title: string
  readonly dueOn: PlainDate | null
}

async function shareDues({ tx, tenant }: Work, shares: readonly { readonly id: string }[]): Promise<ShareDue[]> {
  const ids = JSON.stringify(shares.map(({ id }) => id))
  const { rows } = await sql<ShareDue>`
    select a.id as share_id, a.unit_id, a.part, c.id, c.reference, c.title,
           (select min(k.due_on) from case_clock k
             where k.tenant_id = a.tenant_id and k.case_id = a.case_id and k.assignment_id = a.id
               and k.stopped_on is null) as due_on
      from case_assignment a
      join case_record c on c.tenant_id = a.tenant_id and c.id = a.case_id
     where a.tenant_id = ${tenant}
       and a.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb) as s (value))`.execute(tx)
  return rows
}

type Share = Pick<Assignment, 'id' | 'unitId' | 'version'>

/** 退办审定, to the unit that asked; whoever takes over is told by tellAssigned. */
export const tellReturnDecided = (
  work: Work,
  suggestion: Told,
  { share, granted, note }: { share: Share; granted: boolean; note: string },
) =>
  notify(
    work,
    noticeOf(suggestion, granted ? 'return_granted' : 'return_refused', {
      to: { organisationIds: [share.unitId] },
      once: `${share.id}/${share.version}`,
      facts: { note: short(note) },
    }),
  )

/** 延期审批, to the unit; a granted one to the deputy too. */
export async function tellExtensionDecided(
  work: Work,
  suggestion: Told,
  decided: { extensionId: string; unitId: string; granted: boolean; until: PlainDate; note: string },
): Promise<void> {
  const { extensionId: once, unitId, granted, until, note } = decided
  const facts = { dueOn: until, note: short(note) }
  const toUnit = { to: { organisationIds: [unitId] }, once, facts }
  await notifyAll(
    work,
    granted
      ? [
          noticeOf(suggestion, 'extension_granted', toUnit),
          noticeOf(suggestion, 'extended', { to: lead(suggestion), once, facts }),
        ]
      : [noticeOf(suggestion, 'extension_refused', toUnit)],
  )
}

/** 面商待确认, to the lead deputy. */
export const tellContacted = (
  work: Work,
  suggestion: Told,
  { contactId, unit, on }: { contactId: string; unit: string; on: string },
) => notify(work, noticeOf(suggestion, 'contacted', { to: lead(suggestion), once: contactId, facts: { unit, on } }))

/** 已答复: everyone who signed gets the answer; `rateBy` once the last unit has answered, and the lead deputy rates. */
export async function tellReplied(
  work: Work,
  suggestion: Told,
  { replyId, unit, rateBy }: { replyId: string; unit: string; rateBy: PlainDate | null },
): Promise<void> {
  const replied = noticeOf(suggestion, 'replied', { to: everySigner(suggestion), once: replyId, facts: { unit } })
  await notifyAll(
    work,
    rateBy === null
      ? [replied]
      : [replied, noticeOf(suggestion, 'to_rate', { to: lead(suggestion), once: replyId, facts: { dueOn: rateBy } })],
  )
}

/** 评价期满未评价, to the lead deputy, once for each answer: he may still rate until it is closed. */
export const tellRatingLapsed = (
  work: Work,
  suggestions: readonly (Pick<Told, 'id' | 'reference' | 'title' | 'leadPersonId'> & { readonly clockId: string })[],
) =>
  notifyAll(
    work,
    suggestions.map((one) => noticeOf(one, 'rating_lapsed', { to: lead(one), once: one.clockId })),
  )

/** 再办理, to the units that answer again. */
export const tellRedo = (
  work: Work,
  suggestion: Told & Pick<Suggestion, 'version'>,
  { unitIds, dueOn }: { unitIds: readonly string[]; dueOn: PlainDate },
) =>
  notify(
    work,
    noticeOf(suggestion, 'redo', {
      to: { organisationIds: unitIds },
      once: suggestion.version,
      facts: { dueOn },
    }),
  )

/** 回头看, to the lead deputy: his verdict, not the unit's. */
export const tellRecheckAsked = (work: Work, suggestions: readonly (Told & Pick<Suggestion, 'round'>)[]) =>
  notifyAll(
    work,
    suggestions.map((one) => noticeOf(one, 'recheck_asked', { to: lead(one), once: one.round })),
  )

/** 二次交办, to the units and the lead deputy. */
export async function tellSecondAssigned(
  work: Work,
  suggestion: Told & Pick<Suggestion, 'round'>,
  { unitIds, dueOn }: { unitIds: readonly string[]; dueOn: PlainDate },
): Promise<void> {
  const once = suggestion.round
  await notifyAll(work, [
    noticeOf(suggestion, 'second_assigned', { to: { organisationIds: unitIds }, once, facts: { dueOn } }),
    noticeOf(suggestion, 'second_assigned_deputy', { to: lead(suggestion), once, facts: { dueOn } }),
  ])
}

/** 催办 of one share, once on a working day; answers how many were reached. */
export const tellReminder = (
  work: Work,
  suggestion: Told,
  { share, dueOn, on }: { share: Pick<Assignment, 'id' | 'unitId'>; dueOn: PlainDate; on: PlainDate },
): Promise<number> =>
  notify(
    work,
    noticeOf(suggestion, 'reminder', {
      to: { organisationIds: [share.unitId] },
      once: `${share.id}/${on}`,
      facts: { dueOn },
    }),
  )
