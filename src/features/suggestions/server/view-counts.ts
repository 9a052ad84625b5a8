/** How many suggestions stand in each of the office's views, and when a reply would be due if it were assigned today. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { dueDate, startClock } from '#kernel/deadline-clock'
import type { Work } from '#kernel/work'
import { calendarOf, deadlineRuleOf } from '#features/office/server'
import { views } from '../domain/contract.ts'
import type { deskSuggestionApi, DuePreview } from '../domain/contract-desk.ts'
import { scopeOf, viewConditions } from './lists.ts'

export async function viewCounts(work: Work): Promise<z.input<typeof deskSuggestionApi.viewCounts.output>> {
  const counts = sql.join(
    views.map((view) => sql`${view}::text, count(*) filter (where ${viewConditions[view]})`),
    sql`, `,
  )
  const { rows } = await sql<{ counts: z.input<typeof deskSuggestionApi.viewCounts.output> }>`
    select jsonb_build_object(${counts}) as counts
      from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${work.tenant} and c.kind = 'suggestion' and ${scopeOf(work)}`.execute(work.tx)
  const [row] = rows
  if (!row) throw new Error('one row was expected')
  return row.counts
}

export const duePreview = async (work: Work): Promise<z.input<typeof deskSuggestionApi.duePreview.output>> => ({
  ordinary: await previewOf(work, 'D24'),
  complex: await previewOf(work, 'D25'),
})

async function previewOf(work: Work, code: string): Promise<z.input<typeof DuePreview>> {
  const rule = await deadlineRuleOf(work, code, work.today)
  const { dueOn, explanation, warnings } = dueDate(startClock(rule, work.today), await calendarOf(work))
  return {
    dueOn,
    basis: rule.basis,
    explanation: explanation as unknown as Record<string, unknown>[],
    warnings: warnings as unknown as Record<string, unknown>[],
  }
}
