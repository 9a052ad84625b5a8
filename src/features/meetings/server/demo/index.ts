/**
 * 演示会议: the first joint meeting with what it agreed, the meeting of last month with its minutes published, one that is ahead, one that is
 * planned, and the chairmen's of today, which one can check in to.
 */
import { addDays, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Actor, Work } from '#kernel/work'
import { directoryProps, type DirectoryProps } from '#features/directory/server'
import { screenings } from '#features/publications'
import { publishAll, readPreview } from '#features/publications/server'
import type { ItemKind } from '../../domain/kinds.ts'
import type { Meeting } from '../../domain/views.ts'
import { addAgendaItem } from '../agenda-commands.ts'
import { arriveAll } from '../attendance-commands.ts'
import { conveneMeeting, sendNotice } from '../convening.ts'
import { agendaOf } from '../meetings.ts'
import { answerCorrection, askCorrection, circulateMinutes, composeMinutes, signMinutes } from '../minutes.ts'
import { addPaper, markPaper } from '../paper-commands.ts'
import { addMembers, placeMember } from '../roll.ts'
import { adoptAgenda, closeMeeting, moveToItem, openMeeting } from '../sitting.ts'
import { askToSpeak, callSpeaker, finishSpeech, noteSpeech } from '../speeches.ts'
import { proposeTopic } from '../topics.ts'
import { jointMeeting } from './joint.ts'
import * as texts from './texts.ts'

/** Numbers go on from the meetings of the term that are not in the demonstration. */
const first = 39
const firstChairmen = 69

interface Cast extends DirectoryProps {
  readonly office: Actor
  readonly chair: { readonly personId: string; readonly actor: Actor }
  readonly guests: readonly { readonly personId: string; readonly actor: Actor }[]
}

export async function demo(stage: DemoStage): Promise<void> {
  const props = directoryProps(stage)
  const [office, chair] = [props.deputiesOffice[0], props.chairmen[0]]
  if (!office || !chair) throw new Error('the demonstration lacks an office or a chairman')
  const members = new Set(props.members.map(({ personId }) => personId))
  const guests = props.deputies.filter(({ personId }) => !members.has(personId)).slice(0, 10)
  const cast: Cast = { ...props, office: office.actor, chair, guests }
  await jointMeeting(stage, cast)
  await lastMonth(stage, cast)
  await ahead(stage, cast)
  await chairmenToday(stage, cast)
  await stage.takeStock()
  stage.say(texts.said)
}

interface Plan {
  readonly on: PlainDate
  readonly number: number
  readonly items: readonly { readonly kind: ItemKind; readonly title: string; readonly organ: string }[]
  readonly urgent?: string
}

/** The committee and some deputies as observers (邀请代表列席). */
async function plan(work: Work, cast: Cast, { on, number, items, urgent }: Plan): Promise<Meeting> {
  const meeting = await conveneMeeting(work, {
    kind: 'standing_committee',
    bodyId: cast.bodies.standingCommittee.id,
    number,
    startsOn: on,
    place: texts.place,
    chairId: cast.chair.personId,
    ...(urgent === undefined ? {} : { urgentReason: urgent }),
  })
  const meetingId = meeting.id
  await addMembers(work, { meetingId, from: 'posts' })
  const persons = cast.guests.map(({ personId }) => ({ personId, capacity: texts.guests }))
  await addMembers(work, { meetingId, from: 'persons', persons })
  for (const { organ, ...item } of items) {
    const organisationId = cast.departments.find(({ shortName }) => shortName === organ)?.id ?? null
    await addAgendaItem(work, { ...item, meetingId, organisationId, presenter: organ })
  }
  return meeting
}

