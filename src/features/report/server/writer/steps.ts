/** Steps of a report (核对、退回、签发、公开、撤下), decided by the rule table. */
import { Refusal } from '#kernel/refusal'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { compile, type Issue } from '../../domain/writer/compile.ts'
import type { ReportView, WriterInput } from '../../domain/writer/contract.ts'
import { messages } from '../../messages/index.ts'
import { refuseStep } from './allowed.ts'
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

/** Only the version that was read is checked, signed or published. */
export async function takeStep(work: Work, { id, step, version, reason }: WriterInput<'step'>): Promise<ReportView> {
  const report = await getReport(work, id, { lock: true })
  if (report.version !== version) throw new Refusal('conflict', 'report.stale', { version: report.version })
  const issues = await issuesNow(work, report)
  const to = refuseStep(work, step, report, { report_explained: true })
  if (step === 'check' || step === 'sign') refuseUnexplained(work, issues)
  if ((step === 'return' || step === 'withdraw') && reason === '')
    throw new Refusal('invalid', 'report.why', {}, 'reason')
  await changeReport(work, id, { state: to, ...marksOf(work, step) })
  record(work, step, id, { version, reason })
  return showReport(work, { id })
}

export async function issuesNow(work: Work, report: Report): Promise<readonly Issue[]> {
  const figures = new Map((await statedFigures(work, report)).map((figure) => [figure.id, figure]))
  return compile(await contentOf(work, report), (id) => figures.get(id)).issues
}

function marksOf({ actor, now }: Work, step: WriterInput<'step'>['step']) {
  switch (step) {
    case 'check':
      return { checkedBy: actor.accountId, checkedAt: now }
    case 'return':
      return { checkedBy: null, checkedAt: null }
    case 'sign':
      return { signedBy: actor.accountId, signedAt: now }
    case 'publish':
      return { publishedAt: now }
    case 'withdraw':
      return { publishedAt: null }
  }
}

function record(
  work: Work,
  step: WriterInput<'step'>['step'],
  id: string,
  detail: { version: number; reason: string },
): void {
  switch (step) {
    case 'check':
      return work.record('report.checked', id, detail)
    case 'return':
      return work.record('report.returned', id, detail)
    case 'sign':
      return work.record('report.signed', id, detail)
    case 'publish':
      return work.record('report.published', id, detail)
    case 'withdraw':
      return work.record('report.withdrawn', id, detail)
  }
}
