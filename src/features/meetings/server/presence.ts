/** Who was at a meeting at all (出席过会议的人), and absences without leave over sessions (未经批准缺席). */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

/** Everybody who arrived at some time, whether or not he left again. */
export async function everPresent({ tx, tenant }: Work, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('attendanceEvent')
    .select('personId')
    .distinct()
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'arrive')
    .limit(5000)
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

export interface AbsenceAlert {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly sessions: readonly string[]
}

/**
 * 未经批准两次不出席本级人民代表大会会议 (代表法（2025）第六十二条): deputies in office whom this has happened to. It is only
 * pointed out; whether the mandate ends is for the committee of credentials and the congress.
 */
export async function absenceAlerts({ tx, tenant, today }: Work): Promise<readonly AbsenceAlert[]> {
  const { rows } = await sql<AbsenceAlert>`
    select r.mandate_id, r.person_id, p.name, jsonb_agg(m.title order by m.starts_on) as sessions
      from attendance_event e
      join meeting m on m.tenant_id = e.tenant_id and m.id = e.meeting_id
      join meeting_member r on r.tenant_id = e.tenant_id and r.meeting_id = e.meeting_id and r.person_id = e.person_id
      join mandate d on d.tenant_id = r.tenant_id and d.id = r.mandate_id
      join term t on t.tenant_id = d.tenant_id and t.id = d.term_id
      join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
     where e.tenant_id = ${tenant} and e.kind = 'absent' and m.kind = 'congress' and m.state in ('closed', 'archived')
       and (d.ends_on is null or d.ends_on > ${today}) and (t.ends_on is null or t.ends_on > ${today})
     group by r.mandate_id, r.person_id, p.name, p.stroke_key
    having count(distinct m.id) >= 2
     order by p.stroke_key, r.mandate_id
     limit 500`.execute(tx)
  return rows
}
