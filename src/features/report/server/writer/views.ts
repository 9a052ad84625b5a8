/** Reports as they are read (报告): the list, one with its figures and what stands against its next step, its versions. */
import type { Work } from '#kernel/work'
import { compile } from '../../domain/writer/compile.ts'
import { isBound, type Content } from '../../domain/writer/content.ts'
import type { ReportRow, ReportView, VersionRow, WriterInput } from '../../domain/writer/contract.ts'
import { reportLifecycle } from '../../domain/writer/lifecycle.ts'
import { namesOf } from '../names.ts'
import { whyNotNow, type Action } from './allowed.ts'
import { contentOf, getReport, reportsOf, sittingsOf, type Report } from './repository.ts'
import { statedFigures } from './stating.ts'

export async function listReports(work: Work): Promise<ReportRow[]> {
  const reports = await reportsOf(work)
  const names = await namesOf(
    work,
    reports.map(({ writtenBy }) => writtenBy),
  )
  return reports.map((report) => rowOf(report, names))
}

export function rowOf(report: Report, names: (accountId: string | null) => string): ReportRow {
  const { id, title, fromOn, toOn, state, version, writtenBy, writtenAt } = report
  const written = { writtenBy: names(writtenBy), writtenAt: writtenAt.toISOString() }
  return { id, title, from: fromOn, to: toOn, state, version, ...written }
}

export async function showReport(work: Work, { id }: { id: string }): Promise<ReportView> {
  const report = await getReport(work, id)
  const content = await contentOf(work, report)
  const figures = await statedFigures(work, report)
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const { issues } = compile(content, (one) => byId.get(one))
  const handAccounts = accountsIn(content)
  const names = await namesOf(work, [report.writtenBy, report.checkedBy, report.signedBy, ...handAccounts])
  const mark = (by: string | null, at: Date | null) => ({ by: names(by), at: at?.toISOString() ?? null })
  const frozenAt = figures[0]?.statements[0]?.at ?? null
  return {
    ...rowOf(report, names),
    content,
    figures,
    issues: [...issues],
    snapshotId: report.snapshotId,
    frozen: { by: figures[0]?.statements[0]?.by ?? '', at: frozenAt },
    checked: mark(report.checkedBy, report.checkedAt),
    signed: mark(report.signedBy, report.signedAt),
    published: mark(null, report.publishedAt),
    refused: refusedSteps(work, report, issues.length === 0),
    names: Object.fromEntries(handAccounts.map((account) => [account, names(account)])),
  }
}

function refusedSteps(work: Work, report: Report, explained: boolean): ReportView['refused'] {
  const actions = Object.keys(reportLifecycle) as Action[]
  return Object.fromEntries(
    actions.map((action) => [action, whyNotNow(work, action, report, { report_explained: explained }) ?? null]),
  ) as ReportView['refused']
}

const accountsIn = (content: Content): string[] => [
  ...new Set(
    content.flatMap((block) =>
      block.content.flatMap((inline) => (!isBound(inline) && inline.hand?.by ? [inline.hand.by] : [])),
    ),
  ),
]

export async function listVersions(work: Work, { id }: { id: string }): Promise<VersionRow[]> {
  await getReport(work, id)
  const sittings = await sittingsOf(work, id)
  const names = await namesOf(
    work,
    sittings.map(({ savedBy }) => savedBy),
  )
  return sittings.map(({ version, title, savedBy, savedAt }) => ({
    version,
    title,
    savedBy: names(savedBy),
    savedAt: savedAt.toISOString(),
  }))
}

export async function showVersion(
  work: Work,
  { id, version }: WriterInput<'version'>,
): Promise<VersionRow & { content: Content }> {
  const content = await contentOf(work, { id, version })
  const row = await work.tx
    .selectFrom('reportVersion')
    .select(['title', 'savedBy', 'savedAt'])
    .where('tenantId', '=', work.tenant)
    .where('documentId', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const names = await namesOf(work, [row.savedBy])
  return { version, title: row.title, savedBy: names(row.savedBy), savedAt: row.savedAt.toISOString(), content }
}
