/** What people read of agreed matters (议定事项): the office and those who oversee all of them, a unit its own, the roll its meeting's. */
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { clocksOf } from '#features/cases/server'
import type { agreedApi } from '../../domain/agreed/contract.ts'
import { standingOf, turnIn, isConfirmed } from '../../domain/agreed/lifecycle.ts'
import type { AgreedListView, AgreedMatter, AgreedMatterView } from '../../domain/agreed/views.ts'
import type { Meeting } from '../../domain/views.ts'
import { isOnRoll } from '../attendance.ts'
import { getMeeting } from '../meetings.ts'
import { isOffice } from '../situation.ts'
import { actsOf, findList, getMatter, mattersOf, mattersWhere, openFirst, type StoredMatter } from './repository.ts'
import { ownedBy, overseesAll } from './ownership.ts'
import { listActions, matterActions, matterPartiesOf } from './situation.ts'

export const matterOf = ({ today }: Work, one: StoredMatter): AgreedMatter => ({
  id: one.id,
  meetingId: one.meetingId,
  meeting: one.meeting,
  reference: one.reference,
  meetingOn: one.meetingOn,
  number: one.number,
  title: one.title,
  text: one.text,
  agendaItemId: one.agendaItemId,
  agendaItem: one.agendaItem,
  lead: { id: one.leadId, name: one.lead },
  coOwners: [...one.coOwners],
  dueOn: one.dueOn,
  extended: isExtended(one),
  reportBack: one.reportBack,
  state: one.state,
  standing: standingOf({ ...one, running: one.clockId !== null && one.stoppedOn === null }, today),
  turn: turnIn(one.state),
  closedOn: one.closedOn,
  asked:
    one.askedUntil === null || one.askedReason === null ? null : { until: one.askedUntil, reason: one.askedReason },
  topic:
    one.topicId === null || one.topic === null || one.topicState === null
      ? null
      : { id: one.topicId, title: one.topic, state: one.topicState },
  version: one.version,
})

export const isExtended = ({ dueOn, firstDueOn }: Pick<StoredMatter, 'dueOn' | 'firstDueOn'>): boolean =>
  dueOn !== null && firstDueOn !== null && dueOn > firstDueOn

const standConditions = (today: string) =>
  ({
    open: sql`c.closed_on is null`,
    late: sql`c.closed_on is null and k.stopped_on is null and k.due_on < ${today}::date`,
    done: sql`c.state = 'accepted'`,
    dropped: sql`c.state = 'dropped'`,
  }) as const

export async function readMatters(
  work: Work,
  { stand, unitId, limit }: z.output<typeof agreedApi.list.input>,
): Promise<{ rows: AgreedMatter[] }> {
  const conditions: RawBuilder<unknown>[] = [
    sql`a.case_id is not null`,
    ...(overseesAll(work) ? [] : [ownedBy(ownOrgansOf(work.actor))]),
    ...(stand ? [standConditions(work.today)[stand]] : []),
    ...(unitId ? [ownedBy([unitId])] : []),
  ]
  const rows = await mattersWhere(work, sql.join(conditions, sql` and `), { order: openFirst, limit })
  return { rows: rows.map((one) => matterOf(work, one)) }
}

export async function readMatter(work: Work, { id }: { id: string }): Promise<AgreedMatterView> {
  return matterView(work, await readableMatter(work, id))
}

/** A draft is the office's own. */
export async function readableMatter(work: Work, id: string): Promise<StoredMatter> {
  const matter = await getMatter(work, id)
  const own = overseesAll(work) || matterPartiesOf(work, matter).length > 0
  if (matter.state === 'draft' ? !isOffice(work.actor) : !own) throw new Refusal('not_found', 'agreed.not_found', {})
  return matter
}

export async function matterView(work: Work, matter: StoredMatter): Promise<AgreedMatterView> {
  const clocks = matter.state === 'draft' ? [] : await clocksOf(work, [matter.id])
  return {
    ...matterOf(work, matter),
    acts: await actsOf(work, matter.id),
    clock: clocks.find(({ id }) => id === matter.clockId) ?? null,
    actions: matterActions(work, matter),
  }
}

export async function readList(work: Work, { id }: { id: string }): Promise<AgreedListView> {
  const meeting = await getMeeting(work, id)
  if (!(await mayReadList(work, meeting))) throw new Refusal('not_found', 'agreed.list_not_found', {})
  return listView(work, meeting)
}

/** As the meeting itself: the office, whoever presides, and the roll once the notice went out. */
async function mayReadList(work: Work, { id, kind, state, chairId }: Meeting): Promise<boolean> {
  if (kind !== 'joint') return false
  const { actor } = work
  if (isOffice(actor) || (actor.personId !== null && actor.personId === chairId)) return true
  return state !== 'planned' && isOnRoll(work, id)
}

export async function listView(work: Work, meeting: Meeting): Promise<AgreedListView> {
  const list = await findList(work, meeting.id)
  const all = await mattersOf(work, meeting.id)
  const shown = isOffice(work.actor) ? all : all.filter(isConfirmed)
  const state = list?.state ?? 'writing'
  return {
    meetingId: meeting.id,
    reference: meeting.reference,
    title: meeting.title,
    startsOn: meeting.startsOn,
    id: list?.id ?? null,
    state,
    confirmedOn: list?.confirmedOn ?? null,
    publishedOn: list?.publishedOn ?? null,
    matters: shown.map((one) => matterOf(work, one)),
    review: (await reviewOf(work, meeting)).map((one) => matterOf(work, one)),
    actions: listActions(work, { meeting, state, drafts: all.filter((one) => one.state === 'draft').length }),
  }
}

/** 上次议定事项落实情况: all matters of the joint meeting of the body before this one, and older ones that are not closed. */
const reviewOf = (work: Work, { bodyId, startsOn }: Meeting): Promise<StoredMatter[]> =>
  mattersWhere(
    work,
    sql`a.case_id is not null and m.kind = 'joint' and m.body_id = ${bodyId} and m.starts_on < ${startsOn}::date
        and (c.closed_on is null or m.starts_on = (
          select max(b.starts_on) from meeting b
           where b.tenant_id = m.tenant_id and b.kind = 'joint' and b.body_id = m.body_id and b.starts_on < ${startsOn}::date
             and b.state in ('closed', 'archived')))`,
    { order: sql`m.starts_on desc, a.number`, limit: 200 },
  )
