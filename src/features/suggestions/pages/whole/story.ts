/**
 * The story of a suggestion (办理经过): one lane per round, put together from its shares, contacts, replies, ratings
 * and re-checks, then what is waited for now and what comes after.
 */
import { daysBetween, plainDate } from '#kernel/date'
import { say, type Language } from '#kernel/message'
import { answers, type AssignmentPart } from '#features/cases'
import { dayText } from '#ui/dates'
import type { TimelineStep } from '#ui/history'
import type { SuggestionView } from '../../domain/views.ts'
import { wordsOf, type PageWords } from '../words.ts'
import { nowAndNext } from './ahead.ts'
import { numberText } from './naming.ts'

export interface Lane {
  readonly round: number
  readonly steps: readonly TimelineStep[]
}

export interface Wording {
  readonly language: Language
  readonly today: string
}

export function lanesOf(view: SuggestionView, wording: Wording): Lane[] {
  const told = teller(view, wording)
  return Array.from({ length: view.round }, (_, index) => {
    const round = index + 1
    const past = [
      ...(round === 1 ? told.beginning() : []),
      ...told.assignments(round),
      ...told.contacts(round),
      ...told.extensions(round),
      ...told.replies(round),
      ...told.judgements(round),
      ...told.marks(round),
    ].toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    return { round, steps: round === view.round ? [...past, ...nowAndNext(view, wording)] : past }
  })
}

type Past = TimelineStep & { readonly on: string }

interface Teller {
  readonly view: SuggestionView
  readonly m: PageWords
  readonly language: Language
  readonly day: (date: string) => string
}

function teller(view: SuggestionView, { language, today }: Wording) {
  const t: Teller = { view, m: wordsOf({ language }), language, day: (date) => dayText(date, language, { today }) }
  return {
    beginning: () => beginningOf(t),
    assignments: (round: number) => assignmentsOf(t, round),
    contacts: (round: number) => contactsOf(t, round),
    extensions: (round: number) => (round === view.round ? extensionsOf(t) : []),
    replies: (round: number) => repliesOf(t, round),
    judgements: (round: number) => [...ratingsOf(t, round), ...rechecksOf(t, round)],
    marks: (round: number) => marksOf(t, round),
  }
}

const done = (
  id: string,
  on: string,
  title: string,
  facts: readonly (string | false | null | undefined)[] = [],
): Past => ({
  id,
  on,
  title,
  state: 'done',
  facts: facts.filter((fact): fact is string => typeof fact === 'string' && fact !== ''),
})

function beginningOf({ view, m, language }: Teller): Past[] {
  const { submittedOn, acceptedOn, signers } = view
  const { steps } = m.whole
  return [
    ...(submittedOn
      ? [done('submitted', submittedOn, steps.submitted, [signers > 1 && say(steps.coSigners, { count: signers - 1 })])]
      : []),
    ...(acceptedOn ? [done('accepted', acceptedOn, say(steps.accepted, { number: numberText(view, language) }))] : []),
  ]
}

/** Ends of a share after which another unit goes on with it. */
const handedOn: readonly (string | null)[] = ['returned', 'changed']

/** One step per day of assignment; what each unit did with its share stands under it. What was taken back at once is no step. */
function assignmentsOf({ view, m, day }: Teller, round: number): Past[] {
  const { steps } = m.whole
  const shares = view.assignments.filter((share) => share.round === round && share.endReason !== 'undone')
  return [...Map.groupBy(shares, ({ assignedOn }) => assignedOn)].map(([on, given]) => {
    const named = (of: (part: AssignmentPart) => boolean) =>
      given
        .filter(({ part }) => of(part))
        .map(({ unit }) => unit)
        .join(m.whole.and)
    const answering = named(answers)
    const co = named((part) => part === 'co')
    const reference = named((part) => part === 'reference')
    const title =
      say(steps.assigned, { units: answering || co || reference }) +
      (answering && co ? say(steps.assignedCo, { units: co }) : '') +
      (answering && reference ? say(steps.assignedReference, { units: reference }) : '')
    const facts = given.flatMap((share, at) => [
      at === 0 && (round === 1 ? jointFact(view, m, day) : demandIn(view, round)),
      share.receivedOn &&
        say(share.receivedByDefault ? steps.receivedByDefault : steps.received, {
          unit: share.unit,
          date: day(share.receivedOn),
        }),
      share.returnRequestedOn && say(steps.returnAsked, { unit: share.unit }),
      share.returnRequestedOn && share.returnGranted !== null && decidedIn(m, share.returnGranted, share.returnNote),
      handedOn.includes(share.endReason) && say(steps.moved, { unit: share.unit }),
    ])
    return done(`assigned-${round}-${on}`, on, title, facts)
  })
}

