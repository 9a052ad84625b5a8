/** Rows of lists: the details of the suggestions named, in their order, as the actor may know them. */
import { sql } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { Work } from '#kernel/work'
import { answerCodes, type ClockView } from '#features/cases'
import { clocksOf } from '#features/cases/server'
import type { SuggestionRow } from '../domain/views.ts'

type Record = Omit<SuggestionRow, 'dueOn' | 'dueState' | 'workingDaysLeft'> & { confidential: boolean }

export async function detailsOf(work: Work, ids: readonly string[]): Promise<SuggestionRow[]> {
  if (ids.length === 0) return []
  const records = await readRecords(work, ids)
  const clocks = Map.groupBy(await clocksOf(work, ids), ({ caseId }) => caseId)
  const ofUnit = isUnitOnly(work)
  const byId = new Map(
    records.map(({ confidential, ...record }) => {
      const deciding = decidingClock(clocks.get(record.id) ?? [])
      const hidden = ofUnit && confidential
      const row: SuggestionRow = {
        ...record,
        lead: hidden ? '' : record.lead,
        delegation: hidden ? '' : record.delegation,
        dueOn: deciding?.dueOn ?? null,
        dueState: deciding?.state ?? null,
        workingDaysLeft: deciding?.workingDaysLeft ?? null,
      }
      return [record.id, row]
    }),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * The day a suggestion is shown with: of what runs the earliest, else that of its last answer. That the deputy did not
 * rate in time makes nobody late.
 */
export const decidingClock = (clocks: readonly ClockView[]): ClockView | undefined =>
  clocks
    .filter(({ stoppedOn, code, state }) => stoppedOn === null && !(code === 'D26' && state === 'overdue'))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ??
  clocks.findLast(({ code, state }) => answerCodes.includes(code) && state !== 'cancelled')

/** Neither office nor deputy: sees a rating only once it counts, and no name the deputy wished to keep back. */
export const isUnitOnly = ({ actor }: Work): boolean =>
  holdsAny(actor, ['unit', 'unit_head']) && !holdsAny(actor, ['deputies_office', 'government_office'])

async function readRecords({ tx, tenant }: Work, ids: readonly string[]): Promise<Record[]> {
  const units = (parts: string) => sql`coalesce((
    select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.short_name) order by a.assigned_on, a.id)
      from case_assignment a join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
     where a.tenant_id = c.tenant_id and a.case_id = c.id and a.round = c.round and a.state <> 'ended'
       and a.part = any (string_to_array(${parts}, ','))), '[]')`
  const { rows } = await sql<Record>`
    select c.id, c.reference, s.number, s.between_sessions, c.title, c.state, c.round, c.returns, c.version, p.name as lead,
           1 + (select count(*) from suggestion_signer g
                 where g.tenant_id = s.tenant_id and g.suggestion_id = s.id and g.consented)::int as signers,
           d.short_name as delegation, s.category, ${units('lead,separate')} as lead_units, ${units('co')} as co_units,
           case when s.proposed_unit_id is null then null
                else jsonb_build_object('id', s.proposed_unit_id, 'name', u.short_name) end as proposed_unit,
           s.proposed_reason, s.submitted_on, s.accepted_on,
           (select min(a.assigned_on) from case_assignment a where a.tenant_id = c.tenant_id and a.case_id = c.id) as assigned_on,
           s.class_reported, s.class_verified, s.confidential,
           (select r.result from case_rating r
             where r.tenant_id = c.tenant_id and r.case_id = c.id and not r.superseded and r.counted_on is not null
             order by r.round desc, r.attempt desc limit 1) as rating,
           exists (select from key_suggestion k where k.tenant_id = c.tenant_id and k.suggestion_id = c.id) as key,
           s.published_on is not null as published,
           case when s.joint_confirmed_on is null then s.joint_office end as joint_office
      from case_record c
      join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
      join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
      join mandate m on m.tenant_id = s.tenant_id and m.id = s.lead_mandate_id
      join organisation d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
      left join organisation u on u.tenant_id = s.tenant_id and u.id = s.proposed_unit_id
     where c.tenant_id = ${tenant}
       and c.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as i (value))`.execute(
    tx,
  )
  return rows
}
