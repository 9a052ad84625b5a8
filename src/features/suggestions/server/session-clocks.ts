/** 大会闭幕后一个月内交办 (D18): the clock of what was accepted while the session sat starts once it has closed. */
import { sql } from 'kysely'
import type { Job } from '#kernel/feature'
import { plainDate, type PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { startClocks } from '#features/cases/server'
import { refreshIntakeTurns } from './intake-turns.ts'

/** More than one session ever brings. */
const limit = 2000

export async function startSessionClocks(work: Work): Promise<void> {
  const { rows } = await sql<{ id: string; closedOn: PlainDate }>`
    select c.id, n.closed_on
      from case_record c
      join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
      join congress_session n on n.tenant_id = s.tenant_id and n.id = s.session_id
     where c.tenant_id = ${work.tenant} and c.kind = 'suggestion' and c.state = 'accepted' and not s.between_sessions
       and n.closed_on <= ${work.today}
       and not exists (select from case_clock k
                        where k.tenant_id = c.tenant_id and k.case_id = c.id and k.stopped_on is null
                          and k.code in ('D18', 'D19.assigned'))
     order by c.id limit ${limit}`.execute(work.tx)
  await startClocks(
    work,
    rows.map(({ id, closedOn }) => ({ caseId: id, code: 'D18', startedOn: plainDate(closedOn) })),
  )
  await refreshIntakeTurns(
    work,
    rows.map(({ id }) => id),
  )
}

export const sessionClocks: Job = {
  name: 'suggestions.session-clocks',
  cron: '5 6 * * *',
  run: startSessionClocks,
}
