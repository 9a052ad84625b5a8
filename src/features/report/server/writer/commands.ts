/** 写报告: a new one, its versions, and the freeze its figures are bound to. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getSession } from '#features/directory/server'
import { isBound, type Content, type Handwritten } from '../../domain/writer/content.ts'
import type { ReportRow, ReportView, WriterInput } from '../../domain/writer/contract.ts'
import { compile, type Issue } from '../../domain/writer/compile.ts'
import { freezeFigures } from '../freezing.ts'
import { namesOf } from '../names.ts'
import { refuseStep } from './allowed.ts'
import { addVersion, changeReport, contentOf, getReport } from './repository.ts'
import { statedFigures } from './stating.ts'
import { rowOf, showReport } from './views.ts'

type NewReport = Pick<WriterInput<'create'>, 'title' | 'from' | 'to'> & Partial<WriterInput<'create'>>

export async function createReport(
  work: Work,
  { title, from, to, kind = 'other', sessionId = null }: NewReport,
): Promise<ReportRow> {
  if (to < from) throw new Refusal('invalid', 'report.period_reversed', { from, to }, 'to')
  if (kind === 'handling' && sessionId === null) throw new Refusal('invalid', 'report.which_session', {}, 'sessionId')
  if (sessionId !== null) await getSession(work, sessionId)
  const id = work.newId()
  await work.tx
    .insertInto('reportDocument')
    .values({
      tenantId: work.tenant,
      id,
      title,
      fromOn: from,
      toOn: to,
      kind,
      sessionId: kind === 'handling' ? sessionId : null,
      state: 'draft',
      version: 1,
      createdBy: work.actor.accountId,
      createdAt: work.now,
      writtenBy: work.actor.accountId,
      writtenAt: work.now,
    })
    .execute()
  await addVersion(work, { id, version: 1, title, content: [] })
  work.record('report.created', id, { title, from, to, kind })
  return rowOf(await getReport(work, id), () => work.actor.name)
}

interface Saved {
  readonly version: number
  readonly writtenAt: string
  readonly issues: readonly Issue[]
}

/** Whoever saves on an older version is told who wrote since; his own text stays with him. */
export async function saveReport(
  work: Work,
  { id, base, title, content }: WriterInput<'save'>,
): Promise<Saved & { issues: Issue[] }> {
  const report = await getReport(work, id, { lock: true })
  if (report.version !== base) {
    const names = await namesOf(work, [report.writtenBy])
    throw new Refusal('conflict', 'report.written_meanwhile', {
      by: names(report.writtenBy),
      version: report.version,
      base,
    })
  }
  refuseStep(work, 'write', report)
  const version = report.version + 1
  const vouched = vouchedContent(work, content, await contentOf(work, report))
  await addVersion(work, { id, version, title, content: vouched })
  await changeReport(work, id, { version, title, writtenBy: work.actor.accountId, writtenAt: work.now })
  work.record('report.saved', id, { version, digest: work.ports.sha256(JSON.stringify(vouched)) })
  const figures = new Map((await statedFigures(work, report)).map((figure) => [figure.id, figure]))
  return { version, writtenAt: work.now.toISOString(), issues: [...compile(vouched, (one) => figures.get(one)).issues] }
}

/** 手写 is signed by whoever saves it first: who and when come from here, and stay while number and reason stay. */
function vouchedContent(work: Work, content: Content, before: Content): Content {
  const known = new Map<string, Handwritten>()
  for (const inline of before.flatMap((block) => block.content))
    if (!isBound(inline) && inline.hand) known.set(keyOf(inline.text, inline.hand), inline.hand)
  return content.map((block) => ({
    ...block,
    content: block.content.map((inline) => {
      if (isBound(inline) || !inline.hand) return inline
      const { id, reason } = inline.hand
      const kept = known.get(keyOf(inline.text, inline.hand))
      return { ...inline, hand: kept ?? { id, reason, by: work.actor.accountId, on: work.today } }
    }),
  }))
}

const keyOf = (text: string, { id, reason }: Handwritten): string => JSON.stringify([id, text, reason])

/** Binds the text to a snapshot of its cut-off day; an earlier snapshot stays where it is. */
export async function freezeReport(work: Work, { id, ...period }: WriterInput<'freeze'>): Promise<ReportView> {
  const report = await getReport(work, id, { lock: true })
  refuseStep(work, 'freeze', report)
  const snapshotId = await freezeFigures(work, period)
  await changeReport(work, id, { snapshotId, fromOn: period.from, toOn: period.to })
  work.record('report.bound', id, { snapshot: snapshotId, ...period })
  return showReport(work, { id })
}
