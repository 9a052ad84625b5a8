/** Whose turn it is between submission and assignment: the receiver screens, the office assigns. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { among, setAllTurns, type Turn } from '#features/cases/server'
import { lifecycle, type SuggestionState } from '../domain/lifecycle.ts'

interface Standing {
  readonly id: string
  readonly state: SuggestionState
  readonly betweenSessions: boolean
  readonly leadPersonId: string
  readonly dueOn: PlainDate | null
}

/** Brings the turns of these suggestions up to date in two statements. */
export async function refreshIntakeTurns(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<Standing>`
    select c.id, c.state, s.between_sessions, s.lead_person_id,
           (select min(k.due_on) from case_clock k
             where k.tenant_id = c.tenant_id and k.case_id = c.id and k.stopped_on is null
               and k.code in ('D18', 'D19.accepted', 'D19.assigned')) as due_on
      from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
     where c.tenant_id = ${work.tenant} and c.id ${among(ids)}`.execute(work.tx)
  await setAllTurns(
    work,
    rows.map((row) => ({ caseId: row.id, turns: turnsIn(row) })),
  )
}

function turnsIn({ state, betweenSessions, leadPersonId, dueOn }: Standing): Turn[] {
  if (state === 'submitted')
    return [{ action: 'screen', role: betweenSessions ? 'deputies_office' : 'secretariat', dueOn }]
  if (state === 'accepted') return lifecycle.assign.by.map((role) => ({ action: 'assign', role, dueOn }))
  if (state === 'returned') return [{ action: 'mend', personId: leadPersonId }]
  return []
}
