/** What the jobs read: clocks that run and whom they wait for, promises that are open. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { handling } from '../domain/handling.ts'

const page = 1000

/** No step of a ladder lies further ahead than this; see reminderLadder. */
const furthestAhead = 100

export interface RunningClock {
  readonly id: string
  readonly caseId: string
  readonly code: string
  readonly dueOn: PlainDate
  readonly begunOn: PlainDate
  readonly kind: string
  readonly reference: string | null
  readonly title: string
  /** The unit whose share it is, while it is the unit's turn. */
  readonly unitId: string | null
  readonly unit: string | null
  /** Otherwise whoever the matter waits for. */
  readonly waitsFor: readonly { readonly personId: string | null; readonly role: string | null }[]
}

/**
 * Clocks that run, a page at a time. A unit that has answered, given its opinion or been relieved is no longer asked
 * anything, whatever still runs; while it waits for a decision only the clock of those who decide is theirs to be reminded of.
 */
export async function runningClocks({ tx, tenant, today }: Work, after: string): Promise<RunningClock[]> {
  const { rows } = await sql<RunningClock>`
    select k.id, k.case_id, k.code, k.due_on, greatest(k.started_on, a.assigned_on) as begun_on,
           c.kind, c.reference, c.title, u.id as unit_id, u.short_name as unit,
           case when u.id is null then coalesce((
             select jsonb_agg(distinct jsonb_build_object('personId', t.person_id, 'role', t.role))
               from case_turn t
              where t.tenant_id = k.tenant_id and t.case_id = k.case_id and t.organisation_id is null
                and (k.assignment_id is null or t.assignment_id = k.assignment_id)), '[]') else '[]' end as waits_for
      from case_clock k
      join case_record c on c.tenant_id = k.tenant_id and c.id = k.case_id
      left join case_assignment a on a.tenant_id = k.tenant_id and a.id = k.assignment_id
      left join organisation u on u.tenant_id = a.tenant_id and u.id = a.unit_id and a.state in ('assigned', 'received')
     where k.tenant_id = ${tenant} and k.stopped_on is null and not k.cancelled
       and k.due_on <= ${today}::date + ${furthestAhead}::int
       and (a.id is null or a.state in ('assigned', 'received')
         or (a.state = 'return_requested' and k.code in (${sql.join(handling.request_return.starts)})))
       and (${after} = '' or k.id > nullif(${after}, '')::uuid)
     order by k.id limit ${page}`.execute(tx)
  return rows
}

export interface OpenPromise {
  readonly id: string
  readonly caseId: string
  readonly unitId: string
  readonly content: string
  readonly dueOn: PlainDate
  readonly madeOn: PlainDate
  readonly kind: string
  readonly reference: string | null
  readonly title: string
}

/** Promises neither kept nor given up whose day is near or past, a page at a time. */
export async function openPromises({ tx, tenant, today }: Work, after: string): Promise<OpenPromise[]> {
  const { rows } = await sql<OpenPromise>`
    select p.id, p.case_id, p.unit_id, p.content, p.due_on, r.replied_on as made_on, c.kind, c.reference, c.title
      from case_promise p
      join case_reply r on r.tenant_id = p.tenant_id and r.id = p.reply_id
      join case_record c on c.tenant_id = p.tenant_id and c.id = p.case_id
     where p.tenant_id = ${tenant} and p.fulfilled_on is null and p.given_up_on is null
       and p.due_on <= ${today}::date + 31
       and (${after} = '' or p.id > nullif(${after}, '')::uuid)
     order by p.id limit ${page}`.execute(tx)
  return rows
}
