/** The deadlines that run now (现在的期限): each with its day, what is left and why it is this day. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import type { ClockView } from '#features/cases'
import { dayText } from '#ui/dates'
import { Due } from '#ui/due'
import { useWhy } from '#ui/explain'
import { useSession } from '#ui/session'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, type PageWords } from '../words.ts'

/** Clocks of the offices that stand on a unit's share. */
const ofOffices = ['D21']

/** A right of the deputy: after its day it is not late, it has lapsed. */
const ratingClock = 'D26'

/** For a unit those it has to keep itself; all of the suggestion for the others. The first one decides. */
export const runningClocks = ({ clocks, ownAssignmentId }: SuggestionView): ClockView[] =>
  clocks
    .filter(({ stoppedOn, state }) => stoppedOn === null && state !== 'cancelled')
    .filter(
      ({ assignmentId, code }) =>
        ownAssignmentId === null || (assignmentId === ownAssignmentId && !ofOffices.includes(code)),
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))

export const clockName = (code: string, { cases }: PageWords): string =>
  Object.hasOwn(cases.clocks, code) ? cases.clocks[code as keyof typeof cases.clocks] : code

export function ClockDue({ clock, children }: { clock: ClockView; children?: ReactNode }) {
  const m = useWords()
  const { language, today } = useSession()
  const why = useWhy(clock)
  const { code, state, dueOn, firstDueOn, workingDaysLeft } = clock
  return (
    <div>
      {code === ratingClock && state === 'overdue' ? (
        <div className="due">
          <b>{clockName(code, m)}</b> {say(m.whole.ratingLapsed, { date: dayText(dueOn, language, { today }) })}
        </div>
      ) : (
        <Due
          label={clockName(code, m)}
          dueOn={dueOn}
          workingDaysLeft={workingDaysLeft}
          extended={dueOn !== firstDueOn}
          why={why}
        />
      )}
      {children}
    </div>
  )
}
