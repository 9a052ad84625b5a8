/** How a meeting stands for the actor: which parties he is and which guards of its rules hold (会议权限). */
import { nextState, reasonsOf, type StateAfter } from '#kernel/rules'
import { congressOffices, holdsAny } from '#kernel/roles'
import type { Actor, Work } from '#kernel/work'
import { meetingRules, type MeetingAction, type MeetingGuard, type MeetingParty } from '../domain/lifecycle.ts'
import type { Attendee, Meeting } from '../domain/views.ts'
import { attendeesOf, quorumAmong } from './attendance.ts'
import { noticeRuleOf, type MeetingDeadline } from './deadlines.ts'

/** 会务: who prepares meetings and keeps their records. */
export const isOffice = (actor: Pick<Actor, 'roles'>): boolean => holdsAny(actor, congressOffices)

/** What the actor is to a meeting, whoever else may be on its roll. */
export function partiesOf({ actor }: Work, { chairId }: Pick<Meeting, 'chairId'>, own?: Attendee): MeetingParty[] {
  return [
    ...(isOffice(actor) ? ['office' as const] : []),
    ...(actor.personId !== null && actor.personId === chairId ? ['presiding' as const] : []),
    ...(own ? [own.part] : []),
    ...(actor.roles.includes('chairman') ? ['approver' as const] : []),
  ]
}

type Guards = Record<MeetingGuard, boolean>

export async function guardsOf(work: Work, meeting: Meeting, attendees: readonly Attendee[]): Promise<Guards> {
  const { tx, tenant } = work
  const count = await tx
    .selectFrom('meeting as m')
    .leftJoin('meetingMinutes as n', (join) =>
      join.onRef('n.tenantId', '=', 'm.tenantId').onRef('n.meetingId', '=', 'm.id'),
    )
    .select((is) => [
      'n.state as minutes',
      is
        .exists(
          is
            .selectFrom('agendaItem as i')
            .select('i.id')
            .whereRef('i.tenantId', '=', 'm.tenantId')
            .whereRef('i.meetingId', '=', 'm.id'),
        )
        .as('agenda'),
    ])
    .where('m.tenantId', '=', tenant)
    .where('m.id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  const notice = await noticeRuleOf(work, meeting)
  return {
    meeting_has_members: attendees.some(({ part }) => part === 'member'),
    meeting_has_agenda: Boolean(count.agenda),
    meeting_notice_in_time: isInTime(work, meeting, notice),
    meeting_day: work.today >= meeting.startsOn,
    meeting_quorum: quorumAmong(meeting, attendees).reached,
    agenda_not_adopted: meeting.agendaAdoptedOn === null,
    agenda_adopted: meeting.agendaAdoptedOn !== null,
    minutes_signed: count.minutes === 'signed' || count.minutes === 'published',
  }
}

/** A meeting called at short notice says why; what the law fixes is not excused by a reason. */
const isInTime = ({ today }: Work, { urgentReason }: Meeting, notice: MeetingDeadline | null): boolean =>
  notice === null || today <= notice.dueOn || (urgentReason !== null && !notice.hard)

/** Refuses a step the rules do not allow; answers where it leads. */
export async function checkStep<Action extends MeetingAction>(
  work: Work,
  meeting: Meeting,
  action: Action,
): Promise<StateAfter<typeof meetingRules, Action>> {
  const attendees = await attendeesOf(work, meeting)
  const own = attendees.find(({ personId }) => personId === work.actor.personId)
  const holds = await guardsOf(work, meeting, attendees)
  const { needed, present } = quorumAmong(meeting, attendees)
  const situation = { state: meeting.state, parties: partiesOf(work, meeting, own), holds }
  return nextState(meetingRules, action, situation, { needed, present, startsOn: meeting.startsOn })
}

/** Every action for this reader: null when allowed, else the reason. */
export async function actionsFor(
  work: Work,
  meeting: Meeting,
  attendees: readonly Attendee[],
): Promise<Record<MeetingAction, string | null>> {
  const own = attendees.find(({ personId }) => personId === work.actor.personId)
  const situation = {
    state: meeting.state,
    parties: partiesOf(work, meeting, own),
    holds: await guardsOf(work, meeting, attendees),
  }
  return reasonsOf(meetingRules, situation)
}
