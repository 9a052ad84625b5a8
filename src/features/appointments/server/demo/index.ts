/** 演示年度会议: sixteen chairmen's meetings and nine of the standing committee, each day from notice to closing. */
import { addDays, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { castOf, type Cast } from './cast.ts'
import { holdChairmen } from './chairmen.ts'
import { actsAt, oathsAfter } from './acts.ts'
import { agreeToAll, appoint, nominateAll, placeCases, swearIn } from './appointments.ts'
import { holdCongress } from './congress.ts'
import { agreeTo, decide, draftDecisions, placeAll } from './decisions.ts'
import { conductAgain, pollAgainAt } from './followups.ts'
import { openCases } from './open-cases.ts'
import { publishSitting } from './publish.ts'
import { close, convene, excused, giveNotice, hearReports, open } from './sitting.ts'
import { otherChairmen, sittings, type Sitting } from './year.ts'

/** Numbers go on from the meetings of the term that are not in the demonstration. */
const firstOfCommittee = 17
const firstOfChairmen = 31

export async function demo(stage: DemoStage): Promise<void> {
  stage.meanwhile(async () => {
    await holdMeetings(stage, { sittings, otherChairmen })
    await holdCongress(stage, castOf(stage))
    await openCases(stage, castOf(stage))
    stage.say('人代会：第四次会议一次，有预备会议、主席团、代表团，一件代表议案，一项决议。')
  })
}

export interface MeetingYear {
  readonly sittings: readonly Sitting[]
  readonly otherChairmen: readonly { readonly on: PlainDate; readonly matters: readonly string[] }[]
}

export async function holdMeetings(stage: DemoStage, { sittings, otherChairmen }: MeetingYear): Promise<void> {
  const cast = castOf(stage)
  const days = [
    ...sittings.map((sitting, at) => ({ on: sitting.prepared, sitting, at })),
    ...otherChairmen.map(({ on, matters }) => ({ on, matters })),
  ].toSorted((a, b) => a.on.localeCompare(b.on))
  let topic = 0
  for (const [order, day] of days.entries()) {
    const number = firstOfChairmen + order
    if ('matters' in day) await holdChairmen(stage, cast, { number, ...day })
    else {
      await holdSitting(stage, cast, { ...day, number, topic })
      topic += day.sitting.reports.filter(({ discussed }) => discussed).length
    }
  }
  stage.say(`会议：主任会议 ${days.length} 次，常委会会议 ${sittings.length} 次。`)
}

interface SittingPlan {
  readonly sitting: Sitting
  readonly at: number
  /** Of the chairmen's meeting before it. */
  readonly number: number
  readonly topic: number
}

async function holdSitting(stage: DemoStage, cast: Cast, { sitting, at, number, topic }: SittingPlan): Promise<void> {
  const { on, prepared, reports } = sitting
  const present = cast.members.length - excused
  const drafts = await draftDecisions(stage, cast, sitting)
  let cases = await nominateAll(stage, cast, { acts: actsAt[at] ?? [], on })
  await holdChairmen(stage, cast, {
    number,
    on: prepared,
    matters: ['讨论常委会会议议程', ...reports.map(({ title }) => `讨论${title}`)],
    async agree(work, meetingId) {
      await agreeTo(work, cast, { drafts, meetingId })
      cases = await agreeToAll(work, cases, meetingId)
    },
  })
  const planned = await convene(stage, cast, sitting, firstOfCommittee + at)
  const { meetingId } = planned
  const { items, agendaItemId } = await stage.as(cast.office, addDays(on, -10), async (work) => ({
    items: await placeAll(work, { drafts, meetingId }),
    agendaItemId: await placeCases(work, cases, meetingId),
  }))
  const again = await pollAgainAt(stage, cast, { on, meetingId })
  await giveNotice(stage, cast, sitting, planned)
  await open(stage, cast, { on, at, meetingId })
  await hearReports(stage, cast, { on, planned, firstTopic: topic })
  await conductAgain(stage, cast, { on, polls: again, present })
  await decide(stage, cast, { on, meetingId, items, present })
  if (agendaItemId !== null) {
    const appointed = await appoint(stage, cast, { on, meetingId, agendaItemId, cases, present })
    if (oathsAfter.includes(at)) await swearIn(stage, cast, { on, appointed })
  }
  await close(stage, cast, on, meetingId)
  await publishSitting(stage, cast, { on, meetingId, decisions: drafts.map(({ id }) => id) })
}
