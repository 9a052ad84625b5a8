/** 演示会议: a year of committee and chairmen's meetings, one that is ahead and one that is planned. */
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { say } from '#kernel/message'
import type { Actor, Work } from '#kernel/work'
import { directoryProps, type DirectoryProps } from '#features/directory/server'
import { screenings } from '#features/publications'
import { publishAll, readPreview } from '#features/publications/server'
import type { MeetingKind } from '../../domain/kinds.ts'
import type { Meeting } from '../../domain/views.ts'
import { addAgendaItem } from '../agenda-commands.ts'
import { arriveAll, decideLeave } from '../attendance-commands.ts'
import { conveneMeeting, sendNotice } from '../convening.ts'
import { agendaOf } from '../meetings.ts'
import { circulateMinutes, composeMinutes, signMinutes } from '../minutes.ts'
import { addPaper, distributePapers, markPaper } from '../paper-commands.ts'
import { addMembers } from '../roll.ts'
import { adoptAgenda, closeMeeting, moveToItem, openMeeting } from '../sitting.ts'
import { askToSpeak, callSpeaker, finishSpeech, noteSpeech } from '../speeches.ts'
import { proposeTopic } from '../topics.ts'
import * as texts from './texts.ts'

/** The numbers the demonstration year begins with. */
const firstCommittee = 18
const firstChairmen = 37
/** Topics spoken on by two members; the others by one: fourteen speakers on ten topics. */
const spokenByTwo = 4
/** How many of 33 are away at a committee meeting, with leave. */
const away = 2

interface Cast extends DirectoryProps {
  readonly office: Actor
  readonly chair: { readonly personId: string; readonly actor: Actor }
  /** 列席: deputies who are not in the committee. */
  readonly guests: readonly string[]
}

export async function demo(stage: DemoStage): Promise<void> {
  const props = directoryProps(stage)
  const [office, chair] = [props.deputiesOffice[0], props.chairmen[0]]
  if (!office || !chair) throw new Error('the demonstration lacks an office or a chairman')
  const members = new Set(props.members.map(({ personId }) => personId))
  const guests = props.deputies.filter(({ personId }) => !members.has(personId)).map(({ personId }) => personId)
  const cast: Cast = { ...props, office: office.actor, chair, guests: guests.slice(0, 10) }
  const acts = [
    ...texts.committeeMeetings.map((meeting, at) => ({ on: meeting.notice, run: () => committee(stage, cast, at) })),
    ...texts.chairmenMeetings.map(([on, item], at) => ({ on, run: () => chairmen(stage, cast, { on, item, at }) })),
  ]
  for (const { run } of acts.toSorted((a, b) => a.on.localeCompare(b.on))) await run()
  await live(stage, cast)
  const facts = { committee: texts.committeeMeetings.length, chairmen: texts.chairmenMeetings.length }
  stage.say(say(texts.said, facts))
}

interface Plan {
  readonly kind: Extract<MeetingKind, 'standing_committee' | 'chairmen'>
  readonly on: string
  readonly number?: number
  readonly items: readonly texts.DemoItem[]
  readonly urgent?: string
}

async function plan(work: Work, cast: Cast, { kind, on, number, items, urgent = '' }: Plan): Promise<Meeting> {
  const ofCommittee = kind === 'standing_committee'
  const meeting = await conveneMeeting(work, {
    kind,
    bodyId: ofCommittee ? cast.bodies.standingCommittee.id : cast.bodies.chairmen.id,
    startsOn: plainDate(on),
    place: ofCommittee ? texts.place : texts.chairmenPlace,
    chairId: cast.chair.personId,
    urgentReason: urgent === '' ? null : urgent,
    ...(number === undefined ? {} : { number }),
  })
  await addMembers(work, { meetingId: meeting.id, from: 'posts' })
  const organ = (name: string | undefined) => cast.departments.find(({ shortName }) => shortName === name)?.id ?? null
  for (const item of items)
    await addAgendaItem(work, {
      meetingId: meeting.id,
      title: item.title,
      kind: item.kind,
      organisationId: organ(item.organ),
      presenter: item.organ ?? '',
    })
  return meeting
}

/** From notice to closing: two of its members away with leave, the prepared speeches with their opinions. */
async function committee(stage: DemoStage, cast: Cast, at: number): Promise<void> {
  const held = texts.committeeMeetings[at]
  if (!held) return
  const { notice, on, items } = held
  const { id } = await stage.as(cast.office, plainDate(notice), async (work) => {
    const meeting = await plan(work, cast, { kind: 'standing_committee', on, number: firstCommittee + at, items })
    return sendNotice(work, { id: meeting.id })
  })
  await stage.as(cast.office, plainDate(on), async (work) => {
    const people = cast.members.map(({ personId }) => personId)
    const absent = people.slice(-away - at, people.length - at)
    for (const personId of absent)
      await decideLeave(work, { meetingId: id, personId, approved: true, reason: texts.leaveReason })
    await arriveAll(
      work,
      id,
      people.filter((personId) => !absent.includes(personId)),
    )
    await openMeeting(work, { id })
    await adoptAgenda(work, { id })
    for (const item of await agendaOf(work, id)) {
      await moveToItem(work, { id, itemId: item.id })
      const opinions = items.find(({ title }) => title === item.title)?.opinions
      if (opinions) await speeches(work, cast, { itemId: item.id, opinions })
    }
    await closeMeeting(work, { id })
  })
}

