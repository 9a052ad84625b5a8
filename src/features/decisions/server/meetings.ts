/** Meetings that decisions, motions and appointments refer to (所依据的会议): where something is placed, who agreed to what. */
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { AgendaItem, ItemKind, Meeting, MeetingKind } from '#features/meetings'
import { addAgendaItem, deadlineBefore, getAgendaItem, getMeeting, listMeetings } from '#features/meetings/server'
import { getOrganisation } from '#features/directory/server'
import { consentKinds, notOverBefore } from '../domain/consent.ts'

export interface Asked {
  readonly kinds: readonly MeetingKind[]
  /** The day the matter was put before them; a meeting that was over by then has not decided on it. */
  readonly since: string | null
}

/** Whose consent a matter of this body needs: its presidium's or its chairmen's. */
export async function askedOf(work: Work, { bodyId, since }: { bodyId: string; since: string | null }): Promise<Asked> {
  const { kind, parentId } = await getOrganisation(work, bodyId)
  const kinds = consentKinds(kind === 'congress' ? kind : 'standing_committee')
  return { kinds: kinds.filter((one) => one !== 'town_presidium' || parentId !== null), since }
}

/** The meeting that decided on a step, one of these kinds, already sitting and not over before it was asked; refuses any other. */
export async function consentingMeeting(work: Work, id: string, asked: Asked): Promise<Meeting> {
  const meeting = await getMeeting(work, id)
  const why = whyNotBy(meeting, asked)
  if (why) throw why
  return meeting
}

/** Whether that meeting can have decided on it. */
export const canDecide = (meeting: Meeting, asked: Asked): boolean => whyNotBy(meeting, asked) === null

function whyNotBy(meeting: Meeting, { kinds, since }: Asked): Refusal | null {
  if (!kinds.includes(meeting.kind)) {
    const code = kinds.includes('presidium') ? 'decision.wrong_consent_congress' : 'decision.wrong_consent'
    return new Refusal('invalid', code, {}, 'meetingId')
  }
  if (meeting.openedOn === null) return new Refusal('conflict', 'decision.consent_not_held', {}, 'meetingId')
  const on = endOf(meeting)
  if (notOverBefore(on, since)) return null
  return new Refusal('conflict', 'decision.consent_too_old', { on, since: since ?? '' }, 'meetingId')
}

const endOf = ({ closedOn, endsOn }: Pick<Meeting, 'closedOn' | 'endsOn'>): string => closedOn ?? endsOn

const overStates: readonly Meeting['state'][] = ['closed', 'archived', 'cancelled']

/** A meeting that can still take something up. */
export async function comingMeeting(work: Work, id: string): Promise<Meeting> {
  const meeting = await getMeeting(work, id)
  if (overStates.includes(meeting.state)) throw new Refusal('conflict', 'decision.meeting_over', {}, 'meetingId')
  return meeting
}

export interface Placing {
  readonly meetingId: string
  readonly agendaItemId: string | null
}

/** The item named, which must belong to the meeting, or a new one at the end of its agenda. */
export async function itemFor(
  work: Work,
  { meetingId, agendaItemId }: Placing,
  { title, kind, organisationId }: { title: string; kind: ItemKind; organisationId: string | null },
): Promise<AgendaItem> {
  if (agendaItemId === null) return addAgendaItem(work, { meetingId, title, kind, organisationId })
  const item = await getAgendaItem(work, agendaItemId)
  if (item.meetingId !== meetingId) throw new Refusal('invalid', 'decision.item_of_other_meeting', {}, 'agendaItemId')
  return item
}

/** Whether something submitted on a day was in time for a meeting, and the last day that would have been (T−n). */
export async function inTimeFor(
  work: Work,
  code: string,
  { startsOn, submittedOn }: { startsOn: string; submittedOn: string },
): Promise<{ inTime: boolean; lastDay: string }> {
  const { dueOn } = await deadlineBefore(work, code, startsOn)
  return { inTime: plainDate(submittedOn) <= dueOn, lastDay: dueOn }
}

/** 可以列入的会议 and those whose consent can be recorded, newest first. */
export async function meetingChoices(work: Work) {
  const states = ['planned', 'notified', 'open', 'adjourned', 'closed', 'archived'] as const
  const rows = await listMeetings(work, { states, limit: 60 })
  return rows.map((meeting) => ({
    id: meeting.id,
    title: meeting.title,
    kind: meeting.kind,
    bodyId: meeting.bodyId,
    startsOn: meeting.startsOn,
    endedOn: endOf(meeting),
    ahead: !overStates.includes(meeting.state),
    opened: meeting.openedOn !== null,
  }))
}
