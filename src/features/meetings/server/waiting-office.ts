/** 今天：会务要办的: notices and papers that are due, topics to place, minutes to write, absences to examine. */
import { addDays } from '#kernel/date'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { sessionLabel } from '#features/directory'
import { getSession } from '#features/directory/server'
import { heldStates } from '../domain/lifecycle.ts'
import type { Meeting } from '../domain/views.ts'
import { waitingWords } from '../messages/waiting.ts'
import { deadlineBefore, noticeRuleOf } from './deadlines.ts'
import { listMeetings } from './meetings.ts'
import { findMinutes } from './minutes.ts'
import { papersOf } from './papers.ts'
import { absenceAlerts } from './presence.ts'
import { waitingItem } from './waiting-item.ts'

/** Looked at from so many days before to so many after today. */
const back = 90
const ahead = 60
/** How many days before the longest interval is over it is pointed out. */
const warned = 30

export async function officeWaiting(work: Work): Promise<WaitingItem[]> {
  const items: WaitingItem[] = []
  const days = { from: addDays(work.today, -back), to: addDays(work.today, ahead), limit: 100 }
  for (const meeting of await listMeetings(work, { ...days, states: ['planned', 'notified', 'closed'] }))
    items.push(
      ...(meeting.state === 'closed'
        ? [...(await closingWaiting(work, meeting)), ...(await afterwards(work, meeting))]
        : await beforehand(work, meeting)),
    )
  return [...items, ...(await topicsWaiting(work)), ...(await intervalWaiting(work)), ...(await absencesWaiting(work))]
}

const deskLink = ({ id }: Meeting, tab: string): string => `/desk/meetings/${id}${tab}`

async function beforehand(work: Work, meeting: Meeting): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  const { id, title, startsOn } = meeting
  const items: WaitingItem[] = []
  if (meeting.state === 'planned') {
    const dueOn = (await noticeRuleOf(work, meeting))?.dueOn ?? startsOn
    const why = say(words.send_noticeWhy, { startsOn })
    items.push(await waitingItem(work, 'send_notice', { id, title, why, link: deskLink(meeting, ''), dueOn }))
  }
  const overdue = (await papersOf(work, meeting)).filter(({ deadlines }) =>
    deadlines.some(({ state }) => state === 'overdue'),
  )
  if (overdue.length > 0) {
    const why = say(words.papersWhy, { count: overdue.length })
    const dueOn = overdue.flatMap(({ deadlines }) => deadlines).find(({ state }) => state === 'overdue')?.dueOn
    items.push(
      await waitingItem(work, 'papers', { id, title, why, link: deskLink(meeting, '/papers'), dueOn: dueOn ?? null }),
    )
  }
  return items
}

/** 登记闭幕: the meeting is over and its session still counts as sitting, so that no deadline of assignment begins. */
async function closingWaiting(work: Work, { kind, sessionId }: Meeting): Promise<WaitingItem[]> {
  if (kind !== 'congress' || sessionId === null) return []
  const session = await getSession(work, sessionId)
  if (session.closedOn !== null) return []
  const words = waitingWords[work.language]
  const title = sessionLabel(session, work.language)
  return [
    await waitingItem(work, 'close_session', {
      id: sessionId,
      title,
      why: words.close_sessionWhy,
      link: '/desk/terms',
    }),
  ]
}

async function afterwards(work: Work, meeting: Meeting): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  const { id, title } = meeting
  const link = deskLink(meeting, '/minutes')
  const minutes = await findMinutes(work, id)
  if (!minutes || minutes.state === 'draft')
    return [await waitingItem(work, 'minutes', { id, title, why: words.minutesWhy, link })]
  const open = minutes.corrections.filter(({ accepted }) => accepted === null).length
  if (minutes.state !== 'circulated' || open === 0) return []
  return [await waitingItem(work, 'answer', { id, title, why: say(words.answerWhy, { count: open }), link })]
}

async function topicsWaiting(work: Work): Promise<WaitingItem[]> {
  const { tx, tenant, language } = work
  const words = waitingWords[language]
  const { count, first } = await tx
    .selectFrom('meetingTopic')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('proposedOn').as('first')])
    .where('tenantId', '=', tenant)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  if (Number(count) === 0) return []
  return [
    await waitingItem(work, 'topics', {
      id: 'all',
      title: say(words.topicsTitle, { count: Number(count) }),
      why: say(words.topicsWhy, { day: first }),
      link: '/desk/meetings/topics',
    }),
  ]
}

/** D01: the committee meets at least once in two months; pointed out when none is planned by then. */
async function intervalWaiting(work: Work): Promise<WaitingItem[]> {
  const kind = 'standing_committee'
  const [last] = await listMeetings(work, { kind, states: heldStates, limit: 1 })
  const coming = await listMeetings(work, { kind, states: ['planned', 'notified', 'open', 'adjourned'], limit: 50 })
  if (!last) return []
  const { dueOn, basis } = await deadlineBefore(work, 'D01', last.startsOn)
  const planned = coming.some(({ startsOn }) => startsOn <= dueOn && startsOn >= work.today)
  if (planned || work.today < addDays(dueOn, -warned)) return []
  const words = waitingWords[work.language]
  const why = say(words.intervalWhy, { last: last.startsOn, basis })
  return [
    await waitingItem(work, 'interval', {
      id: last.id,
      title: words.intervalTitle,
      why,
      link: '/desk/meetings',
      dueOn,
    }),
  ]
}

/** The software only points it out: 代表资格审查委员会 examines, the congress decides. */
async function absencesWaiting(work: Work): Promise<WaitingItem[]> {
  const words = waitingWords[work.language]
  const items: WaitingItem[] = []
  for (const { mandateId, personId, name, sessions } of await absenceAlerts(work)) {
    const why = say(words.absenceWhy, { sessions: sessions.join(words.and) })
    const link = `/desk/people/${personId}`
    items.push(await waitingItem(work, 'absence', { id: mandateId, title: name, why, link }))
  }
  return items
}
