/** Why it is this day (为什么是这一天): the sum behind a due date, one line a step, then the rule and what is uncertain. */
import type { Step } from '#kernel/deadline'
import { say, type Language } from '#kernel/message'
import { dayText } from './dates.tsx'
import { messages } from './explain-messages.tsx'
import { useSession } from './session.tsx'

/** What a clock says of itself; ClockView of cases has all of it. */
export interface Explained {
  readonly dueOn: string
  readonly basis: string
  readonly explanation: readonly Readonly<Record<string, unknown>>[]
  readonly warnings: readonly Readonly<Record<string, unknown>>[]
}

interface Wording {
  readonly language: Language
  readonly today: string
}

export function useWhy(clock: Explained | undefined): string[] {
  const { language, today } = useSession()
  return clock ? whyOf(clock, { language, today }) : []
}

export function whyOf({ dueOn, basis, explanation, warnings }: Explained, wording: Wording): string[] {
  const m = messages[wording.language]
  // The wire carries the steps of #kernel/deadline as plain objects.
  const steps = explanation as unknown as readonly Step[]
  const last = steps.at(-1)
  const reached = last && ('to' in last ? last.to : 'closesOn' in last ? last.closesOn : undefined)
  return [
    ...steps.map((step) => explainStep(step, wording)),
    ...(reached !== undefined && reached !== dueOn ? [say(m.kept, { to: day(dueOn, wording) })] : []),
    say(m.basis, { basis }),
    ...warnings.map((warning) => explainWarning(warning, wording)),
  ]
}

export function explainStep(step: Step, wording: Wording): string {
  const m = messages[wording.language].steps
  const on = (date: string) => day(date, wording)
  switch (step.kind) {
    case 'event_day_excluded':
      return say(m.event_day_excluded, { on: on(step.on) })
    case 'counted':
      return say(m.counted[step.direction], {
        from: on(step.from),
        span: say(m.units[step.unit], { amount: step.amount }),
        to: on(step.to),
      })
    case 'month_end':
      return say(m.month_end, { day: step.missingDay, to: on(step.to) })
    case 'rest_days_skipped':
    case 'make_up_days_counted':
      return say(m[step.kind], { count: step.days.length, days: step.days.map(on).join(m.and) })
    case 'rolled':
      return say(m.rolled, { from: on(step.from), to: on(step.to) })
    case 'window':
      return say(m.window, { from: on(step.opensOn), to: on(step.closesOn) })
    case 'extended':
      return say(m.extended, { on: on(step.grantedOn), from: on(step.from), to: on(step.to) })
    case 'paused':
      return say(m.paused, {
        from: on(step.from),
        until: on(step.until),
        span: say(m.units[step.unit], { amount: step.days }),
        to: on(step.to),
      })
  }
}

/** Unknown codes are left to the reader of the API: a page says only what it can say in words. */
function explainWarning(warning: Readonly<Record<string, unknown>>, wording: Wording): string {
  const m = messages[wording.language].warnings
  const { code, year, on, workingDayBefore } = warning
  if (code === 'calendar.year_missing') return say(m.yearMissing, { year: String(year) })
  if (code === 'deadline.on_rest_day')
    return say(m.onRestDay, { on: day(String(on), wording), before: day(String(workingDayBefore), wording) })
  return m.unverified
}

const day = (date: string, { language, today }: Wording): string => dayText(date, language, { today })
