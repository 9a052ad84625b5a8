/** 议案的处理: the secretariat's review, the presidium's route, the committee's report, and the end. */
import type { z } from 'zod'
import { say } from '#kernel/message'
import type { PollSubject } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import { nextState } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import type { MeetingKind } from '#features/meetings'
import { getMeeting } from '#features/meetings/server'
import { notify } from '#features/notices/server'
import { withdrawPrepared } from '#features/voting/server'
import type { motionApi } from '../domain/contract-motions.ts'
import { motionDeciders, motionReleasers } from '../domain/consent.ts'
import { motionRules } from '../domain/lifecycle.ts'
import type { Motion, MotionView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { passed } from './announced.ts'
import { canDecide, comingMeeting, consentingMeeting, itemFor } from './meetings.ts'
import { getMotion, motionsUnder, saveMotion } from './motion-repository.ts'
import { checkMotion, viewMotion } from './motion-situation.ts'
import { motionLink } from './motions.ts'
import { offersOf, putAsMotion } from './putting.ts'

type Input<Name extends keyof typeof motionApi> = z.output<(typeof motionApi)[Name]['input']>

const deciders = ({ state, submittedOn }: Motion) => ({ kinds: motionDeciders(state), since: submittedOn })

export async function qualifyMotion(work: Work, { id, version, note }: Input<'qualify'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'qualify')
  await saveMotion(work, { id, version }, { state, reviewNote: note })
  work.record('motion.qualified', id, { note })
  return viewMotion(work, id)
}

/** 列入大会议程 by the presidium, or 常委会会议议程 after a committee has reported. */
export async function placeMotion(work: Work, asked: Input<'routeAgenda'>): Promise<MotionView> {
  const { id, version, decidedAtId, meetingId, reason } = asked
  const motion = await getMotion(work, id)
  const meeting = await comingMeeting(work, meetingId)
  const bodies: readonly MeetingKind[] = motion.state === 'reported' ? ['congress', 'standing_committee'] : ['congress']
  const state = await checkMotion(work, motion, 'route_agenda', {
    holds: { motion_same_body: bodies.includes(meeting.kind) },
  })
  await consentingMeeting(work, decidedAtId, deciders(motion))
  const item = await itemFor(work, asked, { title: motion.title, kind: 'motion', organisationId: null })
  await saveMotion(
    work,
    { id, version },
    { state, ...routed(work, 'agenda', { reason, decidedAtId }), meetingId, agendaItemId: item.id },
  )
  work.record('motion.routed', id, { route: 'agenda', meeting: meeting.title })
  await tellLead(work, motion, 'agenda')
  return viewMotion(work, id)
}

export async function sendToCommittee(work: Work, asked: Input<'routeCommittee'>): Promise<MotionView> {
  const { id, version, decidedAtId, committeeId, reason } = asked
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'route_committee')
  const committee = await getOrganisation(work, committeeId)
  if (committee.kind !== 'committee') throw new Refusal('invalid', 'motion.not_committee', {}, 'committeeId')
  await consentingMeeting(work, decidedAtId, deciders(motion))
  await saveMotion(work, { id, version }, { state, ...routed(work, 'committee', { reason, decidedAtId }), committeeId })
  work.record('motion.routed', id, { route: 'committee', committee: committee.name })
  await tellLead(work, motion, 'committee', committee.name)
  return viewMotion(work, id)
}

/** 转为代表建议: whoever handles suggestions takes it over in the same work. */
export async function convertMotion(work: Work, asked: Input<'convert'>): Promise<MotionView> {
  const { id, version, decidedAtId, reason } = asked
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'convert')
  await consentingMeeting(work, decidedAtId, deciders(motion))
  await saveMotion(work, { id, version }, { state, ...routed(work, 'suggestion', { reason, decidedAtId }) })
  const words = messages['zh-CN']
  for (const { takeMotion } of work.slots.features)
    await takeMotion?.(work, {
      id,
      name: say(words.motionName, { number: motion.number ?? '' }),
      mandateId: motion.leadMandateId,
      title: motion.title,
      text: say(words.motionText, { grounds: motion.grounds, proposal: motion.proposal }),
    })
  work.record('motion.routed', id, { route: 'suggestion', reason })
  await tellLead(work, motion, 'suggestion')
  return viewMotion(work, id)
}

