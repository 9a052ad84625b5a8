/** The deadlines that run now (现在的期限): each with its day, what is left and why it is this day. */
import { say } from '#kernel/message'
import type { ClockView } from '#features/cases'
import { Due } from '#ui/due'
import { useWhy } from '#ui/explain'
import type { SuggestionView } from '../../domain/views.ts'
import { useWords, type PageWords } from '../words.ts'

/** Those of the reader's own share; all of the suggestion for the others. The first one decides. */
export const runningClocks = ({ clocks, ownAssignmentId }: SuggestionView): ClockView[] =>
  clocks
    .filter(({ stoppedOn, state }) => stoppedOn === null && state !== 'cancelled')
    .filter(({ assignmentId }) => ownAssignmentId === null || assignmentId === ownAssignmentId)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))

export const clockName = (code: string, { cases }: PageWords): string =>
  Object.hasOwn(cases.clocks, code) ? cases.clocks[code as keyof typeof cases.clocks] : code

export function ClockDue({ clock, named = true }: { clock: ClockView; named?: boolean }) {
  const m = useWords()
  const { code, dueOn, workingDaysLeft, state } = clock
  return (
    <div>
      {named && <b>{say(m.whole.dueFor, { what: clockName(code, m) })}</b>}
      <Due dueOn={dueOn} workingDaysLeft={workingDaysLeft} extended={state === 'extended'} why={useWhy(clock)} />
    </div>
  )
}
