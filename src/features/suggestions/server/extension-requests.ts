/** 延期申请 that wait for a decision: the office decides them before the due day, never after. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { deskSuggestionApi } from '../domain/contract-desk.ts'

export async function openExtensions({
  tx,
  tenant,
}: Work): Promise<z.input<typeof deskSuggestionApi.openExtensions.output>> {
  const { rows } = await sql<z.input<typeof deskSuggestionApi.openExtensions.output>[number]>`
    select e.id, e.clock_id, k.code, coalesce(o.short_name, '') as unit, e.requested_on, e.reason, e.requested_until,
           e.decided_on, e.granted, e.note, false as lapsed, c.reference, c.title, c.id as case_id, k.due_on
      from case_extension e
      join case_clock k on k.tenant_id = e.tenant_id and k.id = e.clock_id
      join case_record c on c.tenant_id = k.tenant_id and c.id = k.case_id
      left join case_assignment a on a.tenant_id = k.tenant_id and a.id = k.assignment_id
      left join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where e.tenant_id = ${tenant} and e.decided_on is null and k.stopped_on is null and c.kind = 'suggestion'
     order by k.due_on, e.id limit 500`.execute(tx)
  return rows
}
