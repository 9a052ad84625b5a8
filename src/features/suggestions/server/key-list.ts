/** 重点建议 of a year with their targets and quarters, in the order of their numbers. */
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