const routed = (
  { today }: Work,
  route: 'agenda' | 'committee' | 'suggestion',
  { reason, decidedAtId }: { reason: string; decidedAtId: string },
) => ({ route, routeReason: reason, routedOn: today, routedAtId: decidedAtId })

async function tellLead(
  work: Work,
  { id, leadPersonId, title }: Motion,
  route: 'agenda' | 'committee' | 'suggestion' | 'declined',
  committee = '',
): Promise<void> {
  await notify(work, {
    to: { personIds: [leadPersonId] },
    kind: 'decisions.motion_routed',
    subjectId: id,
    link: motionLink(id),
    facts: { title, route: say(messages['zh-CN'].routes[route], { committee }) },
    key: `motion/${id}/route/${route}`,
  })
}

export async function reportOnMotion(work: Work, { id, version, text }: Input<'report'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'report')
  await saveMotion(work, { id, version }, { state, committeeReport: text, reportedOn: work.today })
  work.record('motion.reported', id, { committee: motion.committee ?? '' })
  return viewMotion(work, id)
}

/** 不列入议程, after the committee's report. */
export async function declineMotion(work: Work, asked: Input<'decline'>): Promise<MotionView> {
  const { id, version, decidedAtId, reason } = asked
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'decline')
  const meeting = await consentingMeeting(work, decidedAtId, deciders(motion))
  await saveMotion(work, { id, version }, { state, decisionNote: reason, decidedOn: work.today })
  work.record('motion.declined', id, { meeting: meeting.title, reason })
  await tellLead(work, motion, 'declined')
  return viewMotion(work, id)
}

export async function withdrawMotion(work: Work, { id, version, decidedAtId }: Input<'withdraw'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const consent = await getMeeting(work, decidedAtId)
  const agreed = canDecide(consent, { kinds: motionReleasers(motion.state), since: motion.submittedOn })
  const state = await checkMotion(work, motion, 'withdraw', { holds: { motion_withdrawal_agreed: agreed } })
  await withdrawPrepared(work, { kind: 'motion', subjectId: id, reason: motion.withdrawalReason })
  await saveMotion(work, { id, version }, { state, withdrawnAtId: decidedAtId })
  work.record('motion.withdrawn', id, { meeting: consent.title })
  return viewMotion(work, id)
}

export async function concludeMotion(work: Work, { id, version, note }: Input<'conclude'>): Promise<MotionView> {
  const motion = await getMotion(work, id)
  const state = await checkMotion(work, motion, 'conclude')
  await saveMotion(work, { id, version }, { state, decisionNote: note, concludedOn: work.today })
  work.record('motion.concluded', id, {})
  return viewMotion(work, id)
}

/** 表决议案: the announced poll decides. */
export const motionPolls: PollSubject = {
  kind: 'motion',
  async announced(work, poll) {
    const motion = await getMotion(work, poll.subjectId)
    const outcome = passed(poll) ? 'adopted' : 'rejected'
    const action = outcome === 'adopted' ? 'adopt' : 'reject'
    const state = nextState(motionRules, action, { state: motion.state, parties: ['house'] })
    await saveMotion(work, motion, { state, pollId: poll.pollId, decidedOn: work.today })
    await notify(work, {
      to: { personIds: [motion.leadPersonId] },
      kind: 'decisions.motion_decided',
      subjectId: motion.id,
      link: motionLink(motion.id),
      facts: { title: motion.title, result: messages['zh-CN'].results[outcome] },
      key: `motion/${motion.id}/outcome`,
    })
    work.record(`motion.${outcome}`, motion.id, { title: motion.title, poll: poll.pollId })
  },
  async offered(work, agendaItemId) {
    return offersOf(work, 'motion', await motionsUnder(work, agendaItemId))
  },
  async put(work, asked) {
    const { id, title, meetingId } = await getMotion(work, asked.id)
    return putAsMotion(work, { kind: 'motion', id, title, meetingId }, asked)
  },
}
