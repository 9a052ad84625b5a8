/** Reports as they are read (报告): the list, one with its figures and what stands against its next step, its versions. */
import type { Work } from '#kernel/work'
import { compile } from '../../domain/writer/compile.ts'
import { isBound, type Content } from '../../domain/writer/content.ts'
import type { ReportRow, ReportView, VersionRow, WriterInput } from '../../domain/writer/contract.ts'
import { reportLifecycle } from '../../domain/writer/lifecycle.ts'
import { namesOf } from '../names.ts'
import { roundsStand } from '../consultation/repository.ts'
import { chosenWithStep, holdsOfRounds, whyNotNow, type Action, type Holds } from './allowed.ts'
import { holdsOfCheck } from './check-stands.ts'
import { deliberationsOf, deliberationViews } from './deliberation.ts'
import { meetingTitle, resolutionTitle } from './meetings.ts'
import { pollWords } from './polls.ts'
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
  const { id, title, fromOn, toOn, kind, state, version, writtenBy, writtenAt } = report
  const written = { writtenBy: names(writtenBy), writtenAt: writtenAt.toISOString() }
  return { id, title, from: fromOn, to: toOn, kind, state, version, ...written }
}

export async function showReport(work: Work, { id }: { id: string }): Promise<ReportView> {
  const report = await getReport(work, id)
  const content = await contentOf(work, report)
  const figures = await statedFigures(work, report)
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const lookup = (one: string) => byId.get(one)
  const { issues } = compile(content, lookup)
  const handAccounts = accountsIn(content)
  const deliberations = await deliberationsOf(work, id)
  const names = await namesOf(work, [
    ...actorsOf(report),
    ...handAccounts,
    ...deliberations.flatMap(({ openedBy, confirmedBy }) => [openedBy, confirmedBy]),
  ])
  const rounds = (await roundsStand(work, [id]))(id)
  const frozenAt = figures[0]?.statements[0]?.at ?? null
  return {
    ...rowOf(report, names),
    content,
    figures,
    issues: [...issues],
    snapshotId: report.snapshotId,
    frozen: { by: figures[0]?.statements[0]?.by ?? '', at: frozenAt },
    ...(await marksOf(work, report, names)),
    rounds: { rounds: rounds.rounds, open: rounds.open, unanswered: rounds.unanswered },
    deliberations: await deliberationViews(work, report, deliberations, { lookup, names }),
    poll: await pollWords(work, id),
    refused: refusedSteps(work, report, {
      report_explained: issues.length === 0,
      ...holdsOfRounds(report, rounds),
      ...(await holdsOfCheck(work, report)),
    }),
    names: Object.fromEntries(handAccounts.map((account) => [account, names(account)])),
  }
}

const actorsOf = (report: Report): (string | null)[] => [
  report.writtenBy,
  report.checkedBy,
  report.discussedBy,
  report.signedBy,
  report.deliveredBy,
  report.resolvedBy,
]

/** Who took which step when, and where it happened. */
async function marksOf(work: Work, report: Report, names: (accountId: string | null) => string) {
  const mark = (by: string | null, at: Date | null) => ({ by: names(by), at: at?.toISOString() ?? null })
  const { discussedMeetingId, deliveredMeetingId, resolutionId } = report
  return {
    checked: mark(report.checkedBy, report.checkedAt),
    discussed: {
      ...mark(report.discussedBy, report.discussedAt),
      where: await meetingTitle(work, discussedMeetingId),
    },
    signed: mark(report.signedBy, report.signedAt),
    delivered: {
      ...mark(report.deliveredBy, report.deliveredAt),
      where: await meetingTitle(work, deliveredMeetingId),
    },
    resolved: { ...mark(report.resolvedBy, report.resolvedAt), where: await resolutionTitle(work, resolutionId) },
    published: mark(null, report.publishedAt),
  }
}

function refusedSteps(work: Work, report: Report, settled: Holds): ReportView['refused'] {
  const actions = Object.keys(reportLifecycle) as Action[]
  const holds = { ...settled, ...chosenWithStep }
  return Object.fromEntries(
    actions.map((action) => [action, whyNotNow(work, action, report, holds) ?? null]),
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
