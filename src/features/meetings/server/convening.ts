/** Convening (召集): a meeting is planned, changed or called off, and its notice goes out in time (会议通知). */
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { OrganisationKind } from '#features/directory'
import { findTerm, getOrganisation, getPerson, getSession } from '#features/directory/server'
import { ChangeMeeting, ConveneMeeting, type meetingApi } from '../domain/contract.ts'
import { meetingReference, type MeetingKind } from '../domain/kinds.ts'
import type { Meeting } from '../domain/views.ts'
import { titleWords, titleWordsInSession } from '../messages/titles.ts'
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
  const endsOn = lastDay ?? head.startsOn
  await checkHead(work, { ...head, endsOn })
  const session = sessionId === null ? null : await getSession(work, sessionId)
  const ofTown = kind === 'town_presidium' || (kind === 'congress' && body.parentId !== null)
  const term = ofTown ? undefined : await findTerm(work)
  const within = countedInSession.some((one) => one === kind) ? (session?.id ?? null) : null
  const number = await numberFor(work, { kind, bodyId, termId: term?.id ?? null, within, wanted })

  const id = work.newId()
  const facts = { body: body.name, term: toChineseNumeral(term?.number ?? 1), number: toChineseNumeral(number) }
  await work.tx
    .insertInto('meeting')
    .values({
      ...head,
      tenantId: work.tenant,
      id,
      kind,
      bodyId,
      termId: term?.id ?? null,
      sessionId: session?.id ?? null,
      number,
      title: title ?? officialTitle(kind, facts, session?.number),
      reference: await freeReference(work, meetingReference(kind, term?.number ?? null, number)),
      endsOn,
    })
    .execute()
  const meeting = await getMeeting(work, id)
  work.record('meeting.convened', id, { title: meeting.title, startsOn: meeting.startsOn, kind })
  return meeting
}

async function checkHead(
  work: Work,
  { startsOn, endsOn, chairId }: { startsOn: string; endsOn: string; chairId: string | null },
): Promise<void> {
  if (endsOn < startsOn) throw new Refusal('invalid', 'meeting.ends_before_start', { startsOn }, 'endsOn')
  if (chairId !== null) await getPerson(work, chairId)
}

const officialTitle = (
  kind: MeetingKind,
  facts: Readonly<Record<string, string>>,
  session: number | undefined,
): string =>
  session === undefined
    ? say(titleWords[kind], facts)
    : say(titleWordsInSession[kind] ?? titleWords[kind], { ...facts, session: toChineseNumeral(session) })

/** Each session of the congress has a presidium of its own, and its delegations meet anew. */
const countedInSession = ['presidium', 'delegation'] as const satisfies readonly MeetingKind[]

/** The next number of the body in its term or session; one that was called off gives its number back. */
async function numberFor(
  { tx, tenant }: Work,
  of: {
    kind: MeetingKind
    bodyId: string
    termId: string | null
    within: string | null
    wanted: number | undefined
  },
): Promise<number> {
  let asked = tx
    .selectFrom('meeting')
    .select('number')
    .where('tenantId', '=', tenant)
    .where('kind', '=', of.kind)
    .where('bodyId', '=', of.bodyId)
    .where('termId', 'is not distinct from', of.termId)
    .where('state', '<>', 'cancelled')
  if (of.within !== null) asked = asked.where('sessionId', '=', of.within)
  const taken = await asked.orderBy('number', 'desc').limit(1000).execute()
  const numbers = taken.map(({ number }) => number)
  const wanted = of.wanted ?? (numbers[0] ?? 0) + 1
  if (numbers.includes(wanted)) throw new Refusal('conflict', 'meeting.number_taken', { number: wanted }, 'number')
  return wanted
}

async function freeReference({ tx, tenant }: Work, wanted: string): Promise<string> {
  const taken = await tx
    .selectFrom('meeting')
    .select('reference')
    .where('tenantId', '=', tenant)
    .where((is) => is.or([is('reference', '=', wanted), is('reference', 'like', `${wanted}-%`)]))
    .limit(1000)
    .execute()
  return taken.length === 0 ? wanted : `${wanted}-${taken.length + 1}`
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