const topicsSoFar = (opinions: readonly string[]): number =>
  texts.committeeMeetings
    .flatMap(({ items }) => items)
    .filter((item) => item.opinions !== undefined)
    .findIndex((item) => item.opinions === opinions)

/** Each of the fourteen speaks once; the first topics by two of them. */
async function speeches(
  work: Work,
  cast: Cast,
  { itemId, opinions }: { itemId: string; opinions: readonly string[] },
): Promise<void> {
  const topic = topicsSoFar(opinions)
  const double = topic < spokenByTwo
  const first = double ? topic * 2 : topic + spokenByTwo
  const half = Math.ceil(opinions.length / 2)
  const parts = double ? [opinions.slice(0, half), opinions.slice(half)] : [opinions]
  for (const [at, part] of parts.entries()) {
    const personId = cast.members[first + at]?.personId
    if (personId === undefined) throw new Error('the demonstration has too few members')
    const { id } = await askToSpeak(work, { itemId, personId, prepared: true, limitMinutes: 10 })
    await callSpeaker(work, { id })
    await finishSpeech(work, { id })
    await noteSpeech(work, { id, summary: texts.spoken, prepared: true, opinions: part.map((text) => ({ text })) })
  }
}

async function chairmen(
  stage: DemoStage,
  cast: Cast,
  { on, item, at }: { on: string; item: string; at: number },
): Promise<void> {
  await stage.as(cast.office, plainDate(on), async (work) => {
    const items = [{ kind: 'deliberation' as const, title: item }]
    const { id } = await plan(work, cast, { kind: 'chairmen', on, number: firstChairmen + at, items })
    await sendNotice(work, { id })
    await arriveAll(
      work,
      id,
      cast.chairmen.map(({ personId }) => personId),
    )
    await openMeeting(work, { id })
    await moveToItem(work, { id })
    await closeMeeting(work, { id })
  })
}

/** The last one held has minutes and is public; one is ahead with its papers, one is planned, a topic waits. */
async function live(stage: DemoStage, cast: Cast): Promise<void> {
  const { today } = stage
  const last = await stage.as(cast.office, addDays(today, -40), (work) => justHeld(work, cast, addDays(today, -40)))
  await stage.as(cast.office, addDays(today, -38), async (work) => {
    await composeMinutes(work, { id: last })
    await circulateMinutes(work, { id: last })
  })
  await stage.as(cast.chair.actor, addDays(today, -28), (work) => signMinutes(work, { id: last, version: 1 }))
  await stage.as(cast.office, addDays(today, -27), async (work) => {
    const { row } = await readPreview(work, { kind: 'meeting', id: last })
    const items = [{ kind: 'meeting', id: last, digest: row.digest }]
    await publishAll(work, { items, screened: [...screenings], note: '' })
  })
  await stage.as(cast.office, addDays(today, -3), async (work) => {
    const on = addDays(today, 9)
    const { id } = await plan(work, cast, { kind: 'standing_committee', on, items: texts.liveItems })
    await invite(work, cast, id)
    await livePapers(work, id)
    await sendNotice(work, { id })
    await plan(work, cast, { kind: 'standing_committee', on: addDays(today, 45), items: [texts.nextItem] })
    const proposer = cast.departments[0]?.id ?? cast.bodies.office.id
    await proposeTopic(work, {
      title: texts.topicTitle,
      bodyId: cast.bodies.standingCommittee.id,
      proposedById: proposer,
    })
  })
}

/** A committee meeting of last month, called at short notice, with deputies who were invited. */
async function justHeld(work: Work, cast: Cast, on: PlainDate): Promise<string> {
  const { id } = await plan(work, cast, {
    kind: 'standing_committee',
    on,
    items: texts.lastItems,
    urgent: texts.urgent,
  })
  await invite(work, cast, id)
  await sendNotice(work, { id })
  await arriveAll(work, id, [...cast.members.map(({ personId }) => personId), ...cast.guests])
  await openMeeting(work, { id })
  await adoptAgenda(work, { id })
  for (const item of await agendaOf(work, id)) await moveToItem(work, { id, itemId: item.id })
  await closeMeeting(work, { id })
  return id
}

const invite = (work: Work, cast: Cast, meetingId: string) =>
  addMembers(work, {
    meetingId,
    from: 'persons',
    persons: cast.guests.map((personId) => ({ personId, capacity: texts.guests })),
  })

/** One that came in time, one that is late. */
async function livePapers(work: Work, meetingId: string): Promise<void> {
  const [report, decision] = await agendaOf(work, meetingId)
  if (!report || !decision) return
  const first = await addPaper(work, { itemId: report.id, title: report.title, kind: 'special_report', open: true })
  await markPaper(work, { id: first.id, step: 'draft' })
  await addPaper(work, { itemId: decision.id, title: decision.title, kind: 'other', open: true })
  await distributePapers(work, { id: meetingId })
}
