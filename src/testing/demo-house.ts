/** The demonstration in small (演示区缩影), over real HTTP: its people, one suggestion of each fate, and what waits today. */
import { addDays, type PlainDate } from '#kernel/date'
import type { DemoStage } from '#kernel/demo'
import { holdMeetings } from '../features/appointments/server/demo/index.ts'
import { sittings } from '../features/appointments/server/demo/year.ts'
import { newAgenda, type Agenda } from '../features/suggestions/server/demo/agenda.ts'
import { castOf, type Cast } from '../features/suggestions/server/demo/cast.ts'
import { assignTogether, planAcceptance, planCourse, planWriting } from '../features/suggestions/server/demo/course.ts'
import { fateOf, solved, type Fate } from '../features/suggestions/server/demo/fates.ts'
import { courseOf, openDoors } from '../features/suggestions/server/demo/index.ts'
import { planKeyYear } from '../features/suggestions/server/demo/key-year.ts'
import { liveUnit, planLiveMatters } from '../features/suggestions/server/demo/live.ts'
import { planPapers } from '../features/suggestions/server/demo/papers.ts'
import { planPublication } from '../features/suggestions/server/demo/publish.ts'
import { betweenSessions, ofThirdSession } from '../features/suggestions/server/demo/schedule.ts'
import { newPlayed, type Course, type Part } from '../features/suggestions/server/demo/script.ts'
import { confirmOpenContacts, shareOf } from '../features/suggestions/server/demo/steps.ts'
import { answers } from '../features/suggestions/server/demo/texts.ts'
import { saveReplyDraft } from '../features/suggestions/server/reply-drafts.ts'
import { contact, receive } from '../features/suggestions/server/unit-commands.ts'
import { stageFor } from '../server/demonstration.ts'
import { asOwner } from '../server/db/open.ts'
import { connection, slots } from './database.ts'
import { served, type Served } from './chromium.ts'
import { openHouse } from './house.ts'

/** The day the house opens; what waits is dated from it. */
export const opening = '2026-11-24T09:00:00+08:00'

let opened: Promise<Served> | undefined

/** One for every test file of a worker: what a test changes in it, it changes for the next one too. */
export const demoHouse = (): Promise<Served> => (opened ??= open())

async function open(): Promise<Served> {
  const house = await openHouse({
    name: '杭州市富阳区人大（演示）',
    demonstration: true,
    at: opening,
    requestsPerMinute: 100_000,
  })
  await asOwner(connection, async (owner) => {
    const stage = stageFor({ site: house.site, owner, log: () => undefined }, house.tenant)
    const shortened: Readonly<Record<string, (stage: DemoStage) => Promise<void>>> = {
      suggestions: fewSuggestions,
      appointments: fewMeetings,
    }
    for (const { name, demo } of slots.features) await (shortened[name] ?? demo)?.(stage)
    await stage.through()
    await stage.takeStock()
  })
  return served(house)
}

/** The committee's meetings on the accounts and on suggestions, each with the chairmen's before it. */
const fewMeetings = (stage: DemoStage): Promise<void> =>
  holdMeetings(stage, { sittings: [sittings[2], sittings[5]].filter((one) => one !== undefined), otherChairmen: [] })

const liked = (fate: Fate): boolean => JSON.stringify(fate) === JSON.stringify(solved)

/** One for each thing that can happen to a suggestion, and one to which nothing does. */
const kinds: readonly ((fate: Fate) => boolean)[] = [
  liked,
  ({ class: result }) => result === 'B',
  ({ class: result }) => result === 'C',
  ({ second }) => second === 'A',
  ({ second }) => second === 'B',
  ({ redo }) => redo,
  ({ returned }) => returned,
  ({ extended }) => extended,
]

async function fewSuggestions(stage: DemoStage): Promise<void> {
  const cast = castOf(stage)
  const agenda = newAgenda()
  const all = Array.from({ length: 265 }, (_, n) => n)
  const parts = kinds.map((holds): Part => {
    const n = all.find((one) => holds(fateOf(one))) ?? 0
    const course = courseOf(cast, n, { fate: fateOf(n), on: ofThirdSession(n) })
    return { course, played: planCourse(agenda, cast, course) }
  })
  const played = parts.map((part) => part.played)
  planForLiveUnit(agenda, cast, stage.today)
  planKeyYear(agenda, cast, { played: played.slice(0, 1), year: 2024, pickedOn: '2024-03-08' })
  planPublication(agenda, cast, played)
  planPapers(agenda, cast, parts)
  planLiveMatters(agenda, cast, stage.today)
  await agenda.play(stage)
  await openDoors(stage, cast)
}

/** What the unit behind the doors has besides: a promise to keep, an opinion to give, a draft to sign. */
function planForLiveUnit(agenda: Agenda, cast: Cast, today: PlainDate): void {
  const unit = cast.unit(liveUnit)
  const course = (n: number, days: number): Course => ({
    ...courseOf(cast, n, { fate: solved, on: betweenSessions(addDays(today, -days)) }),
    coSigners: [],
  })
  planCourse(agenda, cast, { ...course(501, 140), unit, co: undefined, fate: { ...solved, class: 'B' } })

  for (const one of [
    { ...course(502, 20), co: unit },
    { ...course(503, 20), unit, co: undefined },
  ]) {
    const part: Part = { course: one, played: newPlayed() }
    const { on, lead } = one
    planWriting(agenda, cast, part)
    planAcceptance(agenda, cast, part)
    agenda.plan(on.assigned, cast.office, part.played, (work) => assignTogether(work, cast, [part.played]))
    agenda.plan(on.received, unit.clerk.actor, part.played, async (work) => {
      const id = shareOf(part.played, unit)
      await receive(work, { id })
      if (one.co) return
      await contact(work, { ...spoken, id, contactedOn: on.received, files: [] })
      await saveReplyDraft(work, { id, class: 'A', text: answers.A(one.text), points: [], promises: [], files: [] })
    })
    if (!one.co) agenda.plan(on.received, lead.actor, part.played, (work) => confirmOpenContacts(work, part.played.id))
  }
}

const spoken = {
  stage: 'during',
  method: 'station',
  place: '代表联络站',
  participants: '业务科室',
  note: '到现场看过',
} as const
