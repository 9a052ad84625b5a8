/**
 * 演示人代会: the fourth session from the preparatory meeting to the closing, with its presidium, a delegation, a motion of
 * deputies that the presidium sends to a committee, and a resolution.
 */
import { plainDate, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import type { Work } from '#kernel/work'
import {
  agreeResolution,
  createResolution,
  placeResolution,
  reviewResolution,
  setMotionDeadline,
  submitResolution,
} from '#features/decisions/server'
import { ResolutionFields } from '#features/decisions'
import { directoryProps } from '#features/directory/server'
import {
  addAgendaItem,
  addMembers,
  adoptAgenda,
  arriveAll,
  circulateMinutes,
  closeMeeting,
  composeMinutes,
  conveneMeeting,
  moveToItem,
  openMeeting,
  sendNotice,
  signMinutes,
} from '#features/meetings/server'
import type { ItemKind, MeetingKind } from '#features/meetings'
import type { Cast } from './cast.ts'
import { moveMotion, routeMotion } from './motion.ts'
import { publishSitting } from './publish.ts'
import { voteOn } from './votes.ts'

const days = {
  invited: plainDate('2025-05-20'),
  prepared: plainDate('2025-05-27'),
  opened: plainDate('2025-05-28'),
  second: plainDate('2025-05-29'),
  closed: plainDate('2025-05-30'),
  minuted: plainDate('2025-06-03'),
  signed: plainDate('2025-06-16'),
}

const sessionNumber = 4
/** 主席团 of so many, the chairmen of the standing committee first. */
const presidiumSize = 33
const reports = ['听取和审议区人民政府工作报告', '听取和审议区人大常委会工作报告']
const resolutionTitle = '关于区人民政府工作报告的决议'

interface Gathering {
  readonly kind: MeetingKind
  readonly bodyId: string
  readonly number: number
  readonly on: PlainDate
  readonly until?: PlainDate
  /** Who is on the roll: the deputies of the body, or those named. */
  readonly named?: readonly string[]
  readonly items: readonly { readonly title: string; readonly kind: ItemKind }[]
}

/** Planned with its roll and agenda, and the notice sent. */
async function call(work: Work, cast: Cast, { named, until, items, on, ...head }: Gathering): Promise<string> {
  const { id } = await conveneMeeting(work, {
    ...head,
    sessionId: cast.sessions[sessionNumber].id,
    startsOn: on,
    endsOn: until,
    place: '区会议中心',
    chairId: cast.director.personId,
  })
  const persons = named?.map((personId) => ({ personId, part: 'member' as const })) ?? []
  await addMembers(work, { meetingId: id, from: named ? 'persons' : 'mandates', persons })
  for (const item of items) await addAgendaItem(work, { meetingId: id, ...item })
  await sendNotice(work, { id })
  return id
}

/** Everybody named comes, and the meeting opens. */
async function sit(work: Work, id: string, present: readonly { readonly personId: string }[]): Promise<void> {
  await arriveAll(
    work,
    id,
    present.map(({ personId }) => personId),
  )
  await openMeeting(work, { id })
}

/** A short meeting of one day: its items one after another, then what it decides, then the end. */
const hold = (
  stage: DemoStage,
  cast: Cast,
  {
    gathering,
    present,
    decide,
  }: {
    gathering: Gathering
    present: readonly { readonly personId: string }[]
    decide?: (work: Work, id: string) => Promise<void>
  },
): Promise<void> =>
  stage.as(cast.office, gathering.on, async (work) => {
    const id = await call(work, cast, gathering)
    await sit(work, id, present)
    for (const _ of gathering.items) await moveToItem(work, { id })
    await decide?.(work, id)
    await closeMeeting(work, { id })
  })

export async function holdCongress(stage: DemoStage, cast: Cast): Promise<void> {
  const { congress, presidium } = cast.bodies
  const there = cast.deputies.slice(4)
  const seated = [...cast.members, ...there.filter((one) => !cast.members.includes(one))].slice(0, presidiumSize)
  const onPresidium = {
    kind: 'presidium' as const,
    bodyId: presidium.id,
    named: seated.map(({ personId }) => personId),
  }
  const deliberation = (title: string) => ({ title, kind: 'deliberation' as const })

  const congressId = await stage.as(cast.office, days.invited, (work) =>
    call(work, cast, {
      kind: 'congress',
      bodyId: congress.id,
      number: sessionNumber,
      on: days.opened,
      until: days.closed,
      items: reports.map((title) => ({ title, kind: 'report' })),
    }),
  )
  const preparatory = { kind: 'preparatory' as const, bodyId: congress.id, number: sessionNumber, on: days.prepared }
  await hold(stage, cast, {
    gathering: { ...preparatory, items: [deliberation('选举大会主席团和秘书长'), deliberation('通过大会议程')] },
    present: there,
  })
  await hold(stage, cast, {
    gathering: { ...onPresidium, number: 1, on: days.prepared, items: [deliberation('决定代表提出议案的截止时间')] },
    present: seated,
    async decide(work, meetingId) {
      await setMotionDeadline(work, { sessionId: cast.sessions[sessionNumber].id, dueOn: days.second, meetingId })
    },
  })

  await stage.as(cast.office, days.opened, async (work) => {
    await sit(work, congressId, there)
    await adoptAgenda(work, { id: congressId })
    for (const _ of reports) await moveToItem(work, { id: congressId })
  })
  const motion = await moveMotion(stage, there.slice(60, 75), days.opened)
  await meetInDelegation(stage, cast)

  let resolution = { id: '', itemId: '' }
  await hold(stage, cast, {
    gathering: {
      ...onPresidium,
      number: 2,
      on: days.second,
      items: [deliberation('审议决议草案'), deliberation('决定代表议案的处理')],
    },
    present: seated,
    async decide(work, decidedAtId) {
      resolution = await draft(work, cast, { decidedAtId, congressId })
      await routeMotion(work, motion, { decidedAtId, committeeId: cast.organ('城建环资工委') })
    },
  })

  await resolve(stage, cast, { congressId, resolution, present: there.length })
}

/** The last day: the vote, the closing; the minutes of it are signed, and what was resolved is published. */
async function resolve(
  stage: DemoStage,
  cast: Cast,
  {
    congressId,
    resolution,
    present,
  }: { congressId: string; resolution: { id: string; itemId: string }; present: number },
): Promise<void> {
  const { id, itemId } = resolution
  await stage.as(cast.office, days.closed, (work) => moveToItem(work, { id: congressId, itemId }))
  await voteOn(stage, cast, days.closed, {
    meetingId: congressId,
    agendaItemId: itemId,
    title: resolutionTitle,
    kind: 'motion',
    subject: { kind: 'resolution', id },
    present,
  })
  await stage.as(cast.office, days.closed, (work) => closeMeeting(work, { id: congressId }))
  await stage.as(cast.office, days.minuted, async (work) => {
    await composeMinutes(work, { id: congressId })
    await circulateMinutes(work, { id: congressId })
  })
  await stage.as(cast.director.actor, days.signed, (work) => signMinutes(work, { id: congressId, version: 1 }))
  await publishSitting(stage, cast, { on: days.closed, meetingId: congressId, decisions: [id] })
}

/** 代表团 deliberates on the reports with its own deputies. */
async function meetInDelegation(stage: DemoStage, cast: Cast): Promise<void> {
  const [town] = directoryProps(stage).towns
  if (!town) throw new Error('the demonstration has no delegation')
  const { id } = town.delegation
  await hold(stage, cast, {
    gathering: {
      kind: 'delegation',
      bodyId: id,
      number: 1,
      on: days.opened,
      items: [{ title: '审议各项报告', kind: 'deliberation' }],
    },
    present: cast.deputies.filter(({ delegationId }) => delegationId === id),
  })
}

/** 主席团 agrees to put it to the congress. */
async function draft(
  work: Work,
  cast: Cast,
  { decidedAtId, congressId }: { decidedAtId: string; congressId: string },
): Promise<{ id: string; itemId: string }> {
  const { congress, presidium, legal } = cast.bodies
  const fields = ResolutionFields.parse({
    kind: 'resolution',
    title: resolutionTitle,
    matter: '经济发展',
    text: '会议听取和审议了区人民政府工作报告，决定批准这个报告。',
    bodyId: congress.id,
    proposerId: presidium.id,
    executorId: cast.organ('区政府'),
  })
  const submitted = await submitResolution(work, await createResolution(work, fields))
  const agreed = await agreeResolution(work, { ...submitted, meetingId: decidedAtId })
  const reviewed = await reviewResolution(work, { ...agreed, reviewerId: legal.id, text: '建议提请大会表决' })
  const { id, agendaItemId } = await placeResolution(work, { ...reviewed, meetingId: congressId, agendaItemId: null })
  return { id, itemId: agendaItemId ?? '' }
}
