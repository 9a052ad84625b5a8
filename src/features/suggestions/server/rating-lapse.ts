/**
 * 评价期满 (D26): an answer nobody rated in its time. Silence is never 满意: the rate of satisfaction leaves it out, the
 * deputies' office may close it as 未评价, and until then the deputy may still rate.
 */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Job } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { setAllTurns } from '#features/cases/server'
import { tellRatingLapsed } from './notices.ts'

/** More than one night ever brings; the rest follows the night after. */
const limit = 2000

interface Lapsed {
  readonly id: string
  readonly reference: string | null
  readonly title: string
  readonly leadPersonId: string
  readonly round: number
  readonly clockId: string
  readonly dueOn: PlainDate
}

export async function handOnUnrated(work: Work): Promise<void> {
  const { rows } = await sql<Lapsed>`
    select c.id, c.reference, c.title, s.lead_person_id, c.round, k.id as clock_id, k.due_on
      from case_record c
      join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
      join case_clock k on k.tenant_id = c.tenant_id and k.case_id = c.id and k.code = 'D26' and k.stopped_on is null
     where c.tenant_id = ${work.tenant} and c.kind = 'suggestion' and c.state = 'replied' and k.due_on < ${work.today}
       and not exists (select from case_turn t
                        where t.tenant_id = c.tenant_id and t.case_id = c.id and t.action = 'close_unrated')
     order by c.id limit ${limit}`.execute(work.tx)
  await setAllTurns(
    work,
    rows.map(({ id, leadPersonId }) => ({
      caseId: id,
      turns: [
        { action: 'close_unrated', role: 'deputies_office' },
        { action: 'rate_late', personId: leadPersonId },
      ],
    })),
  )
  for (const { id, round, dueOn } of rows) work.record('suggestion.rating_lapsed', id, { round, dueOn })
  await tellRatingLapsed(work, rows)
}

export const ratingLapse: Job = { name: 'suggestions.rating-lapse', cron: '15 6 * * *', run: handOnUnrated }
