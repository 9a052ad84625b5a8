/** A row of a today page in words (待办用语): what to do, why now, on which matter, until when. */
import type { Calendar } from '#kernel/calendar'
import type { PlainDate } from '#kernel/date'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import type { WaitingWords } from '../messages/waiting.ts'

/** A verb and a reason; an action without words of its own is named by its key, so that it is never lost. */
export function worded(
  words: WaitingWords,
  action: string,
  facts: Readonly<Record<string, string | number>>,
): Pick<WaitingItem, 'verb' | 'why'> {
  const verbs: Readonly<Record<string, string>> = words.verbs
  const why: Readonly<Record<string, string>> = words.why
  return { verb: verbs[action] ?? action, why: say(why[action] ?? '', facts) }
}

export const titled = (reference: string | null, title: string): string =>
  reference === null ? title : `${reference} ${title}`

export const due = (
  { work, calendar }: { work: Work; calendar: Calendar },
  dueOn: PlainDate | null,
): Pick<WaitingItem, 'dueOn' | 'workingDaysLeft'> => ({
  dueOn,
  workingDaysLeft: dueOn === null ? null : workingDaysLeft(calendar, work.today, dueOn),
})
