/** 重点建议在等什么: the meeting of this quarter, targets near their day, the acceptance; for the office, the leader and the supervisor. */
import { sql } from 'kysely'
import { addDays, addMonths, dateOf, yearOf, type PlainDate } from '#kernel/date'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { calendarOf } from '#features/office/server'
import { waitingWords } from '../messages/waiting.ts'
import { quarterOf } from './key-reads.ts'
import { due, titled, worded } from './waiting-words.ts'

/** Days before its last day from which a target, and before the end of the quarter a meeting, waits. */
const ahead = 30
const limit = 50

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly title: string
  readonly action: string
  readonly indicator: string
  readonly dueOn: PlainDate | null
}

export async function listKeyWaiting(work: Work): Promise<WaitingItem[]> {
  const office = work.actor.roles.includes('deputies_office')
  if (!office && work.actor.personId === null) return []
  const rows = await readKeys(work, office)
  if (rows.length === 0) return []
  const calendar = await calendarOf(work)
  const words = waitingWords[work.language]
  return rows.map(({ id, reference, title, action, indicator, dueOn }) => ({
    id: `${id}/${action}/${indicator}`,
    ...worded(words, action, { indicator }),
    title: titled(reference, title),
    link: `${office ? '/desk' : ''}/s/${reference ?? id}`,
    ...due({ work, calendar }, dueOn),
    others: false,
  }))
}

const quarterEnd = (day: PlainDate): PlainDate => addDays(addMonths(dateOf(yearOf(day), 1, 1), quarterOf(day) * 3), -1)

async function readKeys({ tx, tenant, actor, today }: Work, office: boolean): Promise<Row[]> {
  const end = quarterEnd(today)
  const { rows } = await sql<Row>`
    with open as (
      select k.suggestion_id from key_suggestion k
       where k.tenant_id = ${tenant} and k.accepted_on is null
         and (${office}::boolean or k.leader_id = ${actor.personId} or k.supervisor_id = ${actor.personId}))
    select c.id, c.reference, c.title, w.action, w.indicator, w.due_on
      from open join case_record c on c.tenant_id = ${tenant} and c.id = open.suggestion_id
      cross join lateral (
        select 'key_meeting' as action, '' as indicator, ${end}::date as due_on
         where ${today} >= ${addDays(end, -ahead)}
           and not exists (select from quarter_meeting q
                            where q.tenant_id = ${tenant} and q.suggestion_id = c.id
                              and q.year = ${yearOf(today)} and q.quarter = ${quarterOf(today)})
         union all
        select 'key_target', t.indicator, t.due_on from key_target t
         where t.tenant_id = ${tenant} and t.suggestion_id = c.id and t.met_on is null and t.due_on <= ${addDays(today, ahead)}::date
         union all
        select 'key_accept', '', null
         where (select coalesce(bool_and(t.met_on is not null), false) from key_target t
                 where t.tenant_id = ${tenant} and t.suggestion_id = c.id)) as w
     where c.state <> 'withdrawn'
     order by w.due_on nulls last, c.id limit ${limit}`.execute(tx)
  return rows
}
