/** 催办: those who assign press a unit for its share, at most once on a working day. */
import { previousWorkingDay } from '#kernel/calendar'
import { compareDates, plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { remindable } from '../domain/reminder.ts'
import { clocksOf, getAssignment, handlingPartiesOf, wrongShareStage } from '#features/cases/server'
import { calendarOf } from '#features/office/server'
import { tellReminder } from './notices.ts'
import { getSuggestion } from './repository.ts'

export async function remind(work: Work, { id }: { id: string }): Promise<{ sent: boolean }> {
  const share = await getAssignment(work, id)
  if (!handlingPartiesOf(work, share).includes('assigner'))
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'remind', state: share.state })
  const running = (await clocksOf(work, [share.caseId])).filter(
    ({ assignmentId, stoppedOn }) => assignmentId === id && stoppedOn === null,
  )
  const [dueOn] = running.map((clock) => plainDate(clock.dueOn)).toSorted(compareDates)
  if (!remindable.includes(share.state)) throw wrongShareStage(work, share, remindable)
  if (!dueOn) throw new Refusal('conflict', 'reminder.nothing_due', {})
  // A day off belongs to the working day before it.
  const { on } = previousWorkingDay(await calendarOf(work), work.today)

  const reached = await tellReminder(work, await getSuggestion(work, share.caseId), { share, dueOn, on })
  if (reached > 0) work.record('suggestion.reminded', share.caseId, { unit: share.unitId })
  return { sent: reached > 0 }
}
