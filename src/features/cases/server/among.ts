/** A condition on an identifier: one of these. Nearly always it is a single one, and a plan for a list costs twice as much. */
import { sql, type RawBuilder } from 'kysely'

export const among = (ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 1 ? sql`= ${ids[0]}::uuid` : sql`= any (${ids}::uuid[])`
