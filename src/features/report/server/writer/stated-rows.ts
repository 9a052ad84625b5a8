/** 明细: the records behind a figure as a report states it, so that the list never disagrees with the printed number. */
import type { FigureRow } from '#kernel/figure'
import type { Work } from '#kernel/work'
import type { WriterInput } from '../../domain/writer/contract.ts'
import { compute, figureOf, listRows } from '../compute.ts'
import { statementsOf } from '../statements.ts'
import { getReport } from './repository.ts'
import { statementShown } from './stating.ts'

export async function statedRows(
  work: Work,
  { id, figureId, limit }: WriterInput<'rows'>,
): Promise<{ total: number; rows: FigureRow[] }> {
  const report = await getReport(work, id)
  const figure = figureOf(work, figureId)
  if (report.snapshotId === null) {
    const ask = { tenant: work.tenant, from: report.fromOn, to: report.toOn }
    const { rows: total } = await compute(work, figure, ask)
    return { total, rows: await listRows(work, figure, ask, { offset: 0, limit }) }
  }
  const kept = (await statementsOf(work, report.snapshotId)).get(figureId) ?? []
  const rows = statementShown(kept, report)?.rows ?? []
  return { total: rows.length, rows: rows.toSorted((a, b) => inOrder.compare(a.label, b.label)).slice(0, limit) }
}

/** 第 9 号 before 第 10 号. */
const inOrder = new Intl.Collator('zh-CN', { numeric: true })
