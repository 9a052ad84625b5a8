/** The sitting (开会): opening with a quorum, item after item, adjournment and closing. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { meetingApi } from '../domain/contract.ts'
import type { AgendaItem, Meeting } from '../domain/views.ts'
import { saveItem } from './agenda-commands.ts'
import { noteAbsences, sendHome } from './attendance-commands.ts'
import { closeAll, goOn, itemStep, takeAllBack } from './item-steps.ts'
import { agendaOf, getAgendaItem, getMeeting } from './meetings.ts'
import { freezeRoll } from './roll.ts'
import { lockMeeting, saveMeeting } from './rows.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof meetingApi> = z.output<(typeof meetingApi)[Name]['input']>

/** What happens in the room happens one after another. */
async function locked(work: Work, id: string): Promise<Meeting> {
  await lockMeeting(work, id)
  return getMeeting(work, id)
}

/** 开会: the roll is what it is now, and enough of it has to be there. */
export async function openMeeting(work: Work, { id }: Input<'open'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  await freezeRoll(work, meeting)
  const state = await checkStep(work, meeting, 'open')
  await saveMeeting(work, meeting, { state, openedOn: work.today })
  work.record('meeting.opened', id)
  return getMeeting(work, id)
}

/** 通过议程: from here on items are only added. */
export async function adoptAgenda(work: Work, { id }: Input<'adoptAgenda'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  await checkStep(work, meeting, 'adopt_agenda')
  await saveMeeting(work, meeting, { agendaAdoptedOn: work.today })
  work.record('meeting.agenda_adopted', id)
  return getMeeting(work, id)
}

/** 下一项: ends the item at hand and begins the one named, or the next one that is pending. */
export async function moveToItem(work: Work, { id, itemId }: Input<'moveOn'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  await checkStep(work, meeting, 'move_on')
  const agenda = await agendaOf(work, id)
  const current = agenda.find(({ state }) => state === 'current')
  const next = itemId ? agenda.find((item) => item.id === itemId) : nextOf(agenda, current)
  if (!next) throw new Refusal('conflict', itemId ? 'meeting.item_not_found' : 'meeting.no_next_item', { id })
  if (next.id === current?.id) return meeting
  const state = await itemStep(work, { meeting, item: next }, 'begin')
  await goOn(work, id)
  if (current) await endCurrent(work, current)
  await saveItem(work, next, { state, endedMark: null })
  work.record('meeting.item_begun', id, { item: next.title, number: next.number })
  return getMeeting(work, id)
}

/** The first one after the item at hand that is still pending; headings that only hold parts are passed over. */
function nextOf(agenda: readonly AgendaItem[], current: AgendaItem | undefined): AgendaItem | undefined {
  const from = current ? agenda.findIndex(({ id }) => id === current.id) + 1 : 0
  const holds = (item: AgendaItem) => agenda.some(({ parentId }) => parentId === item.id)
  return agenda.slice(from).find((item) => item.state === 'pending' && !holds(item))
}

/** What happens after this moment no longer counts for the item. */
async function endCurrent(work: Work, item: AgendaItem): Promise<void> {
  await saveItem(work, item, { state: 'done', endedMark: work.newId() })
}

export async function endItem(work: Work, { id }: Input<'endItem'>): Promise<AgendaItem> {
  const item = await getAgendaItem(work, id)
  const meeting = await locked(work, item.meetingId)
  await itemStep(work, { meeting, item }, 'end')
  await goOn(work, meeting.id)
  await endCurrent(work, item)
  work.record('meeting.item_ended', meeting.id, { item: item.title, number: item.number })
  return getAgendaItem(work, id)
}

/** 撤回议程项, before it is voted on and with the reason; it keeps its number, as the minutes refer to it. */
export async function takeBackItem(work: Work, { id, reason }: Input<'takeBack'>): Promise<AgendaItem> {
  const meeting = await locked(work, (await getAgendaItem(work, id)).meetingId)
  const item = await getAgendaItem(work, id)
  const state = await itemStep(work, { meeting, item }, 'take_back')
  await saveItem(work, item, { state, takenBackReason: reason, endedMark: work.newId() })
  await takeAllBack(work, item, reason)
  work.record('meeting.item_taken_back', meeting.id, { item: item.title, number: item.number, reason })
  return getAgendaItem(work, id)
}

/** 休会; overnight everybody goes home, so that the next day begins with a check-in of its own. */
export async function adjournMeeting(work: Work, { id, overnight }: Input<'adjourn'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  const state = await checkStep(work, meeting, 'adjourn')
  await goOn(work, id)
  if (overnight) await sendHome(work, meeting)
  await saveMeeting(work, meeting, { state })
  work.record('meeting.adjourned', id, { overnight })
  return getMeeting(work, id)
}

export async function resumeMeeting(work: Work, { id }: Input<'resume'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  const state = await checkStep(work, meeting, 'resume')
  await saveMeeting(work, meeting, { state })
  work.record('meeting.resumed', id)
  return getMeeting(work, id)
}

/** 闭会: the item at hand ends, and whoever never came and had no leave was absent. */
export async function closeMeeting(work: Work, { id }: Input<'close'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  const state = await checkStep(work, meeting, 'close')
  const current = (await agendaOf(work, id)).find((item) => item.state === 'current')
  if (current) await endCurrent(work, current)
  await closeAll(work, id)
  const absent = await noteAbsences(work, meeting)
  await saveMeeting(work, meeting, { state, closedOn: work.today })
  work.record('meeting.closed', id, { absent })
  return getMeeting(work, id)
}

export async function archiveMeeting(work: Work, { id }: Input<'archive'>): Promise<Meeting> {
  const meeting = await locked(work, id)
  const state = await checkStep(work, meeting, 'archive')
  await saveMeeting(work, meeting, { state })
  work.record('meeting.archived', id)
  return getMeeting(work, id)
}
