/**
 * 公开的报告: the text as it was signed; each figure with its definition, value and number of records, and what was
 * restated. The endpoint's shape leaves out who in the office did it.
 */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { compile } from '../../domain/writer/compile.ts'
import { figuresIn } from '../../domain/writer/content.ts'
import type { PublicReport } from '../../domain/writer/contract.ts'
import { contentOf, getReport, reportsOf } from './repository.ts'
import { statedFigures } from './stating.ts'

export async function publicReports(work: Work): Promise<{ id: string; title: string; signedAt: string }[]> {
  const reports = await reportsOf(work)
  return reports.flatMap(({ id, title, state, signedAt }) =>
    state === 'published' && signedAt ? [{ id, title, signedAt: signedAt.toISOString() }] : [],
  )
}

export async function publicReport(work: Work, { id }: { id: string }): Promise<PublicReport> {
  const report = await getReport(work, id)
  const { state, signedAt, title, fromOn, toOn } = report
  if (state !== 'published' || !signedAt) throw new Refusal('not_found', 'report.not_found')
  const content = await contentOf(work, report)
  const stated = new Set(figuresIn(content))
  const figures = (await statedFigures(work, report)).filter((figure) => stated.has(figure.id))
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const { blocks } = compile(content, (one) => byId.get(one))
  return {
    id,
    title,
    from: fromOn,
    to: toOn,
    signedAt: signedAt.toISOString(),
    frozenAt: figures[0]?.statements[0]?.at ?? signedAt.toISOString(),
    blocks: blocks.map(({ kind, pieces }) => ({
      kind,
      pieces: pieces.map((piece) =>
        'figure' in piece
          ? { text: piece.text, figure: piece.figure }
          : { text: piece.text, ...(piece.hand ? { hand: piece.hand.reason } : {}) },
      ),
    })),
    figures,
  }
}
