/**
 * The ladder of a clock (提醒与升级阶梯): on which day who is reminded, shown to the unit in advance.
 *
 * It is counted from the last day in force, so a lawful extension moves the whole ladder and is never overdue.
 */
import { z } from 'zod'
import { addWorkingDays, type Calendar } from '#kernel/calendar'
import { addDays, compareDates, type PlainDate } from '#kernel/date'
import { say, type Language } from '#kernel/message'
import { setting, type SettingControl, type SettingInput, type SettingPart } from '#kernel/setting'
import { ladderWords, settingWords } from '../messages/settings.ts'

/** 经办人 · 主要负责人 · 区政府办公室（督查） · 主任会议成员 */
export const rungs = ['unit', 'unit_head', 'government_office', 'chairman'] as const
export const Rung = z.enum(rungs)
export type Rung = z.infer<typeof Rung>

const Rungs = z.array(Rung).min(1).max(rungs.length)

const Ladder = z.object({
  /** 到期前: so many days before the last day; 0 is the day itself. */
  ahead: z
    .array(z.object({ amount: z.number().int().min(0).max(60), unit: z.enum(['days', 'working_days']), to: Rungs }))
    .max(10),
  /** 逾期后每几个工作日 */
  overdueEvery: z.number().int().min(1).max(30),
  /** Who is reminded the first, the second … time it is overdue; the last line stays. */
  overdue: z.array(Rungs).min(1).max(10),
})

export const reminderLadder = setting({
  key: 'cases.reminder_ladder',
  value: Ladder,
  default: {
    ahead: [
      { amount: 15, unit: 'days', to: ['unit'] },
      { amount: 7, unit: 'days', to: ['unit'] },
      { amount: 3, unit: 'working_days', to: ['unit', 'unit_head'] },
      { amount: 0, unit: 'days', to: ['unit', 'unit_head'] },
    ],
    overdueEvery: 3,
    overdue: [
      ['unit', 'unit_head'],
      ['unit', 'unit_head', 'government_office'],
      ['unit', 'unit_head', 'government_office', 'chairman'],
    ],
  },
  basis: '产品约定，可改：经办人、主要负责人、政府办督查、主任会议成员逐级提醒',
  words: settingWords.reminderLadder,
  by: ['deputies_office'],
  input: ladderInput,
  inWords: ladderInWords,
})
export type ReminderLadder = z.output<typeof Ladder>

function ladderInput(language: Language): SettingInput {
  const { parts, units, rungs: names } = ladderWords[language]
  const to: SettingControl = { kind: 'choices', options: rungs.map((rung) => ({ value: rung, label: names[rung] })) }
  const unit: SettingControl = {
    kind: 'choice',
    options: (['days', 'working_days'] as const).map((one) => ({ value: one, label: units[one] })),
  }
  const step: readonly SettingPart<SettingControl>[] = [
    { name: 'amount', label: parts.amount, input: { kind: 'number' } },
    { name: 'unit', label: parts.unit, input: unit },
    { name: 'to', label: parts.to, input: to },
  ]
  return {
    kind: 'group',
    parts: [
      { name: 'ahead', label: parts.ahead, input: { kind: 'rows', row: { kind: 'group', parts: step } } },
      { name: 'overdueEvery', label: parts.overdueEvery, input: { kind: 'number' } },
      { name: 'overdue', label: parts.overdue, input: { kind: 'rows', row: to } },
    ],
  }
}

function ladderInWords({ ahead, overdue, overdueEvery }: ReminderLadder, language: Language): string[] {
  const m = ladderWords[language]
  const told = (to: readonly Rung[]) => to.map((rung) => m.rungs[rung]).join(m.and)
  return [
    ...ahead.map(({ amount, unit, to }) =>
      say(amount === 0 ? m.due : m.ahead, { amount, unit: m.units[unit], to: told(to) }),
    ),
    ...overdue.map((to, index) => say(m.overdue, { time: index + 1, every: overdueEvery, to: told(to) })),
  ]
}

export const LadderStep = z.object({
  on: z.string(),
  step: z.enum(['ahead', 'due', 'overdue']),
  /** So many days before or after the last day. */
  amount: z.number().int(),
  unit: z.enum(['days', 'working_days']),
  to: z.array(Rung),
})
export type LadderStep = z.infer<typeof LadderStep> & { readonly on: PlainDate }

/** 评价: what the deputy does not use in his time he is not late with. */
export const ratingRight = 'D26'

/** Rights that lapse on their last day (申请退办、评价): afterwards there is nothing left to press for. */
const lapsing = ['D20', ratingRight]

export const hasLapsed = ({ code, dueOn }: Pick<LadderClock, 'code' | 'dueOn'>, today: PlainDate): boolean =>
  lapsing.includes(code) && dueOn < today

/** An overdue matter is pressed for so many times at most; more than a year, and it is in every list by then. */
const overdueLimit = 100

export interface LadderClock {
  readonly code: string
  /** The first day of the unit's time: when the clock began for it. */
  readonly begunOn: PlainDate
  readonly dueOn: PlainDate
}

/** Every step, in order of days; overdue ones as far as who is told still changes, and on to `until`. */
export function ladderOf(
  { code, begunOn, dueOn }: LadderClock,
  calendar: Calendar,
  { ladder = reminderLadder.default, until = dueOn }: { ladder?: ReminderLadder; until?: PlainDate } = {},
): LadderStep[] {
  const ahead = ladder.ahead.map(({ amount, unit, to }): LadderStep => ({
    on: unit === 'days' ? addDays(dueOn, -amount) : addWorkingDays(calendar, dueOn, -amount).on,
    step: amount === 0 ? 'due' : 'ahead',
    amount,
    unit,
    to,
  }))
  const steps = lapsing.includes(code) ? ahead : [...ahead, ...overdueSteps(dueOn, calendar, { ladder, until })]
  // Two steps on one day are one reminder: the later one says it.
  const byDay = new Map(steps.filter(({ on }) => on > begunOn).map((step) => [step.on, step]))
  return [...byDay.values()].toSorted((a, b) => compareDates(a.on, b.on))
}

function overdueSteps(
  dueOn: PlainDate,
  calendar: Calendar,
  { ladder: { overdue, overdueEvery }, until }: { ladder: ReminderLadder; until: PlainDate },
): LadderStep[] {
  const steps: LadderStep[] = []
  let on = dueOn
  for (let times = 1; times <= overdueLimit; times += 1) {
    on = addWorkingDays(calendar, on, overdueEvery).on
    if (times > overdue.length && on > until) break
    const to = overdue[Math.min(times, overdue.length) - 1] ?? []
    steps.push({ on, step: 'overdue', amount: times * overdueEvery, unit: 'working_days', to })
  }
  return steps
}

/** The step that is due today or was missed last; earlier ones that were missed are not made up for. */
export const latestStep = (ladder: readonly LadderStep[], today: PlainDate): LadderStep | undefined =>
  ladder.findLast(({ on }) => on <= today)

/** What one step of one clock is known by, so that it is told once. */
export const stepKey = (clockId: string, { step, on }: Pick<LadderStep, 'step' | 'on'>): string =>
  `${clockId}/${step}/${on}`
