/** 再次报告、重新办理、询问质询、通报、终止: each an act with its day and whoever took it. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { getMeeting } from '#features/meetings/server'
import type { followupApi } from '../../domain/followup/contract.ts'
import { nextAfter, type LadderStep } from '../../domain/followup/ladder.ts'
import { followupRules } from '../../domain/followup/lifecycle.ts'
import { followupWords } from '../../messages/followup.ts'
import { moveOn } from './moving.ts'
import { getFollowup, type NewAct, type StoredFollowup } from './repository.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof followupApi> = z.output<(typeof followupApi)[Name]['input']>

/** The step was taken; the last of the ladder ends the matter. */
async function done(
  work: Work,
  followup: StoredFollowup,
  { step, ...act }: NewAct & { readonly step: LadderStep },
): Promise<StoredFollowup> {
  const to = nextAfter(followup.ladder, step, followup.polls)
  if (to === 'ended') nextState(followupRules, 'end', { state: followup.state, parties: ['house'] })
  return moveOn(work, followup, { to, ...act })
}

/** 再次报告; after 重新办理 the report on what was done. */
export async function report(work: Work, { id, version, text }: Input<'report'>): Promise<StoredFollowup> {
  const followup = await getFollowup(work, id)
  const { title } = followup
  const state = await checkStep(work, followup, 'report')
  const step = state === 'redo' ? 'redo' : 'report_again'
  work.record('followup.reported', id, { name: title, step })
  return done(work, { ...followup, version }, { step, act: step, text })
}

/** 询问、专题询问、质询 at a meeting of the body that polled. */
export async function inquire(
  work: Work,
  { id, version, meetingId, form, text }: Input<'inquire'>,
): Promise<StoredFollowup> {
  const followup = await getFollowup(work, id)
  await checkStep(work, followup, 'inquire')
  const meeting = await getMeeting(work, meetingId)
  if (meeting.openedOn === null) throw new Refusal('conflict', 'followup.meeting_not_held', {}, 'meetingId')
  checkNotOlder(meeting, followup)
  const m = followupWords['zh-CN']
  work.record('followup.inquired', id, { name: followup.title, meeting: meeting.title, form })
  const words = say(m.inquiryLine, { form: m.forms[form], text })
  return done(work, { ...followup, version }, { step: 'inquiry', act: 'inquiry', text: words, meetingId })
}

/** 通报 to whom the setting of the day named. */
export async function notifyOf(work: Work, { id, version, text }: Input<'notify'>): Promise<StoredFollowup> {
  const followup = await getFollowup(work, id)
  await checkStep(work, followup, 'notify')
  const { notified } = followup.ladder
  work.record('followup.notified', id, { name: followup.title, notified })
  const words = say(followupWords['zh-CN'].notifiedLine, { notified, text })
  return done(work, { ...followup, version }, { step: 'notification', act: 'notification', text: words })
}

/** A meeting that was over before the follow-up arose has neither agreed to anything of it nor asked about it. */
function checkNotOlder(meeting: Meeting, { openedOn }: Pick<StoredFollowup, 'openedOn'>): void {
  const on = meeting.closedOn ?? meeting.endsOn
  if (on < openedOn)
    throw new Refusal(
      'conflict',
      'followup.meeting_too_old',
      { meeting: meeting.title, on, since: openedOn },
      'meetingId',
    )
}

const consenting = ['chairmen', 'presidium', 'town_presidium']

/** 终止, with the consent of the chairmen's meeting: the organ is gone, or the matter went another way. */
export async function drop(work: Work, { id, version, meetingId, reason }: Input<'drop'>): Promise<StoredFollowup> {
  const followup = await getFollowup(work, id)
  const consent = await getMeeting(work, meetingId)
  checkNotOlder(consent, followup)
  const agreed = consenting.includes(consent.kind) && consent.openedOn !== null
  const to = await checkStep(work, followup, 'drop', { followup_drop_agreed: agreed })
  work.record('followup.dropped', id, { name: followup.title, meeting: consent.title, reason })
  return moveOn(work, { ...followup, version }, { to, act: 'dropped', text: reason, meetingId })
}
