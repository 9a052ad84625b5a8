/** 重点建议 as it is shown: leader, supervisor, targets, quarterly meetings and the quarters without one. */
import { sql } from 'kysely'
import { monthOf, plainDate, yearOf, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { z } from 'zod'
import type { KeyView } from '../domain/views.ts'

export type Key = z.output<typeof KeyView>

/** What a target `t` was before, as an array in JSON. */
export const changesOf = sql`
  coalesce((select jsonb_agg(jsonb_build_object('changedOn', h.changed_on, 'target', h.target, 'dueOn', h.due_on, 'reason', h.reason)
                     order by h.changed_on, h.id)
              from key_target_change h where h.tenant_id = t.tenant_id and h.target_id = t.id), '[]')`

/** Undefined when the suggestion is not a key one. */
export async function keyOf({ tx, tenant, today }: Work, suggestionId: string): Promise<Key | undefined> {
  const { rows } = await sql<Omit<Key, 'missingQuarters'>>`
    select k.year, k.leader_id, l.name as leader, k.supervisor_id, s.name as supervisor, c.short_name as committee, k.picked_on, k.accepted_on,
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'indicator', t.indicator, 'baseline', t.baseline,
                       'target', t.target, 'dueOn', t.due_on, 'metOn', t.met_on, 'evidence', t.evidence,
                       'changes', ${changesOf}) order by t.due_on, t.id)
                       from key_target t where t.tenant_id = k.tenant_id and t.suggestion_id = k.suggestion_id), '[]') as targets,
           coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'year', q.year, 'quarter', q.quarter, 'heldOn', q.held_on,
                       'issues', q.issues, 'agreed', q.agreed, 'responsible', q.responsible) order by q.year, q.quarter)
                       from quarter_meeting q where q.tenant_id = k.tenant_id and q.suggestion_id = k.suggestion_id), '[]') as meetings
      from key_suggestion k
      join person l on l.tenant_id = k.tenant_id and l.id = k.leader_id
      join person s on s.tenant_id = k.tenant_id and s.id = k.supervisor_id
      left join organisation c on c.tenant_id = k.tenant_id and c.id = k.committee_id
     where k.tenant_id = ${tenant} and k.suggestion_id = ${suggestionId}`.execute(tx)
  const [key] = rows
  return key && { ...key, missingQuarters: missingQuarters(key, today) }
}

export async function getKey(work: Work, suggestionId: string): Promise<Key> {
  const key = await keyOf(work, suggestionId)
  if (!key) throw new Refusal('not_found', 'key.not_found', {})
  return key
}

export const quarterOf = (day: PlainDate): number => Math.ceil(monthOf(day) / 3)

/** 一季度一会商: quarters that ended between the choice and today (or the acceptance) without a meeting. */
export function missingQuarters(
  {
    pickedOn,
    acceptedOn,
    meetings,
  }: { pickedOn: string; acceptedOn: string | null; meetings: readonly { year: number; quarter: number }[] },
  today: PlainDate,
): string[] {
  const held = new Set(meetings.map(({ year, quarter }) => `${year}-${quarter}`))
  const end = plainDate(acceptedOn ?? today)
  const last = yearOf(end) * 4 + quarterOf(end)
  const missing: string[] = []
  for (let q = yearOf(plainDate(pickedOn)) * 4 + quarterOf(plainDate(pickedOn)); q < last; q += 1) {
    const name = `${Math.floor((q - 1) / 4)}-${((q - 1) % 4) + 1}`
    if (!held.has(name)) missing.push(name)
  }
  return missing
}
