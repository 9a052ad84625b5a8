/** Kinds of cases (事项种类): what the feature that owns a kind says of it to the loop. */
import { sql, type RawBuilder } from 'kysely'
import type { Work } from '#kernel/work'

interface OneCase {
  readonly id: string
  readonly kind: string
  readonly reference: string | null
}

/** The address of one case; the same for every reader. */
export const linkOf = (work: Work, { id, kind, reference }: OneCase): string =>
  kindOf(work, kind)?.link({ id, reference }) ?? '/'

/** How a notice names a case: by its number and its title. */
export const matterOf = ({ reference, title }: { reference: string | null; title: string }): string =>
  reference === null ? title : `${reference} ${title}`

/** Whose turn it is, after the loop itself moved shares of these cases. */
export async function refreshTurns(
  work: Work,
  cases: readonly { readonly caseId: string; readonly kind: string }[],
): Promise<void> {
  for (const [kind, moved] of Map.groupBy(cases, (one) => one.kind))
    await kindOf(work, kind)?.refreshTurns(work, [...new Set(moved.map(({ caseId }) => caseId))])
}

/** What the actor may see of one case; undefined when it does not exist for him. */
export const sightOf = async (work: Work, { id, kind }: Pick<OneCase, 'id' | 'kind'>) =>
  kindOf(work, kind)?.sightOf(work, id)

/** Over the row `c` of case_record: whether the page of the case would open to the actor, where its kind says who reads it. */
export function readableCases(work: Work): RawBuilder<unknown> {
  const conditions = work.slots.search.flatMap((findable) => {
    const who = findable.readable(work)
    if (who === 'all') return []
    const readableOne =
      who === 'none' ? sql`false` : sql`exists (select from (select c.tenant_id, c.id) as t where ${who})`
    return [sql`(c.kind <> ${findable.kind} or ${readableOne})`]
  })
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

const kindOf = ({ slots }: Work, kind: string) => slots.caseKinds.find((one) => one.kind === kind)
