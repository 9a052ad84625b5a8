/** What waits for somebody today (演示待办): matters raised in the last weeks, stopped at every stage of the way. */
import { addDays, type PlainDate } from '#kernel/date'
import { DraftFields } from '../../domain/contract-deputy.ts'
import { invite } from '../cosigning.ts'
import { createDraft } from '../drafts.ts'
import { rate } from '../judge-commands.ts'
import { alone, closing, openingRecheck } from '../office-steps.ts'
import { getSuggestion } from '../repository.ts'
import { receive, reply, requestReturn } from '../unit-commands.ts'
import type { Agenda } from './agenda.ts'
import type { Cast } from './cast.ts'
import { assignTogether, confirmTogether, planAcceptance, planWriting } from './course.ts'
import { newPlayed, type Course, type Played } from './script.ts'
import { replyOf, shareOf, spokeWith } from './steps.ts'
import { solved } from './fates.ts'
import { betweenSessions } from './schedule.ts'
import { textFor, textOf } from './texts.ts'

/** Where a live matter has come to, and how many days ago it was written. */
type Stage =
  | 'submitted'
  | 'accepted'
  | 'assigned'
  | 'received'
  | 'contacted'
  | 'return_asked'
  | 'replied'
  | 'dissatisfied'
  | 'rechecking'

/** The unit whose people have something waiting. */
export const liveUnit = '水务局'

/** Stage, days since it was written, who leads it (the n-th deputy), who handles it. */
type Matter = readonly [stage: Stage, days: number, deputy: number, unit: string]

/** The deputy and the unit whose doors the sign-in page opens find every turn of their own; the rest is of others. */
const live: readonly Matter[] = [
  ['submitted', 3, 0, liveUnit],
  ['submitted', 2, 12, '教育局'],
  ['submitted', 1, 47, '公安分局'],
  ['submitted', 1, 83, '综合执法局'],
  ['accepted', 12, 0, liveUnit],
  ['accepted', 11, 25, '交通局'],
  ['accepted', 9, 131, '民政局'],
  ['assigned', 14, 0, liveUnit],
  ['assigned', 13, 58, '住建局'],
  ['received', 20, 96, liveUnit],
  ['contacted', 50, 0, liveUnit],
  ['contacted', 125, 144, liveUnit], // 已逾期
  ['return_asked', 16, 71, liveUnit],
  ['replied', 70, 0, liveUnit],
  ['replied', 68, 109, '卫健局'],
  ['dissatisfied', 74, 167, '农业农村局'],
  ['rechecking', 170, 0, '文旅体局'],
]

export function planLiveMatters(agenda: Agenda, cast: Cast, today: PlainDate): void {
  for (const [at, matter] of live.entries())
    planUpTo(agenda, cast, { stage: matter[0], course: liveCourse(cast, at, { matter, today }) })
  planDrafts(agenda, cast, today)
}

function liveCourse(cast: Cast, at: number, { matter, today }: { matter: Matter; today: PlainDate }): Course {
  const [, days, deputy, unitName] = matter
  const lead = cast.deputy(deputy)
  const unit = cast.unit(unitName)
  // The one deputy speaks of many places, the others of their own; the matters of the unit take turns.
  const text = textFor(unitName, at * 46, cast.deputy(deputy === 0 ? at * 9 : deputy).town)
  return {
    n: 400 + at,
    text,
    lead,
    coSigners: [],
    unit,
    co: undefined,
    other: unit,
    fate: solved,
    on: betweenSessions(addDays(today, -days)),
  }
}

function planUpTo(agenda: Agenda, cast: Cast, { stage, course }: { stage: Stage; course: Course }): void {
  const { on, unit, lead } = course
  const { office } = cast
  const played = newPlayed()
  const steps: [Stage, () => void][] = [
    ['submitted', () => planWriting(agenda, cast, { course, played })],
    ['accepted', () => planAcceptance(agenda, cast, { course, played })],
    ['assigned', () => agenda.plan(on.assigned, office, played, (work) => assignTogether(work, cast, [played]))],
    [
      'received',
      () => {
        agenda.plan(on.received, cast.government, played, (work) => confirmTogether(work, [played]))
        agenda.plan(on.received, unit.clerk.actor, played, (work) => receive(work, { id: shareOf(played, unit) }))
      },
    ],
    [
      'contacted',
      () =>
        agenda.plan(on.contacted, unit.clerk.actor, played, (work) => spokeWith(work, shareOf(played, unit), course)),
    ],
    [
      'replied',
      () =>
        agenda.plan(on.replied, unit.head.actor, played, (work) =>
          reply(work, { ...replyOf(course, 'A'), id: shareOf(played, unit), signedBy: unit.head.name }),
        ),
    ],
  ]
  if (stage === 'return_asked') {
    for (const [, plan] of steps.slice(0, 3)) plan()
    return agenda.plan(on.returnAsked, unit.clerk.actor, played, (work) =>
      requestReturn(work, { id: shareOf(played, unit), reason: '管网属乡镇自建，建议由所在乡镇办理' }),
    )
  }
  const last = stage === 'dissatisfied' || stage === 'rechecking' ? 'replied' : stage
  for (const [name, plan] of steps) {
    plan()
    if (name === last) break
  }
  if (stage === 'dissatisfied')
    agenda.plan(on.rated, lead.actor, played, (work) =>
      rate(work, {
        id: played.id,
        attitude: 'satisfied',
        result: 'dissatisfied',
        classAgreed: false,
        unsolved: 'partly_done',
        words: '只做了一部分，还有两个组没有动工',
      }),
    )
  if (stage === 'rechecking') planRecheck(agenda, cast, { course, played })
}

function planRecheck(agenda: Agenda, { office }: Cast, { course, played }: { course: Course; played: Played }): void {
  const { on, lead } = course
  agenda.plan(on.rated, lead.actor, played, (work) =>
    rate(work, {
      id: played.id,
      attitude: 'satisfied',
      result: 'satisfied',
      classAgreed: true,
      unsolved: null,
      words: '',
    }),
  )
  agenda.plan(on.closed, office, played, async (work) => alone(closing)(work, await getSuggestion(work, played.id)))
  agenda.plan(on.recheckOpened, office, played, async (work) =>
    alone(openingRecheck)(work, await getSuggestion(work, played.id)),
  )
}

/** One draft of the deputy's own, one of a colleague that asks him to co-sign. */
function planDrafts(agenda: Agenda, cast: Cast, today: PlainDate): void {
  const own = cast.deputy(0)
  const colleague = cast.deputy(1)
  const draftOf = (n: number, town: string) => {
    const { title, text, topic } = textOf(n, town)
    return DraftFields.parse({ title, text, category: topic.category })
  }
  agenda.plan(addDays(today, -1), own.actor, own, (work) => createDraft(work, draftOf(501, own.town)))
  agenda.plan(addDays(today, -1), colleague.actor, colleague, async (work) => {
    const { id } = await createDraft(work, draftOf(502, colleague.town))
    await invite(work, { id, mandateIds: [own.mandateId] })
  })
}
