/** 今天：决议决定、议案里什么在等我. */
import { sql } from 'kysely'
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import { ownOrgansOf, type Work } from '#kernel/work'
import { workingDaysLeft } from '#features/cases/server'
import { calendarOf, settingOf } from '#features/office/server'
import { reminderDays } from '../domain/settings.ts'
import type { MotionState } from '../domain/lifecycle.ts'
import type { Motion } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { listMotions } from './motion-repository.ts'
import { standOf } from './motion-situation.ts'
import { motionLink } from './motions.ts'
import { listResolutions } from './repository.ts'
import { isOffice } from './situation.ts'
import { linkOf } from './steps.ts'

type Verb = keyof (typeof messages)['en']['waiting']['verbs']

interface Row {
  readonly id: string
  readonly title: string
  readonly facts?: Readonly<Record<string, string | number>>
  readonly link: string
  readonly dueOn?: string | null
}

export async function listWaitingDecisions(work: Work): Promise<WaitingItem[]> {
  const { actor } = work
  return [
    ...(actor.roles.includes('deputy') && actor.personId !== null ? await motionRows(work, actor.personId) : []),
    ...(isOffice(work) ? await officeRows(work) : []),
    ...(await reportRows(work)),
  ]
}

async function item(work: Work, verb: Verb, { id, title, facts = {}, link, dueOn = null }: Row): Promise<WaitingItem> {
  const words = messages[work.language].waiting
  return {
    id: `decisions/${verb}/${id}`,
    verb: words.verbs[verb],
    title,
    why: say(words.why[verb], facts),
    link,
    dueOn,
    workingDaysLeft: dueOn === null ? null : workingDaysLeft(await calendarOf(work), work.today, plainDate(dueOn)),
    others: false,
  }
}

/** 联名 and 提出: what a deputy was asked to sign, and what he leads and can hand in. */
async function motionRows(work: Work, personId: string): Promise<WaitingItem[]> {
  const open = (await listMotions(work, { personId, limit: 50 })).filter(({ state }) => state === 'signing')
  const rows: WaitingItem[] = []
  for (const motion of open) {
    const row = await motionRow(work, motion, personId)
    if (row) rows.push(row)
  }
  return rows
}

async function motionRow(work: Work, motion: Motion, personId: string): Promise<WaitingItem | undefined> {
  const { id, title, lead, leadPersonId } = motion
  const { holds, signed, deadlineOn } = await standOf(work, motion)
  const about = { id, title, link: motionLink(id), dueOn: deadlineOn }
  if (leadPersonId === personId)
    return holds.motion_signed ? item(work, 'submit_motion', { ...about, facts: { count: signed } }) : undefined
  return holds.motion_asks_consent ? item(work, 'sign_motion', { ...about, facts: { name: lead } }) : undefined
}

/** What the office does next with a motion that stands so; under an item of an agenda it waits for the vote. */
const motionVerbs: Partial<Record<MotionState, Verb>> = {
  submitted: 'review_motion',
  qualified: 'route_motion',
  in_committee: 'report_motion',
  reported: 'decide_motion',
  adopted: 'conclude_motion',
  rejected: 'conclude_motion',
  declined: 'conclude_motion',
}

async function officeRows(work: Work): Promise<WaitingItem[]> {
  const rows: WaitingItem[] = []
  for (const { id, title, proposer, deliberateBy } of await listResolutions(work, { state: 'submitted', limit: 20 }))
    rows.push(
      await item(work, 'agree', {
        id,
        title,
        facts: { name: proposer },
        link: `/desk/decisions/${id}`,
        dueOn: deliberateBy,
      }),
    )
  for (const { id, title, deliberateBy } of await listResolutions(work, { state: 'agreed', limit: 20 }))
    rows.push(await item(work, 'place', { id, title, link: `/desk/decisions/${id}`, dueOn: deliberateBy }))
  for (const { id, title, stateReason } of await listResolutions(work, { state: 'postponed', limit: 20 }))
    rows.push(
      await item(work, 'place_again', { id, title, facts: { reason: stateReason }, link: `/desk/decisions/${id}` }),
    )
  for (const { id, title, lead, state, committee, withdrawalAskedOn } of await listMotions(work, { limit: 100 })) {
    const verb = motionVerbs[state]
    const about = { id, title, facts: { name: lead, committee: committee ?? '' }, link: `/desk/motions/${id}` }
    if (verb) rows.push(await item(work, verb, about))
    const ended = ['withdrawn', 'adopted', 'rejected', 'declined', 'converted', 'concluded'].includes(state)
    if (withdrawalAskedOn !== null && !ended) rows.push(await item(work, 'withdrawal', about))
  }
  return rows
}

interface DueReport {
  readonly id: string
  readonly resolutionId: string
  readonly executorId: string
  readonly title: string
  readonly subject: string
  readonly dueOn: PlainDate
}

/** Reports that are due by a day and have not come in; of these organs, or of all. */
export async function reportsDue(
  { tx, tenant }: Work,
  by: string,
  organs?: readonly string[],
): Promise<readonly DueReport[]> {
  const own = organs
    ? sql`and r.executor_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(organs)}::jsonb) as i (value))`
    : sql``
  const { rows } = await sql<DueReport>`
    select p.id, r.id as resolution_id, r.executor_id, r.title, p.subject, p.due_on
      from resolution_report p join resolution r on r.tenant_id = p.tenant_id and r.id = p.resolution_id
     where p.tenant_id = ${tenant} and p.reported_on is null and p.due_on <= ${by}::date
       and r.executor_id is not null and r.state = 'adopted' ${own}
     order by p.due_on, p.id limit 200`.execute(tx)
  return rows
}

async function reportRows(work: Work): Promise<WaitingItem[]> {
  const organs = ownOrgansOf(work.actor)
  if (organs.length === 0) return []
  const by = addDays(work.today, await settingOf(work, reminderDays))
  const rows: WaitingItem[] = []
  for (const { id, resolutionId, title, subject, dueOn } of await reportsDue(work, by, organs))
    rows.push(await item(work, 'report', { id, title, facts: { subject }, link: linkOf(resolutionId), dueOn }))
  return rows
}
