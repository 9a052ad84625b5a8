/** 重点建议 of a year with their targets and quarters, in the order of their numbers, and who can be named for one. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { deskSuggestionApi } from '../domain/contract-desk.ts'
import { keyOf } from './key-reads.ts'
import { detailsOf } from './rows.ts'

/** The chairmen's meeting chooses a dozen or so. */
const most = 200

export async function listKeys(
  work: Work,
  { year }: { year?: number | undefined },
): Promise<z.input<typeof deskSuggestionApi.keys.output>> {
  const years = (
    await work.tx
      .selectFrom('keySuggestion')
      .select('year')
      .distinct()
      .where('tenantId', '=', work.tenant)
      .orderBy('year', 'desc')
      .limit(20)
      .execute()
  ).map((row) => row.year)
  const shown = year ?? years[0]
  if (shown === undefined) return { years, rows: [] }
  const { rows: picked } = await sql<{ id: string }>`
    select k.suggestion_id as id from key_suggestion k
      join suggestion s on s.tenant_id = k.tenant_id and s.id = k.suggestion_id
     where k.tenant_id = ${work.tenant} and k.year = ${shown}
     order by s.between_sessions, s.number, k.suggestion_id limit ${most}`.execute(work.tx)
  const details = await detailsOf(
    work,
    picked.map(({ id }) => id),
  )
  const rows = []
  for (const row of details) {
    const key = await keyOf(work, row.id)
    if (key) rows.push({ row, key })
  }
  return { years, rows }
}

/** Those in office today, leaders of the government first. */
export async function keyChoices({
  tx,
  tenant,
  today,
}: Work): Promise<z.input<typeof deskSuggestionApi.keyChoices.output>> {
  const { rows: people } = await sql<{ id: string; name: string; hint: string }>`
    select p.id, p.name, string_agg(o.short_name || ' ' || t.title, '、' order by o.sort) as hint
      from post t
      join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
      join organisation o on o.tenant_id = t.tenant_id and o.id = t.organisation_id
     where t.tenant_id = ${tenant} and t.role in ('leader', 'chairman', 'committee_member', 'deputies_office')
       and t.starts_on <= ${today} and (t.ends_on is null or t.ends_on > ${today})
     group by p.id, p.name
     order by bool_or(t.role = 'leader') desc, bool_or(t.role = 'chairman') desc, min(o.sort), p.name limit 500`.execute(
    tx,
  )
  const committees = await tx
    .selectFrom('organisation')
    .select(['id', 'shortName as name'])
    .where('tenantId', '=', tenant)
    .where('kind', '=', 'committee')
    .where('endsOn', 'is', null)
    .orderBy('sort')
    .limit(100)
    .execute()
  return { people, committees }
}
