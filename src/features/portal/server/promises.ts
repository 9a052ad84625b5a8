/** Promises in published answers (承诺兑现): kept and open ones, the earliest day first; nobody is ranked. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import type { portalApi, PublicPromise } from '../domain/contract.ts'

export interface PromiseFilter {
  readonly standing?: PublicPromise['standing'] | undefined
  readonly unitId?: string | undefined
}

/** kept · open · overdue · given_up, as the days say it. */
const standingOf = (today: PlainDate) => sql`
  case when m->>'fulfilledOn' is not null then 'kept'
       when m->>'givenUpOn' is not null then 'given_up'
       when (m->>'dueOn')::date < ${today}::date then 'overdue'
       else 'open' end`

const conditionOf = ({ today }: Work, { standing, unitId }: PromiseFilter) => sql`
  (${standing ?? null}::text is null or ${standingOf(today)} = ${standing ?? null})
  and (${unitId ?? null}::text is null or m->'unit'->>'id' = ${unitId ?? null})`

const published = ({ tenant }: Work) => sql`
  from publication p, jsonb_array_elements(p.content->'promises') as e (m)
 where p.tenant_id = ${tenant} and p.kind = 'suggestion' and p.state = 'published'`

export async function listPromises(
  work: Work,
  filter: PromiseFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<PublicPromise[]> {
  const { rows } = await sql<PublicPromise>`
    select m->>'id' as id, m->'unit' as unit, m->>'content' as content, m->>'dueOn' as due_on, m->>'fulfilledOn' as fulfilled_on,
           m->>'givenUpOn' as given_up_on, m->>'outcome' as outcome, ${standingOf(work.today)} as standing,
           p.reference, p.title
      ${published(work)} and ${conditionOf(work, filter)}
     order by m->>'dueOn', m->>'id' limit ${limit} offset ${offset}`.execute(work.tx)
  return rows
}

export async function countPromises(
  work: Work,
  filter: PromiseFilter,
): Promise<{ total: number; modifiedAt: Date | null }> {
  const { rows } = await sql<{ total: number; modifiedAt: Date | null }>`
    select count(*)::int as total, max(p.modified_at) as modified_at
      ${published(work)} and ${conditionOf(work, filter)}`.execute(work.tx)
  return rows[0] ?? { total: 0, modifiedAt: null }
}

export async function promiseCounts(work: Work): Promise<Readonly<Record<PublicPromise['standing'], number>>> {
  const { rows } = await sql<{ standing: PublicPromise['standing']; n: number }>`
    select ${standingOf(work.today)} as standing, count(*)::int as n ${published(work)} group by 1`.execute(work.tx)
  const of = (standing: PublicPromise['standing']) => rows.find((row) => row.standing === standing)?.n ?? 0
  return { kept: of('kept'), open: of('open'), overdue: of('overdue'), given_up: of('given_up') }
}

export async function readPromises(
  work: Work,
  { standing, unitId, page, limit }: z.output<typeof portalApi.promises.input>,
): Promise<z.input<typeof portalApi.promises.output>> {
  const filter = { standing, unitId }
  const { total } = await countPromises(work, filter)
  const rows = await listPromises(work, filter, { offset: (page - 1) * limit, limit })
  const counts = await promiseCounts(work)
  return { rows, total, pages: Math.max(1, Math.ceil(total / limit)), counts }
}
