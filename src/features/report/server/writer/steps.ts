/** Steps of a report, from its check to its publication, decided by the rule table. */
import type { Updateable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import { say } from '#kernel/message'
import type { ReportDocument } from '#kernel/tables'
import type { Work } from '#kernel/work'
import { compile, type Issue } from '../../domain/writer/compile.ts'
import type { ReportView, WriterInput } from '../../domain/writer/contract.ts'
import { stepsWithReason, type ReportStep } from '../../domain/writer/lifecycle.ts'
import { messages } from '../../messages/index.ts'
import { roundsStand } from '../consultation/repository.ts'
import { chosenWithStep, holdsOfRounds, refuseStep, type Holds } from './allowed.ts'
import { holdsOfCheck } from './check-stands.ts'
import { beginDeliberation, endDeliberation } from './deliberation.ts'
import { hasSat, hearing, isOfCongress, refuseResolved } from './meetings.ts'
import { changeReport, contentOf, getReport, type Report } from './repository.ts'
import { statedFigures } from './stating.ts'
import { showReport } from './views.ts'

/** Says of every number that is not explained where it stands, so that the refusal alone is enough to mend the text. */
export function refuseUnexplained({ language }: Work, issues: readonly Issue[]): void {
  if (issues.length === 0) return
  const m = messages[language].issues
  const list = issues
    .map(({ kind, block, text, around }) => say(m[kind], { block: block + 1, text, around }))
    .join(m.and)
  throw new Refusal('conflict', 'report.unexplained', { count: issues.length, list })
}

type Taken = WriterInput<'step'>

/** Only the version that was read is checked, signed, given, resolved on or published. */
export async function takeStep(
  work: Work,
  input: Pick<Taken, 'id' | 'step' | 'version'> & Partial<Taken>,
): Promise<ReportView> {
  const { id, step, version } = input
  const taken: Taken = { reason: '', meetingId: null, resolutionId: null, ...input }
  const report = await getReport(work, id, { lock: true })
  if (report.version !== version) throw new Refusal('conflict', 'report.stale', { version: report.version })
  const issues = await issuesNow(work, report)
  // First who may and when at all, then what depends on what was filled in.
  const settled = { report_explained: true, ...(await settledHolds(work, report)) }
  refuseStep(work, step, report, { ...settled, ...chosenWithStep })
  const to = refuseStep(work, step, report, { ...settled, ...(await filledIn(work, report, taken)) })
  if (step === 'check' || step === 'sign' || step === 'confirm') refuseUnexplained(work, issues)
  if (stepsWithReason.includes(step) && taken.reason === '') throw new Refusal('invalid', 'report.why', {}, 'reason')
  await changeReport(work, id, { state: to, ...marksOf(work, taken) })
  if (step === 'revise') await beginDeliberation(work, report, taken.reason)
  if (step === 'confirm') await endDeliberation(work, report)
  record(work, taken)
  return showReport(work, { id })
}

const settledHolds = async (work: Work, report: Report): Promise<Holds> => ({
  ...holdsOfRounds(report, (await roundsStand(work, [report.id]))(report.id)),
  ...(await holdsOfCheck(work, report)),
})

async function filledIn(work: Work, report: Report, { step, meetingId, resolutionId }: Taken): Promise<Holds> {
  if (step === 'discuss')
    return {
      report_committee_sat: await hasSat(work, meetingId, { kind: 'standing_committee', since: report.writtenAt }),
    }
  if (step === 'deliver')
    return { report_meeting_sat: await hasSat(work, meetingId, { kind: hearing(report.kind), since: report.signedAt }) }
  if (step === 'resolve') {
    await refuseResolved(work, report, resolutionId)
    return { report_resolution: await isOfCongress(work, resolutionId, report) }
  }
  return {}
}

export async function issuesNow(work: Work, report: Report): Promise<readonly Issue[]> {
  const figures = new Map((await statedFigures(work, report)).map((figure) => [figure.id, figure]))
  return compile(await contentOf(work, report), (id) => figures.get(id)).issues
}

function marksOf({ actor, now }: Work, { step, meetingId, resolutionId }: Taken): Updateable<ReportDocument> {
  switch (step) {
    case 'check':
      return { checkedBy: actor.accountId, checkedAt: now }
    case 'return':
      return {
        checkedBy: null,
        checkedAt: null,
        discussedBy: null,
        discussedAt: null,
        discussedMeetingId: null,
      }
    case 'discuss':
      return { discussedBy: actor.accountId, discussedAt: now, discussedMeetingId: meetingId }
    case 'sign':
      return { signedBy: actor.accountId, signedAt: now }
    case 'deliver':
      return { deliveredBy: actor.accountId, deliveredAt: now, deliveredMeetingId: meetingId }
    case 'revise':
    case 'confirm':
      return {}
    case 'resolve':
      return { resolvedBy: actor.accountId, resolvedAt: now, resolutionId }
    case 'publish':
      return { publishedAt: now }
    case 'withdraw':
      return { publishedAt: null }
  }
}

const factOf = {
  check: 'report.checked',
  return: 'report.returned',
  discuss: 'report.discussed',
  sign: 'report.signed',
  deliver: 'report.delivered',
  revise: 'report.revision_begun',
  confirm: 'report.revised',
  resolve: 'report.resolved',
  publish: 'report.published',
  withdraw: 'report.withdrawn',
} as const satisfies Record<ReportStep, string>

function record(work: Work, { id, step, version, reason, meetingId, resolutionId }: Taken): void {
  work.record(factOf[step], id, {
    version,
    reason,
    ...(meetingId === null ? {} : { meeting: meetingId }),
    ...(resolutionId === null ? {} : { resolution: resolutionId }),
  })
}
