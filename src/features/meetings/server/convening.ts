/** Convening (召集): a meeting is planned, changed or called off, and its notice goes out in time (会议通知). */
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Organisation, OrganisationKind } from '#features/directory'
import { getOrganisation, getPerson } from '#features/directory/server'
import { ChangeMeeting, ConveneMeeting, type meetingApi } from '../domain/contract.ts'
import { isTownPresidium, type MeetingKind } from '../domain/kinds.ts'
import type { Meeting } from '../domain/views.ts'
import { identityOf } from './identity.ts'
import { getMeeting } from './meetings.ts'
import { tellMembers } from './notices.ts'
import { saveMeeting } from './rows.ts'
import { checkStep, isOffice } from './situation.ts'

type Input<Name extends keyof typeof meetingApi> = z.output<(typeof meetingApi)[Name]['input']>

/** Which body can hold which kind of meeting. */
const bodies: Readonly<Record<MeetingKind, readonly OrganisationKind[]>> = {
  congress: ['congress'],
  preparatory: ['congress'],
  presidium: ['presidium'],
  delegation: ['delegation'],
  standing_committee: ['standing_committee'],
  chairmen: ['chairmen'],
  town_presidium: ['presidium'],
  joint: ['congress', 'standing_committee', 'chairmen', 'committee', 'office', 'street'],
}

/** Plans a meeting; it is on nobody's calendar before its notice went out. */
export async function conveneMeeting(work: Work, asked: z.input<typeof ConveneMeeting>): Promise<Meeting> {
  if (!isOffice(work.actor)) throw new Refusal('forbidden', 'rules.wrong_role', { action: 'convene', state: 'new' })
  const { kind, bodyId, sessionId, number: wanted, title, endsOn: lastDay, ...head } = ConveneMeeting.parse(asked)
  const body = await getOrganisation(work, bodyId)
  if (!bodies[kind].includes(body.kind))
    throw new Refusal('invalid', 'meeting.wrong_body', { body: body.name }, 'bodyId')
  if (body.kind === 'presidium') await checkPresidium(work, kind, body)
  const endsOn = lastDay ?? head.startsOn
  await checkHead(work, { ...head, endsOn })
  const called = await identityOf(work, { kind, body, sessionId, wanted, on: head.startsOn })
  const id = work.newId()
  await work.tx
    .insertInto('meeting')
    .values({ ...head, ...called, tenantId: work.tenant, id, kind, bodyId, endsOn, title: title ?? called.title })
    .execute()
  const meeting = await getMeeting(work, id)
  work.record('meeting.convened', id, { title: meeting.title, startsOn: meeting.startsOn, kind })
  return meeting
}

/** 乡镇主席团会议 is a town's, 大会主席团会议 the district's. */
async function checkPresidium(work: Work, kind: MeetingKind, { name, parentId, ...body }: Organisation): Promise<void> {
  const parent = parentId === null ? undefined : await getOrganisation(work, parentId)
  const ofTown = isTownPresidium(body, parent)
  if (ofTown === (kind === 'town_presidium')) return
  const code = ofTown ? 'meeting.presidium_of_town' : 'meeting.presidium_of_district'
  throw new Refusal('invalid', code, { body: name }, 'bodyId')
}

async function checkHead(
  work: Work,
  { startsOn, endsOn, chairId }: { startsOn: string; endsOn: string; chairId: string | null },
): Promise<void> {
  if (endsOn < startsOn) throw new Refusal('invalid', 'meeting.ends_before_start', { startsOn }, 'endsOn')
  if (chairId !== null) await getPerson(work, chairId)
}

/** Whoever was told of the meeting is told of another day, hour or place. */
export async function changeMeeting(work: Work, asked: z.input<typeof ChangeMeeting>): Promise<Meeting> {
  const { id, version, endsOn: lastDay, ...head } = ChangeMeeting.parse(asked)
  const meeting = await getMeeting(work, id)
  await checkStep(work, meeting, 'change')
  const endsOn = lastDay ?? head.startsOn
  await checkHead(work, { ...head, endsOn })

  await saveMeeting(work, { ...meeting, version }, { ...head, endsOn })
  const after = await getMeeting(work, id)
  const moved = (['startsOn', 'endsOn', 'beginsAt', 'place'] as const).some((part) => meeting[part] !== after[part])
  if (meeting.state === 'notified' && moved) await tellMembers(work, after, 'changed', { key: `v${after.version}` })
  work.record('meeting.changed', id, { title: after.title, startsOn: after.startsOn })
  return after
}

export async function cancelMeeting(work: Work, { id, reason }: Input<'cancel'>): Promise<Meeting> {
  const meeting = await getMeeting(work, id)
  const state = await checkStep(work, meeting, 'cancel')
  await saveMeeting(work, meeting, { state, cancelledReason: reason })
  if (meeting.state === 'notified') await tellMembers(work, meeting, 'cancelled', { facts: { reason } })
  work.record('meeting.cancelled', id, { reason })
  return getMeeting(work, id)
}

/** 发出会议通知 to everybody on the roll. */
export async function sendNotice(work: Work, { id }: Input<'sendNotice'>): Promise<Meeting> {
  const meeting = await getMeeting(work, id)
  const state = await checkStep(work, meeting, 'send_notice')
  await saveMeeting(work, meeting, { state, notifiedOn: plainDate(work.today) })
  const told = await tellMembers(work, meeting, 'convened')
  work.record('meeting.notice_sent', id, { people: told, startsOn: meeting.startsOn })
  return getMeeting(work, id)
}
