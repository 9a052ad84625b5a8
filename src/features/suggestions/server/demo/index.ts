/** 演示建议: a whole working year of suggestions, and what waits for people today. */
import type { DemoStage } from '#kernel/demo'
import { openDoor } from '#features/accounts/server'
import { newAgenda, type Agenda } from './agenda.ts'
import { castOf, type Cast } from './cast.ts'
import { planCourse } from './course.ts'
import { fateOf, solved, totals, type Fate } from './fates.ts'
import { planKeyYear } from './key-year.ts'
import { liveUnit, planLiveMatters } from './live.ts'
import { planPapers } from './papers.ts'
import { planPublication } from './publish.ts'
import type { Course, Part, Played } from './script.ts'
import { betweenSessions, ofEarlierSession, ofThirdSession, type Schedule } from './schedule.ts'
import { textOf } from './texts.ts'

export async function demo(stage: DemoStage): Promise<void> {
  const cast = castOf(stage)
  const agenda = newAgenda()
  planEarlierKeyOnes(agenda, cast)
  planThirdSession(agenda, cast)
  planBetween(agenda, cast)
  planLiveMatters(agenda, cast, stage.today)
  await agenda.play(stage)
  await openDoors(stage, cast)
  stage.say(`建议：${totals.inSession + totals.between} 件一年办理完毕，另有正在办理的供试用。`)
}

/** The doors of the sign-in page lead to people who have something waiting. */
export async function openDoors(stage: DemoStage, cast: Cast): Promise<void> {
  const { clerk, head } = cast.unit(liveUnit)
  const behind = { deputy: cast.deputy(0), unit: clerk, 'unit-head': head } as const
  await stage.as(cast.systemAdmin, stage.today, async (work) => {
    for (const door of ['deputy', 'unit', 'unit-head'] as const)
      await openDoor(work, door, { personId: behind[door].personId })
  })
}

function planThirdSession(agenda: Agenda, cast: Cast): void {
  const parts: Part[] = []
  for (let n = 0; n < totals.inSession; n += 1) {
    const course = courseOf(cast, n, { fate: fateOf(n), on: ofThirdSession(n) })
    parts.push({ course, played: planCourse(agenda, cast, course) })
  }
  const played = parts.map((part) => part.played)
  planKeyYear(agenda, cast, { played: played.slice(0, 4), year: 2024, pickedOn: '2024-03-08' })
  planPublication(agenda, cast, played)
  planPapers(agenda, cast, parts.slice(0, 10))
}

function planBetween(agenda: Agenda, cast: Cast): void {
  for (const [at, written] of ['2024-07-08', '2024-10-16'].entries()) {
    const n = totals.inSession + at
    planCourse(agenda, cast, courseOf(cast, n, { fate: fateOf(n), on: betweenSessions(written) }))
  }
}

/** Ten key suggestions of the first two sessions, so that fourteen are looked back at in 2025. */
function planEarlierKeyOnes(agenda: Agenda, cast: Cast): void {
  for (const session of [1, 2] as const) {
    const { openedOn } = cast.sessions[session]
    const played: Played[] = []
    for (let at = 0; at < 5; at += 1)
      played.push(
        planCourse(
          agenda,
          cast,
          courseOf(cast, 300 + session * 10 + at, { fate: solved, on: ofEarlierSession(openedOn) }),
        ),
      )
    planKeyYear(agenda, cast, {
      played,
      year: Number(openedOn.slice(0, 4)),
      pickedOn: ofEarlierSession(openedOn).accepted,
    })
  }
}

export function courseOf(cast: Cast, n: number, { fate, on }: { fate: Fate; on: Schedule }): Course {
  const lead = cast.deputy(n * 3)
  const text = textOf(n, lead.town)
  const signers =
    n % 3 === 0 ? [] : n % 3 === 1 ? [cast.deputy(n * 3 + 1)] : [cast.deputy(n * 3 + 1), cast.deputy(n * 3 + 2)]
  const { unit, co } = text.topic
  return {
    n,
    text,
    lead,
    coSigners: signers,
    unit: cast.unit(unit),
    co: co && n % 2 === 0 ? cast.unit(co) : undefined,
    other: cast.unit('政府办'),
    fate,
    on,
  }
}
