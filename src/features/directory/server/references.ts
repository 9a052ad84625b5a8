/** Refuses what points at nothing, by name of the field, before the database would. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'

const codes = {
  organisation: 'directory.organisation_not_found',
  person: 'directory.person_not_found',
  term: 'directory.term_not_found',
} as const

export async function refuseUnknown(
  { tx, tenant }: Work,
  table: keyof typeof codes,
  { ids, field }: { ids: readonly (string | null | undefined)[]; field: string },
): Promise<void> {
  const asked = [...new Set(ids)].filter((id) => typeof id === 'string')
  if (asked.length === 0) return
  const found = await tx
    .selectFrom(table)
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', asked)
    .limit(asked.length)
    .execute()
  const known = new Set(found.map(({ id }) => id))
  const unknown = asked.find((id) => !known.has(id))
  if (unknown) throw new Refusal('not_found', codes[table], { id: unknown }, field)
}
