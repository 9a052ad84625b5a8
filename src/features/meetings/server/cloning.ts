/** 参照上次会议: the next meeting of the same body, with the agenda, papers to bring and seats of an earlier one. */
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Meeting } from '../domain/views.ts'
import { addAgendaItem } from './agenda-commands.ts'
import { conveneMeeting } from './convening.ts'
import { agendaOf, getMeeting } from './meetings.ts'
import { addPaper } from './paper-commands.ts'
import { papersOf } from './papers.ts'
import { addMembers } from './roll.ts'
import { touchMeeting } from './rows.ts'

/** What was decided by then does not come along: no topics, no days, no files. */
export async function cloneMeeting(work: Work, { id, startsOn }: { id: string; startsOn: string }): Promise<Meeting> {
  const before = await getMeeting(work, id)
  if (before.state === 'cancelled') throw new Refusal('conflict', 'meeting.cannot_clone', {})
  const { kind, bodyId, beginsAt, place, chairId } = before
  const meeting = await conveneMeeting(work, {
    kind,
    bodyId,
    beginsAt,
    place,
    chairId,
    startsOn: plainDate(startsOn),
  })
  await work.tx
    .updateTable('meeting')
    .set({ basedOnId: id })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', meeting.id)
    .execute()
  await cloneAgenda(work, before, meeting.id)
  await cloneRoll(work, before, meeting.id)
  await touchMeeting(work, meeting.id)
  work.record('meeting.cloned', meeting.id, { title: before.title })
  return getMeeting(work, meeting.id)
}

async function cloneAgenda(work: Work, before: Meeting, meetingId: string): Promise<void> {
  const made = new Map<string, string>()
  for (const item of await agendaOf(work, before.id)) {
    if (item.supplement || item.state === 'taken_back') continue
    const { title, kind, reportSubject, organisationId, presenter, minutes, beginsAt } = item
    const parentId = item.parentId === null ? null : (made.get(item.parentId) ?? null)
    const copy = await addAgendaItem(work, {
      meetingId,
      parentId,
      title,
      kind,
      reportSubject,
      organisationId,
      presenter,
      minutes,
      beginsAt,
    })
    made.set(item.id, copy.id)
  }
  for (const { itemId, title, kind, organisationId, open } of await papersOf(work, before)) {
    const copyOf = made.get(itemId)
    if (copyOf !== undefined) await addPaper(work, { itemId: copyOf, title, kind, organisationId, open })
  }
}

/** Members from their posts or mandates of the new day; those who were named one by one are named again, with their seats. */
async function cloneRoll(work: Work, before: Meeting, meetingId: string): Promise<void> {
  const { tx, tenant } = work
  const roll = await tx
    .selectFrom('meetingMember')
    .select(['personId', 'part', 'capacity', 'seat', 'mandateId', 'postId'])
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', before.id)
    .where('struckOn', 'is', null)
    .limit(5000)
    .execute()
  if (roll.some(({ postId }) => postId !== null)) await addMembers(work, { meetingId, from: 'posts' })
  if (roll.some(({ mandateId }) => mandateId !== null)) await addMembers(work, { meetingId, from: 'mandates' })
  const persons = roll
    .filter(({ postId, mandateId }) => postId === null && mandateId === null)
    .map(({ personId, part, capacity }) => ({ personId, part: part as 'member' | 'observer', capacity }))
  if (persons.length > 0) await addMembers(work, { meetingId, from: 'persons', persons })
  for (const { personId, seat } of roll)
    if (seat !== null)
      await tx
        .updateTable('meetingMember')
        .set({ seat })
        .where('tenantId', '=', tenant)
        .where('meetingId', '=', meetingId)
        .where('personId', '=', personId)
        .execute()
}
