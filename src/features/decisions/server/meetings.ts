/** Meetings that decisions, motions and appointments refer to (所依据的会议): where something is placed, who agreed to what. */
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { AgendaItem, ItemKind, Meeting, MeetingKind } from '#features/meetings'
import { addAgendaItem, deadlineBefore, getAgendaItem, getMeeting, listMeetings } from '#features/meetings/server'

/** Those whose decision a step needs: 主任会议, 主席团, 乡镇人大主席团. */
const consenting: readonly MeetingKind[] = ['chairmen', 'presidium', 'town_presidium']

/** The meeting that decided on a step, one of these kinds and already sitting; refuses any other. */
export async function consentingMeeting(
  work: Work,
  id: string,
  kinds: readonly MeetingKind[] = consenting,
): Promise<Meeting> {
  const meeting = await getMeeting(work, id)
  if (!kinds.includes(meeting.kind)) throw new Refusal('invalid', 'decision.wrong_consent', {}, 'meetingId')
  if (meeting.openedOn === null) throw new Refusal('conflict', 'decision.consent_not_held', {}, 'meetingId')
  return meeting
}

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
  return rows.map(({ id, title, kind, startsOn, state }) => ({
    id,
    title,
    kind,
    startsOn,
    ahead: !overStates.includes(state),
  }))
}
