/** Whose agreed matters are (议定事项归属): the organs that lead or help, and those who oversee all of them. */
import { sql, type RawBuilder } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { Work } from '#kernel/work'

/** What these organs lead or help with, as SQL over the row `a` of agreed_matter. */
export const ownedBy = (organs: readonly string[]): RawBuilder<unknown> => sql`(
  a.lead_id = any (${[...organs]}::uuid[]) or exists (
    select from agreed_matter_co_owner x
     where x.tenant_id = a.tenant_id and x.matter_id = a.id and x.organisation_id = any (${[...organs]}::uuid[])))`

/** Whoever oversees clocks reads what they are about. */
const overseers = ['deputies_office', 'secretariat', 'government_office', 'leader', 'chairman'] as const
export const overseesAll = ({ actor }: Work): boolean => holdsAny(actor, overseers)
