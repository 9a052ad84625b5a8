/** 冻结与重述: figures as they stood at a cut-off; later changes are shown beside the old value, never over it. */
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import type { FigureAsk, FigureRow } from '#kernel/figure'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { ChangedRow, FrozenFigure, reportApi, SnapshotView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { allRows, compute, figureOf } from './compute.ts'
import { freezeFigures, keepStatement } from './freezing.ts'
import { statementsOf, type KeptStatement } from './statements.ts'
import { tracesOf, type Trace } from './traces.ts'
import { wordsInForce } from './wordings.ts'

type Snapshot = z.output<typeof SnapshotView>
type Input<Name extends keyof typeof reportApi> = z.output<(typeof reportApi)[Name]['input']>

export async function freeze(work: Work, asked: Input<'freeze'>): Promise<Snapshot> {
  return showSnapshot(work, { id: await freezeFigures(work, asked) })
}

export const listSnapshots = async ({ tx, tenant }: Work): Promise<z.input<typeof reportApi.snapshots.output>> =>
  (
    await tx
      .selectFrom('snapshot')
      .select(['id', 'name', 'fromOn', 'toOn', 'frozenAt'])
      .where('tenantId', '=', tenant)
      .orderBy('frozenAt', 'desc')
      .limit(100)
      .execute()
  ).map(({ id, name, fromOn, toOn, frozenAt }) => ({
    id,
    name,
    from: fromOn,
    to: toOn,
    frozenAt: frozenAt.toISOString(),
  }))

/** The frozen values beside the values of today for the same period: what came, what went, and who changed it. */
export async function showSnapshot(work: Work, { id }: { id: string }): Promise<Snapshot> {
  const { snapshot, ask } = await snapshotOf(work, id)
  const statements = await statementsOf(work, id)
  const compared = []
  for (const [figureId, kept] of statements) compared.push(await compareNow(work, figureId, kept, ask))
  const changed = compared.flatMap(({ added, removed }) => [...added, ...removed].map((row) => row.id))
  const traceOf = await tracesOf(work, changed, snapshot.frozenAt)
  return {
    id,
    name: snapshot.name,
    from: snapshot.fromOn,
    to: snapshot.toOn,
    frozenAt: snapshot.frozenAt.toISOString(),
    figures: compared.map((one) => ({
      ...one,
      added: one.added.map((row) => changedRow(row, traceOf)),
      removed: one.removed.map((row) => changedRow(row, traceOf)),
    })),
  }
}

/** 重述 the value as it is now; the frozen one stays beside it. */
export async function restate(work: Work, { id, figureId, cause }: Input<'restate'>): Promise<Snapshot> {
  const { ask } = await snapshotOf(work, id)
  const figure = figureOf(work, figureId)
  const kept = (await statementsOf(work, id)).get(figureId)
  const last = kept?.at(-1)
  if (!last) throw new Refusal('not_found', 'figure.not_found', { id: figureId })
  const compared = await compareNow(work, figureId, [last], ask)
  if (!compared.needsRestatement) throw new Refusal('conflict', 'snapshot.unchanged', { id: figureId })
  const wording = (await wordsInForce(work))(figure).revision
  const number = last.statement.number + 1
  const { value } = await keepStatement(work, figure, { snapshotId: id, ask, number, wording, cause })
  work.record('report.restated', id, { figure: figureId, before: last.statement.value, after: value, cause })
  return showSnapshot(work, { id })
}

async function snapshotOf({ tx, tenant }: Work, id: string) {
  const snapshot = await tx
    .selectFrom('snapshot')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!snapshot) throw new Refusal('not_found', 'snapshot.not_found', { id })
  const ask: FigureAsk = { tenant, from: plainDate(snapshot.fromOn), to: plainDate(snapshot.toOn) }
  return { snapshot, ask }
}

type Compared = Omit<z.output<typeof FrozenFigure>, 'added' | 'removed'> & {
  readonly added: readonly FigureRow[]
  readonly removed: readonly FigureRow[]
}

async function compareNow(
  work: Work,
  figureId: string,
  kept: readonly KeptStatement[],
  ask: FigureAsk,
): Promise<Compared> {
  const figure = figureOf(work, figureId)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) throw new Error(`${figureId} was never stated`)
  const now = (await compute(work, figure, ask)).value
  const after = await allRows(work, figure, ask)
  return {
    id: figureId,
    name: figure.words[work.language].name,
    kind: figure.kind,
    unit: messages[work.language].units[figure.unit],
    version: first.version,
    frozen: first.statement.value,
    now,
    added: without(after, first.rows),
    removed: without(first.rows, after),
    statements: kept.map(({ statement }) => statement),
    needsRestatement:
      now !== last.statement.value || without(after, last.rows).length > 0 || without(last.rows, after).length > 0,
  }
}

function without(rows: readonly FigureRow[], others: readonly FigureRow[]): FigureRow[] {
  const known = new Set(others.map(({ id }) => id))
  return rows.filter(({ id }) => !known.has(id))
}

const changedRow = ({ id, label, link }: FigureRow, traceOf: (id: string) => Trace | undefined): ChangedRow => ({
  id,
  label,
  link,
  fact: '',
  by: '',
  at: null,
  ...traceOf(id),
})
