/**
 * 公开的报告: the text as it was signed; each figure with its definition, value and number of records, and what was
 * restated. The endpoint's shape leaves out who in the office did it.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { compile } from '../../domain/writer/compile.ts'
import { figuresIn } from '../../domain/writer/content.ts'
import type { PublicReport, writerApi, WriterInput } from '../../domain/writer/contract.ts'
import { statementsOf } from '../statements.ts'
import { meetingTitle, resolutionTitle } from './meetings.ts'
import { pollWords } from './polls.ts'
import { contentOf, getReport, reportsOf, type Report } from './repository.ts'
import { statedFigures, statementShown } from './stating.ts'

type PublicRows = z.output<typeof writerApi.publicRows.output>

export async function publicReports(work: Work): Promise<{ id: string; title: string; signedAt: string }[]> {
  const reports = await reportsOf(work)
  return reports.flatMap(({ id, title, state, signedAt }) =>
    state === 'published' && signedAt ? [{ id, title, signedAt: signedAt.toISOString() }] : [],
  )
}

export async function publicReport(work: Work, { id }: { id: string }): Promise<PublicReport> {
  const report = await getPublished(work, id)
  const { signedAt, title, fromOn, toOn } = report
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
    heardAt: await meetingTitle(work, report.deliveredMeetingId),
    resolution: await resolutionTitle(work, report.resolutionId),
    poll: await pollWords(work, id),
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

async function getPublished(work: Work, id: string): Promise<Report & { signedAt: Date }> {
  const report = await getReport(work, id)
  const { state, signedAt } = report
  if (state !== 'published' || !signedAt) throw new Refusal('not_found', 'report.not_found')
  return { ...report, signedAt }
}

const mostRows = 500

/** The frozen records by number; by name only those that are public themselves, under the title they are public with. */
export async function publicRows(work: Work, { id, figureId }: WriterInput<'publicRows'>): Promise<PublicRows> {
  const report = await getPublished(work, id)
  const stated = figuresIn(await contentOf(work, report)).includes(figureId)
  if (!stated || report.snapshotId === null) throw new Refusal('not_found', 'figure.not_found', { id: figureId })
  const kept = (await statementsOf(work, report.snapshotId)).get(figureId) ?? []
  const rows = statementShown(kept, report)?.rows ?? []
  const linkOf = new Map(rows.map((row) => [row.id, row.link]))
  const { rows: published } = await sql<{ id: string; label: string }>`
    select p.id, concat(p.reference, ' ', p.title) as label from publication p
     where p.tenant_id = ${work.tenant} and p.state = 'published'
       and p.id::text in (select jsonb_array_elements_text(${JSON.stringify([...linkOf.keys()])}::jsonb))
     order by p.created_at, p.id`.execute(work.tx)
  return {
    total: rows.length,
    published: published.length,
    rows: published.slice(0, mostRows).map((one) => ({ label: one.label, link: linkOf.get(one.id) ?? '' })),
  }
}
