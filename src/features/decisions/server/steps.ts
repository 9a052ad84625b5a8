/** From the chairmen's meeting to the vote and to its execution (决议决定流程). */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getMeeting } from '#features/meetings/server'
import { notify } from '#features/notices/server'
import { withdrawPrepared } from '#features/voting/server'
import type { decisionApi } from '../domain/contract.ts'
import type { Resolution } from '../domain/views.ts'
import { askedOf, canDecide, comingMeeting, consentingMeeting, inTimeFor, itemFor } from './meetings.ts'
import { getResolution, reportsOf, saveResolution } from './repository.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof decisionApi> = z.output<(typeof decisionApi)[Name]['input']>

const askedFor = (work: Work, { bodyId, submittedOn }: Resolution) => askedOf(work, { bodyId, since: submittedOn })

/** 主任会议决定提请审议 */
export async function agreeResolution(work: Work, { id, version, meetingId }: Input<'agree'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'agree')
  const meeting = await consentingMeeting(work, meetingId, await askedFor(work, resolution))
  await saveResolution(work, { id, version }, { state, agreedOn: work.today, agreedAtId: meetingId })
  work.record('decision.agreed', id, { meeting: meeting.title })
  return getResolution(work, id)
}

export async function declineResolution(
  work: Work,
  { id, version, meetingId, reason }: Input<'decline'>,
): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'decline')
  const meeting = await consentingMeeting(work, meetingId, await askedFor(work, resolution))
  await saveResolution(work, { id, version }, { state, stateReason: reason, agreedAtId: meetingId })
  work.record('decision.declined', id, { meeting: meeting.title, reason })
  return getResolution(work, id)
}

/** 备案: received and kept, never voted on. */
export async function fileResolution(work: Work, { id, version }: Input<'file'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'file')
  await saveResolution(work, { id, version }, { state, decidedOn: work.today })
  work.record('decision.filed', id, {})
  return getResolution(work, id)
}

/** 审查意见 of a committee. */
export async function reviewResolution(
  work: Work,
  { id, version, reviewerId, text }: Input<'review'>,
): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  await checkStep(work, resolution, 'review')
  await saveResolution(work, { id, version }, { reviewerId, review: text, reviewedOn: work.today })
  const after = await getResolution(work, id)
  work.record('decision.reviewed', id, { by: after.reviewer ?? '' })
  return after
}

/** 列入议程 of a meeting of the body that decides; a major matter keeps the days of D07. */
export async function placeResolution(work: Work, asked: Input<'place'>): Promise<Resolution> {
  const { id, version, meetingId } = asked
  const resolution = await getResolution(work, id)
  const meeting = await comingMeeting(work, meetingId)
  const { title, body, bodyId, proposerId, major, submittedOn } = resolution
  const days =
    major === null
      ? { inTime: true, lastDay: '' }
      : await inTimeFor(work, `D07.${major}`, {
          startsOn: meeting.startsOn,
          submittedOn: submittedOn ?? work.today,
        })
  const state = await checkStep(work, resolution, 'place', {
    holds: { resolution_same_body: meeting.bodyId === bodyId, resolution_in_time: days.inTime },
    facts: { body, lastDay: days.lastDay },
  })
  const item = await itemFor(work, asked, { title, kind: 'resolution', organisationId: proposerId })
  await saveResolution(work, { id, version }, { state, stateReason: '', meetingId, agendaItemId: item.id })
  work.record('decision.placed', id, { meeting: meeting.title, item: item.title })
  return getResolution(work, id)
}

/** 暂不付表决: the matter stays with the body, for a later meeting. */
export async function postponeResolution(work: Work, { id, version, reason }: Input<'postpone'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'postpone')
  await withdrawPrepared(work, { kind: 'resolution', subjectId: id, reason })
  await saveResolution(work, { id, version }, { state, stateReason: reason })
  work.record('decision.postponed', id, { reason })
  return getResolution(work, id)
}

export async function withdrawResolution(
  work: Work,
  { id, version, meetingId, reason }: Input<'withdraw'>,
): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const consent = await getMeeting(work, meetingId)
  const agreed = canDecide(consent, await askedFor(work, resolution))
  const state = await checkStep(work, resolution, 'withdraw', { holds: { resolution_withdrawal_agreed: agreed } })
  await withdrawPrepared(work, { kind: 'resolution', subjectId: id, reason })
  await saveResolution(work, { id, version }, { state, stateReason: reason, withdrawnAtId: meetingId })
  work.record('decision.withdrawn', id, { reason, meeting: consent.title })
  return getResolution(work, id)
}

export async function setListed(work: Work, { id, version, listed }: Input<'setListed'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  await checkStep(work, resolution, 'list')
  await saveResolution(work, { id, version }, { listed })
  work.record('decision.listed', id, { listed })
  return getResolution(work, id)
}

/** 要求报告执行情况, by a day and of the organ that carries the decision out. */
export async function askReport(
  work: Work,
  { id, version, subject, dueOn, executorId }: Input<'askReport'>,
): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  await checkStep(work, resolution, 'ask_report')
  if (dueOn < work.today) throw new Refusal('invalid', 'decision.due_in_past', {}, 'dueOn')
  const reportId = work.newId()
  await saveResolution(work, { id, version }, { executorId })
  await work.tx
    .insertInto('resolutionReport')
    .values({ tenantId: work.tenant, id: reportId, resolutionId: id, subject, dueOn })
    .execute()
  await notify(work, {
    to: { organisationIds: [executorId] },
    kind: 'decisions.report_asked',
    subjectId: id,
    link: linkOf(id),
    facts: { title: resolution.title, subject, due: dueOn },
    key: `resolution/${id}/report/${reportId}`,
  })
  work.record('decision.report_asked', id, { subject, dueOn })
  return getResolution(work, id)
}

export async function giveReport(work: Work, { id, version, reportId, text }: Input<'report'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  await checkStep(work, resolution, 'report')
  const asked = (await reportsOf(work, id)).find((report) => report.id === reportId)
  if (!asked) throw new Refusal('not_found', 'decision.report_not_found', {})
  if (asked.reportedOn !== null) throw new Refusal('conflict', 'decision.already_reported', {})
  await saveResolution(work, { id, version }, {})
  await work.tx
    .updateTable('resolutionReport')
    .set({ text, reportedOn: work.today })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', reportId)
    .execute()
  work.record('decision.reported', id, { subject: asked.subject, dueOn: asked.dueOn })
  return getResolution(work, id)
}

export async function completeResolution(work: Work, { id, version }: Input<'complete'>): Promise<Resolution> {
  const resolution = await getResolution(work, id)
  const state = await checkStep(work, resolution, 'complete')
  await saveResolution(work, { id, version }, { state })
  work.record('decision.completed', id, {})
  return getResolution(work, id)
}

/** The page of everybody who deals with a decision before it is public. */
export const linkOf = (id: string): string => `/decisions/${id}/work`
