/** 今天：会议里什么在等我: meetings ahead, checking in, minutes, leave, notices and papers that are due. */
import { addDays } from '#kernel/date'
import { dayWords } from '#kernel/day-words'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import type { Meeting } from '../domain/views.ts'
import { waitingWords } from '../messages/waiting.ts'
import { attendeesOf } from './attendance.ts'
import { listMeetings } from './meetings.ts'
import { findMinutes } from './minutes.ts'
import { linkOf } from './notices.ts'
import { everPresent } from './presence.ts'
import { isOffice } from './situation.ts'
import { waitingItem } from './waiting-item.ts'
import { officeWaiting } from './waiting-office.ts'

/** Meetings are announced on the page of today so many days ahead. */
const ahead = 14
/** Minutes are looked for in meetings not older than this. */
const back = 90

export async function listWaitingMeetings(work: Work): Promise<WaitingItem[]> {
  const { actor } = work
  if (actor.personId === null && !isOffice(actor)) return []
  return [
    ...(actor.personId === null ? [] : await ownWaiting(work, actor.personId)),
    ...(actor.roles.includes('chairman') ? await leaveWaiting(work) : []),
    ...(isOffice(actor) ? await officeWaiting(work) : []),
  ]
}

/** What waits for somebody on the roll, and for whoever presided. */
async function ownWaiting(work: Work, personId: string): Promise<WaitingItem[]> {
  const from = addDays(work.today, -back)
  const meetings = await listMeetings(work, { personId, from, to: addDays(work.today, ahead), limit: 50 })
  const items: WaitingItem[] = []
  for (const meeting of meetings) {
    const item = await ownItem(work, meeting, personId)
    if (item) items.push(item)
  }
  return items
}

async function ownItem(work: Work, meeting: Meeting, personId: string): Promise<WaitingItem | undefined> {
  const words = waitingWords[work.language]
  const about = { id: meeting.id, title: meeting.title, link: linkOf(meeting) }
  const { startsOn, beginsAt, place, state } = meeting
  if (state === 'notified' && startsOn > work.today) {
    const why = say(words.attendWhy, { day: dayWords(startsOn, work.language), time: beginsAt, place })
    return waitingItem(work, 'attend', { ...about, why, dueOn: startsOn })
  }
  if (state === 'notified' ? startsOn === work.today : state === 'open' || state === 'adjourned') {
    const own = (await attendeesOf(work, meeting)).find((one) => one.personId === personId)
    if (own?.attendance !== 'expected' && own?.attendance !== 'left') return undefined
    const link = `${about.link}/check-in`
    return waitingItem(work, 'check_in', {
      ...about,
      link,
      why:
        state === 'notified'
          ? say(words.attendWhy, { day: dayWords(startsOn, work.language), time: beginsAt, place })
          : words.check_inWhy,
      dueOn: work.today,
    })
  }
  return state === 'closed' ? minutesItem(work, meeting, personId) : undefined
}

async function minutesItem(work: Work, meeting: Meeting, personId: string): Promise<WaitingItem | undefined> {
  const minutes = await findMinutes(work, meeting.id)
  if (minutes?.state !== 'circulated') return undefined
  const words = waitingWords[work.language]
  const about = { id: meeting.id, title: meeting.title, link: `${linkOf(meeting)}/minutes` }
  const { correctionsUntil, corrections, version } = minutes
  const settled = corrections.every(({ accepted }) => accepted !== null)
  const over = correctionsUntil !== null && correctionsUntil < work.today
  if (personId === meeting.chairId && settled && over)
    return waitingItem(work, 'sign', { ...about, why: say(words.signWhy, { version }) })
  if (over || !(await everPresent(work, meeting.id)).has(personId)) return undefined
  const why = say(words.correctWhy, { until: correctionsUntil ?? '' })
  return waitingItem(work, 'correct', { ...about, why, dueOn: correctionsUntil })
}

/** 等待批准的请假, for members of the chairmen's meeting. */
async function leaveWaiting(work: Work): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  const items: WaitingItem[] = []
  for (const meeting of await listMeetings(work, { states: ['notified'], from: work.today, limit: 20 })) {
    const asked = (await attendeesOf(work, meeting)).filter(({ attendance }) => attendance === 'leave_asked')
    if (asked.length > 0)
      items.push(
        await waitingItem(work, 'leave', {
          id: meeting.id,
          title: meeting.title,
          why: say(words.leaveWhy, { count: asked.length }),
          link: `${linkOf(meeting)}/leave`,
          dueOn: meeting.startsOn,
        }),
      )
  }
  return items
}
