/** Figures of the annual report about decisions (决议决定各项数字). A figure is the query for its rows. */
import { sql, type RawBuilder } from 'kysely'
import type { Figure, FigureAsk, FigureRow } from '#kernel/figure'
import { figureWords } from '../messages/figures.ts'

/** Passed by the standing committee within the period; what was only filed is no decision. */
const decided =
  (more: RawBuilder<unknown>) =>
  ({ tenant, from, to }: FigureAsk): RawBuilder<FigureRow> =>
    sql<FigureRow>`
    select r.id::text as id, r.title as label, concat('/desk/decisions/', r.id) as link
      from resolution r join organisation b on b.tenant_id = r.tenant_id and b.id = r.body_id
     where r.tenant_id = ${tenant} and b.kind = 'standing_committee' and r.state in ('adopted', 'completed')
       and r.kind in ('resolution', 'decision', 'approval') and r.decided_on between ${from}::date and ${to}::date
       and ${more}`

const count = (id: keyof typeof figureWords, more: RawBuilder<unknown>): Figure => ({
  id,
  kind: 'count',
  unit: 'matter',
  version: 1,
  words: figureWords[id],
  period: 'since_session',
  owner: 'deputies_office',
  rows: decided(more),
})

export const figures: readonly Figure[] = [count('F009', sql`true`), count('F021', sql`r.listed`)]
