/** One meeting as the reader may see it (会议全貌): all of it for the office, the notified one for those on the roll. */
import { meetingChannel } from '#kernel/live'
import { say } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import type { MeetingView } from '../domain/contract-reads.ts'
import { quorumBasis, type QuorumStand } from '../domain/quorum.ts'
import { quorumMargin } from '../domain/settings.ts'
import type { Attendee, Meeting, QuorumView } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { attendeesOf, quorumAmong } from './attendance.ts'
import { noticeRuleOf } from './deadlines.ts'
import { fixedItems } from './item-steps.ts'
import { agendaOf, getMeeting } from './meetings.ts'
import { papersOf } from './papers.ts'
import { actionsFor, isOffice } from './situation.ts'
import { speechesOf } from './speeches.ts'

/** Planned meetings are the office's and the chairmen's own business. */
const mayRead = ({ actor }: Work, meeting: Meeting, own: Attendee | undefined): boolean => {
  if (isOffice(actor)) return true
  const presides = actor.personId !== null && actor.personId === meeting.chairId
  return presides || (own !== undefined && meeting.state !== 'planned')
}

export async function readMeeting(work: Work, { id }: { id: string }): Promise<MeetingView> {
  const meeting = await getMeeting(work, id)
  const attendees = await attendeesOf(work, meeting)
  const own = attendees.find(({ personId }) => personId === work.actor.personId)
  if (!mayRead(work, meeting, own)) throw new Refusal('not_found', 'meeting.not_found', { id })
  const inOffice = isOffice(work.actor)
  const papers = await papersOf(work, meeting)
  const speeches = await speechesOf(work, meeting.id)
  const fixed = await fixedItems(work, meeting.id)
  return {
    meeting,
    agenda: await agendaOf(work, meeting.id),
    fixed: Object.fromEntries([...fixed].map(([item, why]) => [item, work.ports.words(work.language, why)])),
    papers: inOffice ? papers : papers.filter(({ distributedOn }) => distributedOn !== null),
    attendees: attendees.map((one) => (inOffice ? one : discreet(one))),
    own: own ?? null,
    quorum: await quorumView(work, meeting, quorumAmong(meeting, attendees)),
    speeches: inOffice ? speeches : speeches.map((speech) => ({ ...speech, summary: '', opinions: [] })),
    notice: await noticeOf(work, meeting),
    basedOn: await basedOnOf(work, meeting),
    can: await actionsFor(work, meeting, attendees),
    liveVersion: await work.ports.live.versionOf(work, meetingChannel(meeting.id)),
  }
}

/** Why somebody is not there is the office's business: others see whether he is. */
const discreet = (one: Attendee): Attendee => ({
  ...one,
  attendance: one.attendance === 'present' || one.attendance === 'recused' ? one.attendance : 'expected',
})

/** Said before it breaks: so many more may leave. */
export async function quorumView(work: Work, { kind, state }: Meeting, stand: QuorumStand): Promise<QuorumView> {
  const { needed, present, spare, reached, all } = stand
  const margin = await settingOf(work, quorumMargin)
  const words = messages[work.language].quorumWarnings
  const watched = state === 'notified' || state === 'open' || state === 'adjourned'
  const warning =
    !watched || needed === 0
      ? null
      : spare < 0
        ? say(words.broken, { present, needed, missing: -spare })
        : spare === 0
          ? say(words.edge, { present })
          : spare <= margin
            ? say(words.near, { present, needed, more: spare + 1 })
            : null
  return { all, present, needed, reached, spare, basis: quorumBasis(kind), warning }
}

async function noticeOf(work: Work, meeting: Meeting): Promise<MeetingView['notice']> {
  const rule = await noticeRuleOf(work, meeting)
  if (!rule) return null
  const rest = rule.warnings.find(({ code }) => code === 'deadline.on_rest_day')
  const { code, dueOn, hard, basis } = rule
  return { code, dueOn, hard, basis, restDay: rest?.code === 'deadline.on_rest_day' ? rest.workingDayBefore : null }
}

async function basedOnOf({ tx, tenant }: Work, { basedOnId }: Meeting): Promise<MeetingView['basedOn']> {
  if (basedOnId === null) return null
  const before = await tx
    .selectFrom('meeting as m')
    .leftJoin('meetingMinutes as n', (join) =>
      join.onRef('n.tenantId', '=', 'm.tenantId').onRef('n.meetingId', '=', 'm.id'),
    )
    .select(['m.title', 'm.reference', 'n.state'])
    .where('m.tenantId', '=', tenant)
    .where('m.id', '=', basedOnId)
    .executeTakeFirst()
  if (!before) return null
  const { title, reference, state } = before
  return { title, reference, minutesSigned: state === 'signed' || state === 'published' }
}
