/** Who sees a suggestion that was handed in (可见范围), as SQL over its rows `s` and `c`: what view.ts decides for one. */
import { sql, type RawBuilder } from 'kysely'
import { holdsAny } from '#kernel/roles'
import type { Readable } from '#kernel/search'
import { ownUnitsOf, type Actor, type Work } from '#kernel/work'
import { acceptedStates } from '../domain/lifecycle.ts'
import { overseers } from '../domain/parties.ts'

/** Its deputies, the offices, the units it was given to, overseers. */
export function seenBy({ actor }: Work): Readable {
  if (holdsAny(actor, ['deputies_office', 'government_office'])) return 'all'
  const ways = [
    ...(actor.personId === null ? [] : [sql`s.lead_person_id = ${actor.personId}`]),
    ...(holdsAny(actor, ['deputy']) ? [isCoSigner(actor)] : []),
    ...(holdsAny(actor, ['secretariat']) ? [sql`not s.between_sessions`] : []),
    ...(holdsAny(actor, overseers) ? [sql`c.state = any (${acceptedStates}::text[])`] : []),
    ...(ownUnitsOf(actor).length > 0 ? [hasShare(actor)] : []),
  ]
  return ways.length === 0 ? 'none' : sql`(${sql.join(ways, sql` or `)})`
}

export const isCoSigner = ({ personId }: Actor): RawBuilder<unknown> => sql`exists (
  select from suggestion_signer g where g.tenant_id = s.tenant_id and g.suggestion_id = s.id
     and g.person_id = ${personId}::uuid and g.consented is distinct from false)`

/** A share of one of the actor's units, ended ones too. */
export const hasShare = (actor: Actor): RawBuilder<unknown> => sql`exists (
  select from case_assignment a where a.tenant_id = s.tenant_id and a.case_id = s.id
     and a.unit_id = any (${ownUnitsOf(actor)}::uuid[]))`
