/** 冻结: keeps value, arithmetic and rows of every figure as they stand at a cut-off day, under a digest. */
import type { Figure, FigureAsk, FigureRow, Period } from '#kernel/figure'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { allRows, compute, type Computed } from './compute.ts'
import { wordsInForce } from './wordings.ts'

/** A cut-off in the future would freeze what is not yet known. */
export async function freezeFigures(
  work: Work,
  { name, from, to }: Period & { readonly name: string },
): Promise<string> {
  if (to > work.today) throw new Refusal('invalid', 'snapshot.in_future', { to }, 'to')
  if (to < from) throw new Refusal('invalid', 'report.period_reversed', { from, to }, 'to')
  const { tx, tenant, now, actor } = work
  const id = work.newId()
  const kept = await tx
    .insertInto('snapshot')
    .values({ tenantId: tenant, id, name, fromOn: from, toOn: to, frozenAt: now, frozenBy: actor.accountId })
    .onConflict((conflict) => conflict.columns(['tenantId', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) throw new Refusal('conflict', 'snapshot.name_taken', { name }, 'name')

  const ask = { tenant, from, to }
  const wordsOf = await wordsInForce(work)
  for (const figure of work.slots.figures)
    await keepStatement(work, figure, { snapshotId: id, ask, number: 0, wording: wordsOf(figure).revision, cause: '' })
  work.record('report.frozen', id, { name, from, to })
  return id
}

interface NewStatement {
  readonly snapshotId: string
  readonly ask: FigureAsk
  readonly number: number
  /** Revision of the words the figure has at this time. */
  readonly wording: number
  readonly cause: string
}

/** One value a figure was stated with, counted now; its arithmetic stands in Chinese papers. */
export async function keepStatement(
  work: Work,
  figure: Figure,
  { snapshotId, ask, number, wording, cause }: NewStatement,
): Promise<Computed> {
  const computed = await compute({ ...work, language: 'zh-CN' }, figure, ask)
  const rows = await allRows(work, figure, ask)
  await work.tx
    .insertInto('snapshotFigure')
    .values({
      tenantId: work.tenant,
      snapshotId,
      figureId: figure.id,
      statement: number,
      version: figure.version,
      wording,
      value: String(computed.value),
      numerator: String(computed.exact.numerator),
      denominator: String(computed.exact.denominator),
      arithmetic: computed.arithmetic,
      rows: JSON.stringify(rows),
      rowCount: computed.rows,
      digest: digestOf(work, computed, { ask, wording, rows }),
      cause,
      madeBy: work.actor.accountId,
      madeAt: work.now,
    })
    .execute()
  return computed
}

/** Whoever holds the rows can work it out again: definition, period, value and each record counted. */
function digestOf(
  { ports }: Work,
  { figure, exact }: Computed,
  { ask, wording, rows }: { ask: FigureAsk; wording: number; rows: readonly FigureRow[] },
): string {
  const { id, version } = figure
  const { from, to } = ask
  return ports.sha256(
    JSON.stringify([id, version, wording, from, to, exact.numerator, exact.denominator, rows.map((row) => row.id)]),
  )
}
