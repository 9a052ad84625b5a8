/** 今天：测评后续里什么在等我: the step that stands, by its day; the office also sees what it waits for from others. */
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import { ownOrgansOf, type Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import { isOffice } from '#features/meetings/server'
import { calendarOf } from '#features/office/server'
import { turnIn } from '../../domain/followup/lifecycle.ts'
import { followupWords } from '../../messages/followup.ts'
import { hasPollUnderWay, listFollowups, type StoredFollowup } from './repository.ts'
import { linkOf } from './moving.ts'

export async function listWaitingFollowups(work: Work): Promise<WaitingItem[]> {
  const office = isOffice(work.actor)
  const organs = ownOrgansOf(work.actor)
  if (!office && organs.length === 0) return []
  const open = await listFollowups(work, { open: true, limit: 100, ...(office ? {} : { organs }) })
  const rows: WaitingItem[] = []
  for (const one of open) {
    const own = turnIn(one.state, one.respondentId) === (office ? 'office' : 'respondent')
    // A poll that is on an agenda waits for its day; nobody has anything to do about it here.
    const called = one.state === 'polling' && (await hasPollUnderWay(work, one.id))
    if (own || office) rows.push(await itemOf(work, one, !own || called))
  }
  return rows
}

async function itemOf(work: Work, one: StoredFollowup, others: boolean): Promise<WaitingItem> {
  const { id, title, state, dueOn, polls, respondent } = one
  const m = followupWords[work.language]
  const calendar = await calendarOf(work)
  return {
    id: `followup/${id}`,
    verb: m.states[state],
    title,
    why: say(respondent === null ? m.waitingWhy : m.waitingWhyOf, { count: polls, respondent: respondent ?? '' }),
    link: isOffice(work.actor) ? `/desk${linkOf(id)}` : linkOf(id),
    dueOn,
    workingDaysLeft: dueOn === null ? null : workingDaysLeft(calendar, work.today, plainDate(dueOn)),
    others,
  }
}