const jointFact = (
  { jointConfirmedOn, jointOffice }: SuggestionView,
  { whole: { steps } }: PageWords,
  day: Teller['day'],
) =>
  jointConfirmedOn === null
    ? jointOffice !== null && steps.jointOpen
    : say(steps.joint, { date: day(jointConfirmedOn) })

/** What an office decided, with the words it gave for it. */
function decidedIn({ whole: { steps } }: PageWords, granted: boolean, note: string | null): string {
  const decision = granted ? steps.returnGranted : steps.returnRefused
  return note ? say(steps.decided, { decision, note }) : decision
}

/** What the office asked for with the assignment of a later round. */
const demandIn = ({ timeline }: SuggestionView, round: number): string =>
  String(
    timeline.find((entry) => entry.round === round && entry.fact === 'suggestion.second_assigned')?.facts.note ?? '',
  )

const contactsOf = ({ view, m }: Teller, round: number): Past[] =>
  view.contacts
    .filter((contact) => contact.round === round)
    .map(({ id, contactedOn, unit, method, place, files, confirmedOn, disputedOn }) =>
      done(id, contactedOn, say(m.whole.steps.contacted, { unit }), [
        m.cases.methods[method],
        place,
        files.length > 0 && say(m.whole.photos, { count: files.length }),
        disputedOn ? m.whole.contactDisputed : confirmedOn ? m.whole.contactConfirmed : m.whole.contactOpen,
      ]),
    )

const extensionsOf = ({ view, m, day }: Teller): Past[] =>
  view.extensions.map(({ id, requestedOn, unit, requestedUntil, granted, note }) =>
    done(id, requestedOn, say(m.whole.steps.extended, { unit, date: day(requestedUntil) }), [
      granted === null ? m.whole.steps.returnOpen : decidedIn(m, granted, note),
    ]),
  )

function repliesOf({ view, m }: Teller, round: number): Past[] {
  const { steps } = m.whole
  return view.replies
    .filter((reply) => reply.round === round)
    .map(({ id, kind, unit, attempt, repliedOn, assignmentId, class: result }) => {
      if (kind === 'opinion') return done(id, repliedOn, say(steps.opined, { unit }))
      const share = view.assignments.find((one) => one.id === assignmentId)
      const clock = view.clocks.find((one) => one.assignmentId === assignmentId && one.stoppedOn === repliedOn)
      const title = say(attempt > 1 ? steps.repliedAgain : steps.replied, { unit })
      return done(id, repliedOn, title, [
        result && m.cases.classTags[result],
        share && say(steps.days, { days: daysBetween(plainDate(share.assignedOn), plainDate(repliedOn)) }),
        clock?.state === 'met' && steps.inTime,
        clock?.state === 'met_late' && steps.late,
      ])
    })
}

const ratingsOf = ({ view, m }: Teller, round: number): Past[] =>
  view.ratings
    .filter((rating) => rating.round === round)
    .map(({ id, ratedOn, result, countedOn }) =>
      done(id, ratedOn, say(m.whole.steps.rated, { grade: m.cases.grades[result] }), [
        countedOn === null && m.whole.ratingNotCounted,
      ]),
    )

const rechecksOf = ({ view, m }: Teller, round: number): Past[] =>
  view.rechecks
    .filter((recheck) => recheck.round === round)
    .flatMap(({ id, openedOn, verdict, recheckedOn, decision, decidedOn }) => [
      done(`${id}-opened`, openedOn, m.whole.steps.recheckOpened),
      ...(verdict && recheckedOn
        ? [done(`${id}-verdict`, recheckedOn, say(m.whole.steps.rechecked, { verdict: m.cases.verdicts[verdict] }))]
        : []),
      ...(decision && decidedOn ? [done(`${id}-decision`, decidedOn, m.cases.decisions[decision])] : []),
    ])

/** Facts that have a day and nothing else to show. */
const marks = {
  'suggestion.returned': 'returned',
  'suggestion.refused': 'refused',
  'suggestion.referenced': 'referenced',
  'suggestion.withdrawn': 'withdrawn',
  'suggestion.redo': 'redo',
  'suggestion.closed': 'closed',
  'suggestion.archived': 'archived',
} as const

const marksOf = ({ view, m }: Teller, round: number): Past[] =>
  view.timeline
    .filter((entry) => entry.round === round)
    .flatMap(({ on, at, fact, facts }) =>
      Object.hasOwn(marks, fact)
        ? [
            done(`${fact}-${at}`, on, m.whole.steps[marks[fact as keyof typeof marks]], [
              fact === 'suggestion.redo' && String(facts.note ?? ''),
            ]),
          ]
        : [],
    )
