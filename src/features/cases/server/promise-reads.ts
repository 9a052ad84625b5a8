/** All SQL that reads the register of promises (承诺台账); a unit reads its own, a deputy those in answers to him. */
import { sql } from 'kysely'
import { holdsAny } from '#kernel/roles'
import { Refusal } from '#kernel/refusal'
import { ownOrgansOf, type Work } from '#kernel/work'
import { promiseState } from '../domain/promises.ts'
import type { PromiseView } from '../domain/views.ts'
import { linkOf } from './kinds.ts'

/** No list is longer; a district makes some hundred promises in a term. */
const most = 5000

const overseers = ['deputies_office', 'government_office', 'leader'] as const

export interface PromiseFilter {
  readonly id?: string
  readonly unitId?: string | undefined
}

/** What the actor may see, the earliest day first. */
export async function promisesFor(work: Work, { id, unitId }: PromiseFilter): Promise<PromiseView[]> {
  const { tx, tenant, today, actor } = work
  const all = holdsAny(actor, overseers)
  const own = JSON.stringify(ownOrgansOf(actor))
  const { rows } = await sql<Omit<PromiseView, 'state' | 'link'> & { kind: string }>`
    select p.id, p.case_id, c.kind, c.reference, c.title as case_title, p.unit_id, o.short_name as unit, p.content, p.due_on,
           p.amount_fen, p.fulfilled_on, p.given_up_on, p.outcome, p.version,
           coalesce((select jsonb_agg(jsonb_build_object('on', g.on_day, 'words', g.words) order by g.on_day, g.id)
                       from case_promise_progress g
                      where g.tenant_id = p.tenant_id and g.promise_id = p.id), '[]') as progress
      from case_promise p
      join case_record c on c.tenant_id = p.tenant_id and c.id = p.case_id
      join organisation o on o.tenant_id = p.tenant_id and o.id = p.unit_id
     where p.tenant_id = ${tenant}
       and (${id ?? null}::uuid is null or p.id = ${id ?? null})
       and (${unitId ?? null}::uuid is null or p.unit_id = ${unitId ?? null})
       and (${all}::boolean
         or p.unit_id in (select value::uuid from jsonb_array_elements_text(${own}::jsonb) as u (value))
         or exists (select from case_delivery d
                     where d.tenant_id = p.tenant_id and d.reply_id = p.reply_id and d.person_id = ${actor.personId}::uuid))
     order by p.due_on, p.id limit ${most}`.execute(tx)
  return rows.map(({ kind, ...row }) => ({
    ...row,
    link: linkOf(work, { id: row.caseId, kind, reference: row.reference }),
    state: promiseState(row, today),
  }))
}

export async function getPromise(work: Work, id: string): Promise<PromiseView> {
  const [found] = await promisesFor(work, { id })
  if (!found) throw new Refusal('not_found', 'promise.not_found', { id })
  return found
}

/** Who got the answer that promised: the deputies who are owed the second one. */
export async function readersOf({ tx, tenant }: Work, promiseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('casePromise as p')
    .innerJoin('caseDelivery as d', (join) =>
      join.onRef('d.tenantId', '=', 'p.tenantId').onRef('d.replyId', '=', 'p.replyId'),
    )
    .select('d.personId')
    .where('p.tenantId', '=', tenant)
    .where('p.id', '=', promiseId)
    .execute()
  return rows.map(({ personId }) => personId)
}
