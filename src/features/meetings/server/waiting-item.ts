/** One row of a today page (待办一条), worded for meetings. */
import { plainDate } from '#kernel/date'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import { calendarOf } from '#features/office/server'
import { waitingWords } from '../messages/waiting.ts'

export type WaitingKind = Exclude<keyof (typeof waitingWords)['en'], `${string}Why` | `${string}Title` | 'and'>

/** One row: verb, what it is about, why. */
export async function waitingItem(
  work: Work,
  kind: WaitingKind,
  {
    id,
    title,
    why,
    link,
    dueOn = null,
  }: { id: string; title: string; why: string; link: string; dueOn?: string | null },
): Promise<WaitingItem> {
  const left = dueOn === null ? null : workingDaysLeft(await calendarOf(work), work.today, plainDate(dueOn))
  return {
    id: `meeting/${kind}/${id}`,
    verb: waitingWords[work.language][kind],
    title,
    why,
    link,
    dueOn,
    workingDaysLeft: left,
    others: false,
  }
}
