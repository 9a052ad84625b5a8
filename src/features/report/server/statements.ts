/** What figures were stated with (各次数值): the frozen value first, then each restatement. */
import type { FigureRow } from '#kernel/figure'
import type { Work } from '#kernel/work'
import type { Exact } from '../domain/approximation.ts'
import type { Statement } from '../domain/writer/stated.ts'
import { namesOf } from './names.ts'

export interface KeptStatement {
  readonly statement: Statement
  readonly exact: Exact
  /** Of the query and of the words it had then. */
  readonly version: number
  readonly wording: number
  readonly digest: string
  readonly rows: readonly FigureRow[]
}

/** By figure, in the order of the catalogue's ids; those made later than `until` are left out. */
export async function statementsOf(
  work: Work,
  snapshotId: string,
  until?: Date,
): Promise<Map<string, KeptStatement[]>> {
  const rows = await work.tx
    .selectFrom('snapshotFigure')
    .selectAll()
    .where('tenantId', '=', work.tenant)
    .where('snapshotId', '=', snapshotId)
    .$if(until !== undefined, (query) => query.where('madeAt', '<=', until ?? work.now))
    .orderBy('figureId')
    .orderBy('statement')
    .execute()
  const names = await namesOf(
    work,
    rows.map(({ madeBy }) => madeBy),
  )
  const kept = new Map<string, KeptStatement[]>()
  for (const row of rows)
    kept.set(row.figureId, [
      ...(kept.get(row.figureId) ?? []),
      {
        statement: {
          number: row.statement,
          value: Number(row.value),
          arithmetic: row.arithmetic,
          rows: row.rowCount,
          cause: row.cause,
          by: names(row.madeBy),
          at: row.madeAt.toISOString(),
        },
        exact: { numerator: Number(row.numerator), denominator: Number(row.denominator) },
        version: row.version,
        wording: row.wording,
        digest: row.digest,
        rows: row.rows as unknown as FigureRow[],
      },
    ])
  return kept
}