/** Called at short notice; minutes corrected by a guest, signed by whoever presided, published. */
async function lastMonth(stage: DemoStage, cast: Cast): Promise<void> {
  const on = addDays(stage.today, -40)
  const id = await stage.as(cast.office, on, (work) => hold(work, cast, on))
  await stage.as(cast.office, addDays(on, 2), async (work) => {
    await composeMinutes(work, { id })
    await circulateMinutes(work, { id })
  })
  const guest = cast.guests[0]?.actor ?? cast.chair.actor
  const { corrections } = await stage.as(guest, addDays(on, 3), (work) =>
    askCorrection(work, { id, ...texts.correction }),
  )
  await stage.as(cast.office, addDays(on, 4), (work) =>
    answerCorrection(work, { id, correctionId: corrections[0]?.id ?? '', accepted: false, answer: '' }),
  )
  await stage.as(cast.chair.actor, addDays(on, 12), (work) => signMinutes(work, { id, version: 1 }))
  await stage.as(cast.office, addDays(on, 13), async (work) => {
    const { row } = await readPreview(work, { kind: 'meeting', id })
    const items = [{ kind: 'meeting', id, digest: row.digest }]
    await publishAll(work, { items, screened: [...screenings], note: '' })
  })
}

async function hold(work: Work, cast: Cast, on: PlainDate): Promise<string> {
  const { id } = await plan(work, cast, { on, number: first, items: texts.lastItems, urgent: texts.urgent })
  await sendNotice(work, { id })
  await arriveAll(
    work,
    id,
    [...cast.members, ...cast.guests].map(({ personId }) => personId),
  )
  await openMeeting(work, { id })
  await adoptAgenda(work, { id })
  for (const item of await agendaOf(work, id)) {
    await moveToItem(work, { id, itemId: item.id })
    if (item.kind === 'report') await speak(work, item.id, cast.members[3]?.personId)
  }
  await closeMeeting(work, { id })
  return id
}

async function speak(work: Work, itemId: string, personId: string | undefined): Promise<void> {
  const { id } = await askToSpeak(work, { itemId, personId, prepared: true, limitMinutes: 10 })
  await callSpeaker(work, { id })
  await finishSpeech(work, { id })
  const opinions = texts.opinions.map((text) => ({ text }))
  await noteSpeech(work, { id, summary: texts.summary, prepared: true, opinions })
}

/** One paper came in late, the others are given out; a topic waits for the chairmen. */
async function ahead(stage: DemoStage, cast: Cast): Promise<void> {
  const { today } = stage
  await stage.as(cast.office, addDays(today, -3), async (work) => {
    const { id } = await plan(work, cast, { on: addDays(today, 9), number: first + 1, items: texts.liveItems })
    for (const item of await agendaOf(work, id)) {
      if (item.kind === 'study') continue
      const kind = item.kind === 'report' ? 'special_report' : 'other'
      const { organisationId } = item
      const paper = await addPaper(work, { itemId: item.id, title: item.title, kind, organisationId, open: true })
      if (kind === 'special_report') await markPaper(work, { id: paper.id, step: 'draft' })
      await markPaper(work, { id: paper.id, step: 'distributed' })
    }
    await sendNotice(work, { id })
    await plan(work, cast, { on: addDays(today, 45), number: first + 2, items: texts.nextItems })
    await proposeTopic(work, {
      title: texts.topic,
      bodyId: cast.bodies.standingCommittee.id,
      proposedById: cast.departments[0]?.id ?? cast.bodies.office.id,
    })
  })
}

/** 今天的主任会议: notified, everybody with a seat. */
async function chairmenToday(stage: DemoStage, cast: Cast): Promise<void> {
  await stage.as(cast.office, stage.today, async (work) => {
    const { id } = await conveneMeeting(work, {
      kind: 'chairmen',
      bodyId: cast.bodies.chairmen.id,
      number: firstChairmen,
      startsOn: stage.today,
      place: texts.chairmenPlace,
      chairId: cast.chair.personId,
    })
    await addMembers(work, { meetingId: id, from: 'posts' })
    for (const [at, { personId }] of cast.chairmen.entries())
      await placeMember(work, { meetingId: id, personId, seat: String(at + 1) })
    for (const title of texts.chairmenItems) await addAgendaItem(work, { meetingId: id, title, kind: 'deliberation' })
    await sendNotice(work, { id })
  })
}
