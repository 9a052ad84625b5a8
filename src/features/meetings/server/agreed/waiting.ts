/** 今天：议定事项里什么在等我: an owner's matters by their day, and what the office has to confirm, decide on or accept. */
import { sql } from 'kysely'
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import { ownOrgansOf, type Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import { calendarOf } from '#features/office/server'
import { isConfirmed } from '../../domain/agreed/lifecycle.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { isOffice } from '../situation.ts'
import { linkOf } from './confirming.ts'
import { ownedBy } from './ownership.ts'
import { mattersWhere, openFirst, type StoredMatter } from './repository.ts'

const most = 200

export async function listWaitingAgreed(work: Work): Promise<WaitingItem[]> {
  const office = isOffice(work.actor)
  const organs = ownOrgansOf(work.actor)
  if (!office && organs.length === 0) return []
  const own = office
    ? sql`c.closed_on is null`
    : sql`a.case_id is not null and c.closed_on is null and ${ownedBy(organs)}`
  const all = await mattersWhere(work, own, { order: openFirst, limit: most })
  const rows: WaitingItem[] = []
  for (const one of all.filter(isConfirmed)) rows.push(await itemOf(work, one, organs))
  return [...rows, ...draftsOf(work, all)]
}

type Verb = 'acknowledge' | 'carry_out' | 'accept' | 'decide_time'

const verbOf = ({ state, extensionId }: StoredMatter, office: boolean): Verb => {
  if (state === 'reported') return 'accept'
  if (office && extensionId !== null) return 'decide_time'
  return state === 'assigned' ? 'acknowledge' : 'carry_out'
}

/** The lead owner's until it is reported done, then the office's; co-owners and whoever waits see it folded. */
async function itemOf(work: Work, one: StoredMatter, organs: readonly string[]): Promise<WaitingItem> {
  const m = agreedWords[work.language].waiting
  const office = isOffice(work.actor)
  const verb = verbOf(one, office)
  const { id, title, meeting, number, lead, leadId, dueOn, stoppedOn } = one
  const theirs = verb === 'accept' || verb === 'decide_time' ? office : organs.includes(leadId)
  const running = stoppedOn === null ? dueOn : null
  return {
    id: `agreed/${verb}/${id}`,
    verb: m[verb],
    title,
    why: say(theirs && !office ? m.why : m.whyOf, { meeting, number: number ?? 0, unit: lead }),
    link: office ? `/desk${linkOf(id)}` : linkOf(id),
    dueOn: running,
    workingDaysLeft: running === null ? null : workingDaysLeft(await calendarOf(work), work.today, plainDate(running)),
    others: !theirs,
  }
}

/** One row for the drafts of a meeting. */
const draftsOf = ({ language }: Work, all: readonly StoredMatter[]): WaitingItem[] => {
  const m = agreedWords[language].waiting
  const drafts = all.filter(({ state }) => state === 'draft')
  return [...Map.groupBy(drafts, ({ meetingId }) => meetingId)].map(([meetingId, matters]) => ({
    id: `agreed/confirm/${meetingId}`,
    verb: m.confirm,
    title: matters[0]?.meeting ?? '',
    why: say(m.drafts, { count: matters.length }),
    link: `/desk/meetings/${meetingId}/agreed`,
    dueOn: null,
    workingDaysLeft: null,
    others: false,
  }))
}
