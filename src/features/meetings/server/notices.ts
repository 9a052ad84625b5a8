/** What people on the roll are told of a meeting (会议通知). */
import type { Facts } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { notify } from '#features/notices/server'
import type { Meeting } from '../domain/views.ts'

export const linkOf = ({ reference }: Pick<Meeting, 'reference'>): string => `/m/${reference}`

type Told = 'convened' | 'changed' | 'cancelled' | 'supplement' | 'minutes'

export async function tellMembers(
  work: Work,
  meeting: Meeting,
  what: Told,
  { key = '', facts = {} }: { key?: string; facts?: Facts } = {},
): Promise<number> {
  const people = await work.tx
    .selectFrom('meetingMember')
    .select('personId')
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meeting.id)
    .where('struckOn', 'is', null)
    .limit(5000)
    .execute()
  const { title, startsOn, beginsAt, place } = meeting
  return notify(work, {
    to: { personIds: people.map(({ personId }) => personId) },
    kind: `meetings.${what}`,
    subjectId: meeting.id,
    link: linkOf(meeting),
    facts: { title, day: startsOn, time: beginsAt, place, ...facts },
    key: `meeting/${meeting.id}/${what}${key}`,
  })
}

/** Told to one person: what became of the leave he asked for. */
export const tellOne = (
  work: Work,
  meeting: Meeting,
  personId: string,
  { kind, key, facts = {} }: { kind: 'leave_approved' | 'leave_refused'; key: string; facts?: Facts },
): Promise<number> =>
  notify(work, {
    to: { personIds: [personId] },
    kind: `meetings.${kind}`,
    subjectId: meeting.id,
    link: linkOf(meeting),
    facts: { title: meeting.title, ...facts },
    key: `meeting/${meeting.id}/leave/${key}`,
  })
