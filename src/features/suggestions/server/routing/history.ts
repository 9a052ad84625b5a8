/** What the office decided before: who handled each suggestion alone or in the lead, in the last years. */
import { sql } from 'kysely'
import { addMonths } from '#kernel/date'
import type { Work } from '#kernel/work'
import type { RoutingExample } from '../../domain/routing/train.ts'

const years = 5
const limit = 20_000

export async function historyOf({ tx, tenant, today }: Work): Promise<RoutingExample[]> {
  const { rows } = await sql<RoutingExample>`
    select distinct on (s.id) c.title, concat_ws(' ', s.text, s.situation, s.proposal) as text,
           jsonb_build_array(m.delegation_id, s.lead_person_id) as facets, a.unit_id
      from case_assignment a
      join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id and o.handles and o.ends_on is null
      join case_record c on c.tenant_id = a.tenant_id and c.id = a.case_id
      join suggestion s on s.tenant_id = a.tenant_id and s.id = a.case_id
      join mandate m on m.tenant_id = s.tenant_id and m.id = s.lead_mandate_id
     where a.tenant_id = ${tenant} and a.part = 'lead' and a.state <> 'ended'
       and c.opened_on >= ${addMonths(today, -12 * years)}
     order by s.id desc, a.round desc limit ${limit}`.execute(tx)
  return rows
}
