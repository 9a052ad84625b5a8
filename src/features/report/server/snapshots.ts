/** 冻结与核定: figures as they stood at a cut-off; later changes are shown beside the old value, never over it. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { plainDate } from '#kernel/date'
import type { FigureAsk } from '#kernel/figure'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { FrozenFigure, reportApi, SnapshotView } from '../domain/contract.ts'
import { compute, figureOf, rowIds } from './compute.ts'

type Snapshot = z.output<typeof SnapshotView>
type Input<Name extends keyof typeof reportApi> = z.output<(typeof reportApi)[Name]['input']>

/** Keeps the value and the rows of every figure; a cut-off in the future would freeze what is not yet known. */
export async function freeze(work: Work, { name, from, to }: Input<'freeze'>): Promise<Snapshot> {
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
  for (const figure of work.slots.figures) {
    const { value } = await compute(work, figure, ask)
    const rows = JSON.stringify(await rowIds(work, figure, ask))
    await tx
      .insertInto('snapshotFigure')
      .values({
        tenantId: tenant,
        snapshotId: id,
        figureId: figure.id,
        version: figure.version,
        value: String(value),
        rows,
      })
      .execute()
  }
  work.record('report.frozen', id, { name, from, to })
  return showSnapshot(work, { id })
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

/** The frozen values beside the values of today for the same period: 重述 shows what came, what went. */
export async function showSnapshot(work: Work, { id }: { id: string }): Promise<Snapshot> {
  const { tx, tenant } = work
  const snapshot = await tx
    .selectFrom('snapshot')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!snapshot) throw new Refusal('not_found', 'snapshot.not_found', { id })
  const ask: FigureAsk = { tenant, from: plainDate(snapshot.fromOn), to: plainDate(snapshot.toOn) }
  const frozen = await tx
    .selectFrom('snapshotFigure')
    .selectAll()
    .where('tenantId', '=', tenant)
    .where('snapshotId', '=', id)
    .orderBy('figureId')
    .execute()
  const figures: z.output<typeof FrozenFigure>[] = []
  for (const { figureId, version, value, rows, approvedValue } of frozen) {
    const figure = figureOf(work, figureId)
    const now = (await compute(work, figure, ask)).value
    const before = new Set(rows as string[])
    const after = await rowIds(work, figure, ask)
    figures.push({
      id: figureId,
      name: figure.words[work.language].name,
      version,
      frozen: Number(value),
      now,
      added: after.filter((row) => !before.has(row)),
      removed: [...before].filter((row) => !after.includes(row)),
      approvedValue: approvedValue === null ? null : Number(approvedValue),
      needsApproval: approvedValue === null ? now !== Number(value) : now !== Number(approvedValue),
    })
  }
  const { name, fromOn, toOn, frozenAt } = snapshot
  return { id, name, from: fromOn, to: toOn, frozenAt: frozenAt.toISOString(), figures }
}

/** 核定 the value as it is now; the frozen one stays beside it. */
export async function approve(work: Work, { id, figureId }: Input<'approve'>): Promise<Snapshot> {
  const { figures } = await showSnapshot(work, { id })
  const figure = figures.find((known) => known.id === figureId)
  if (!figure) throw new Refusal('not_found', 'figure.not_found', { id: figureId })
  await sql`
    update snapshot_figure set approved_by = ${work.actor.accountId}, approved_at = ${work.now}, approved_value = ${figure.now}
     where tenant_id = ${work.tenant} and snapshot_id = ${id} and figure_id = ${figureId}`.execute(work.tx)
  work.record('report.approved', id, { figure: figureId, frozen: figure.frozen, approved: figure.now })
  return showSnapshot(work, { id })
}
