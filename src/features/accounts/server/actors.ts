/** Persons as they act today (身份), for work the house does on their behalf: what waits for them, told in the morning. */
import { sql } from 'kysely'
import type { ActorMandate, ActorPost, Actor, Work } from '#kernel/work'
import { rolesOf } from '../domain/standing.ts'
import { mandatesOf, postsOf } from './standing.ts'

interface Row {
  readonly personId: string
  readonly accountId: string | null
  readonly name: string
  readonly mandates: readonly ActorMandate[]
  readonly posts: readonly ActorPost[]
}

/** In the order asked for; a person without a mandate or post today has no part to act in and is left out. */
export async function actorsOf(work: Work, personIds: readonly string[]): Promise<(Actor & { personId: string })[]> {
  const person = sql<string>`p.id`
  const { rows } = await sql<Row>`
    select p.id as person_id, a.id as account_id, p.name,
           ${mandatesOf(work, person)} as mandates, ${postsOf(work, person)} as posts
      from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) with ordinality as asked (id, place)
      join person p on p.tenant_id = ${work.tenant} and p.id = asked.id::uuid
      left join account a on a.tenant_id = p.tenant_id and a.person_id = p.id and a.disabled_at is null
     order by asked.place`.execute(work.tx)
  return rows
    .map(({ mandates, posts, ...who }) => ({
      ...who,
      signedIn: true,
      roles: rolesOf({ mandates, posts }),
      mandates,
      posts,
    }))
    .filter(({ roles }) => roles.length > 0)
}

/** Names behind accounts, for the record; an account that is gone has none. */
export async function namesOf(work: Work, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await work.tx
    .selectFrom('account as a')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'a.tenantId').onRef('p.id', '=', 'a.personId'))
    .select(['a.id', 'p.name'])
    .where('a.tenantId', '=', work.tenant)
    .where('a.id', 'in', accountIds)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
