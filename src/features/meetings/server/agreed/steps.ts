/** 签收、报告、延期、验收、退回、转为议题、终止: each an act with its day and whoever took it. */
import type { z } from 'zod'
import { addMonths, plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  decideExtension,
  getAssignment,
  moveAssignment,
  requestExtension,
  runningClock,
  saveCase,
  startClocks,
  stopClocks,
} from '#features/cases/server'
import { notify } from '#features/notices/server'
import type { agreedApi } from '../../domain/agreed/contract.ts'
import { agreedClocks, dayRule } from '../../domain/agreed/period.ts'
import { isEnded, type MatterState } from '../../domain/agreed/lifecycle.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { proposeTopic } from '../topics.ts'
import { linkOf } from './confirming.ts'
import { addActs, getMatter, type NewAct, type StoredMatter } from './repository.ts'
import { checkMatter } from './situation.ts'

type Input<Name extends keyof typeof agreedApi> = z.output<(typeof agreedApi)[Name]['input']>
type Step<Name extends keyof typeof agreedApi> = (work: Work, asked: Input<Name>) => Promise<StoredMatter>

interface Move extends Omit<NewAct, 'matterId'> {
  readonly version: number
  readonly to: MatterState
}

/** Later than so many months after the day it is another matter. */
const longestExtension = 12

/** The act is put down and the case goes on, unless somebody else moved it first. */
async function moveOn(work: Work, { id }: StoredMatter, { version, to, ...act }: Move): Promise<StoredMatter> {
  await saveCase(work, { id, version }, { state: to, closedOn: isEnded(to) ? work.today : null })
  await addActs(work, [{ matterId: id, ...act }])
  return getMatter(work, id)
}

const stop = (work: Work, id: string): Promise<void> => stopClocks(work, { caseIds: [id], codes: agreedClocks })

/** The lead owner has it; his share of the case is received. */
export const acknowledge: Step<'acknowledge'> = async (work, { id, version }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'acknowledge')
  const share = await getAssignment(work, matter.assignmentId ?? '')
  const receivedOn = work.today
  await moveAssignment(work, share, { action: 'receive', parties: ['own_unit'], change: { receivedOn } })
  work.record('agreed.acknowledged', id, { name: matter.title })
  return moveOn(work, matter, { version, to, act: 'acknowledged' })
}

export const reportProgress: Step<'reportProgress'> = async (work, { id, version, text }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'report_progress')
  work.record('agreed.progress_reported', id, { name: matter.title })
  return moveOn(work, matter, { version, to, act: 'progress', text })
}

/** What was due is done; the office looks at it. */
export const reportDone: Step<'reportDone'> = async (work, { id, version, text }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'report_done')
  await stop(work, id)
  work.record('agreed.done_reported', id, { name: matter.title })
  return moveOn(work, matter, { version, to, act: 'done', text })
}

export const askTime: Step<'askTime'> = async (work, { id, version, until, reason }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'ask_time')
  const clock = await runningClock(work, matter.assignmentId ?? '', agreedClocks)
  const latest = addMonths(clock.dueOn, longestExtension)
  if (until > latest) throw new Refusal('invalid', 'agreed.too_far', { latest }, 'until')
  await requestExtension(work, clock, { until: plainDate(until), reason, latest })
  work.record('agreed.time_asked', id, { name: matter.title, until, reason })
  const text = say(agreedWords['zh-CN'].askedUntil, { until, reason })
  return moveOn(work, matter, { version, to, act: 'time_asked', text })
}

/** Granted in time it moves the day: the matter is never called late for it. */
export const decideTime: Step<'decideTime'> = async (work, { id, version, granted, note }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'decide_time')
  const { until } = await decideExtension(work, matter.extensionId ?? '', { granted, note })
  work.record('agreed.time_decided', id, { name: matter.title, granted, until, note })
  await tell(work, matter, granted ? 'granted' : 'refused', { key: matter.extensionId ?? '', facts: { until, note } })
  return moveOn(work, matter, { version, to, act: granted ? 'time_granted' : 'time_refused', text: note })
}

export const accept: Step<'accept'> = async (work, { id, version, note }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'accept')
  await stop(work, id)
  work.record('agreed.accepted', id, { name: matter.title })
  await tell(work, matter, 'accepted', { key: '', facts: {} })
  return moveOn(work, matter, { version, to, act: 'accepted', text: note })
}

/** Not done yet: a clock of its own runs to the day the office sets. */
export const sendBack: Step<'sendBack'> = async (work, { id, version, dueOn, reason }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'send_back')
  if (dueOn <= work.today) throw new Refusal('invalid', 'agreed.day_past', { today: work.today }, 'dueOn')
  const rule = dayRule('agreed.again', work.today, plainDate(dueOn))
  await startClocks(work, [{ caseId: id, code: rule.code, rule, assignmentId: matter.assignmentId }])
  work.record('agreed.sent_back', id, { name: matter.title, dueOn, reason })
  await tell(work, matter, 'sent_back', { key: String(version), facts: { dueOn, reason } })
  return moveOn(work, matter, { version, to, act: 'sent_back', text: reason })
}

/** 转为议题: proposed for a body by the lead owner, on the way every topic takes; both name one another. */
export const turnIntoTopic: Step<'proposeTopic'> = async (work, { id, version, bodyId, title }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'propose_topic')
  const { meeting, number, leadId } = matter
  const reason = say(agreedWords['zh-CN'].topicReason, { meeting, number: number ?? 0 })
  const topic = await proposeTopic(work, { title, bodyId, proposedById: leadId, reason })
  await work.tx
    .updateTable('agreedMatter')
    .set({ topicId: topic.id })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .execute()
  work.record('agreed.topic_proposed', id, { name: matter.title, topic: title })
  await saveCase(work, { id, version }, { state: to })
  await addActs(work, [{ matterId: id, act: 'topic_proposed', text: title }])
  return getMatter(work, id)
}

/** 终止: its day counts no more, and more time that was asked for falls with it; whoever had a part in it learns why. */
export const drop: Step<'drop'> = async (work, { id, version, reason }) => {
  const matter = await getMatter(work, id)
  const to = checkMatter(work, matter, 'drop')
  if (matter.extensionId !== null) await decideExtension(work, matter.extensionId, { granted: false, note: reason })
  await stopClocks(work, { caseIds: [id], codes: agreedClocks, cancelled: true })
  work.record('agreed.dropped', id, { name: matter.title, reason })
  await tell(work, matter, 'dropped', { key: '', facts: { reason }, also: matter.coOwners })
  return moveOn(work, matter, { version, to, act: 'dropped', text: reason })
}

type Told = 'granted' | 'refused' | 'sent_back' | 'accepted' | 'dropped'

interface Telling {
  readonly key: string
  readonly facts: Readonly<Record<string, string>>
  /** Who is told beside the lead owner. */
  readonly also?: StoredMatter['coOwners']
}

async function tell(
  work: Work,
  { id, title, leadId }: StoredMatter,
  what: Told,
  { key, facts, also = [] }: Telling,
): Promise<void> {
  await notify(work, {
    to: { organisationIds: [leadId, ...also.map((organ) => organ.id)] },
    kind: `meetings.agreed_${what}`,
    subjectId: id,
    link: linkOf(id),
    facts: { title, ...facts },
    key: `agreed/${id}/${what}/${key}`,
  })
}
