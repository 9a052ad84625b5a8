/** The notice rule of a meeting (通知时限): who has to be told how many days before, by which rule. */
import { computeDeadline, type ComputedDeadline } from '#kernel/deadline'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { calendarOf, deadlineRuleOf } from '#features/office/server'
import type { Meeting } from '../domain/views.ts'

export interface MeetingDeadline extends ComputedDeadline {
  readonly code: string
  /** Law: no reason excuses from it. */
  readonly hard: boolean
  readonly basis: string
}

/** The day a rule gives for a meeting: mostly so many days before it, for the interval (D01) after it. */
export async function deadlineBefore(work: Work, code: string, startsOn: string): Promise<MeetingDeadline> {
  const day = plainDate(startsOn)
  const rule = await deadlineRuleOf(work, code, day)
  return { ...computeDeadline(rule, day, await calendarOf(work)), code, hard: rule.hard, basis: rule.basis }
}

/** D06 for the standing committee, D29 for congresses of towns; no rule gives other meetings a number of days. */
async function noticeCodeOf(work: Work, { kind, bodyId }: Pick<Meeting, 'kind' | 'bodyId'>): Promise<string | null> {
  if (kind === 'standing_committee') return 'D06.notice'
  if (kind !== 'congress') return null
  return (await getOrganisation(work, bodyId)).parentId === null ? null : 'D29.notice'
}

/** The last day to send the notice on; null where no rule gives one. */
export async function noticeRuleOf(work: Work, meeting: Meeting): Promise<MeetingDeadline | null> {
  const code = await noticeCodeOf(work, meeting)
  return code === null ? null : deadlineBefore(work, code, meeting.startsOn)
}
