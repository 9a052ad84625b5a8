/** Minutes as the facts give them (由会议事实生成的记录): who was there, item by item, what was said and what came of it. */
import { say } from '#kernel/message'
import type { MinutesLine } from '#kernel/minutes'
import { toChineseNumeral } from '#kernel/numerals'
import { paperDay } from '#kernel/paper'
import type { Work } from '#kernel/work'
import type { Speech } from '../domain/contract-speech.ts'
import type { AgendaItem, Attendee, Meeting } from '../domain/views.ts'
import { minutesWords as words } from '../messages/minutes.ts'
import { agreedLines } from './agreed/minutes.ts'
import { attendeesOf } from './attendance.ts'
import { agendaOf } from './meetings.ts'
import { speechesOf } from './speeches.ts'
import { everPresent } from './presence.ts'

/** Two of one name on the roll are told apart, also when one of them was away. */
const namesIn =
  (roll: readonly Attendee[]) =>
  (people: readonly Attendee[]): string =>
    people
      .map(({ name, distinction }) => {
        const shared = distinction !== '' && roll.filter((one) => one.name === name).length > 1
        return shared ? say(words.oneOf, { name, distinction }) : name
      })
      .join(words.and)

/** A line for each fact; nothing that did not happen. */
export async function composeText(work: Work, meeting: Meeting): Promise<string> {
  const agenda = await agendaOf(work, meeting.id)
  const speeches = await speechesOf(work, meeting.id)
  const told = await linesOf(work, [meeting.id])
  const lines = [meeting.title, ...(await headOf(work, meeting)), '']
  lines.push(...told.filter(({ itemId }) => itemId === null).map(({ text }) => text))
  for (const item of agenda) lines.push(...(await itemLines(work, meeting, { item, agenda, speeches, told })), '')
  if (meeting.kind === 'joint') lines.push(...(await agreedLines(work, meeting.id)), '')
  if (meeting.closedOn !== null) lines.push(say(words.closed, { day: paperDay(meeting.closedOn) }))
  return lines.join('\n').trim()
}

/** What other features know of these meetings. */
export async function linesOf(work: Work, meetingIds: readonly string[]): Promise<MinutesLine[]> {
  const told: MinutesLine[] = []
  for (const { minutes } of work.slots.features) if (minutes) told.push(...(await minutes(work, meetingIds)))
  return told
}

async function headOf(work: Work, meeting: Meeting): Promise<string[]> {
  const attendees = await attendeesOf(work, meeting)
  const came = await everPresent(work, meeting.id)
  const members = attendees.filter(({ part }) => part === 'member')
  const present = members.filter(({ personId }) => came.has(personId))
  const others = members.filter(({ personId }) => !came.has(personId))
  const onLeave = others.filter(({ attendance }) => attendance === 'on_leave')
  const absent = others.filter(({ attendance }) => attendance !== 'on_leave')
  const observers = attendees.filter(({ part, personId }) => part === 'observer' && came.has(personId))
  const names = namesIn(attendees)
  const listed = (template: string, people: readonly Attendee[]) =>
    people.length === 0 ? [] : [say(template, { names: names(people) })]
  const { startsOn, endsOn, beginsAt, place, chair, agendaAdoptedOn } = meeting
  return [
    say(words.time, {
      from: `${paperDay(startsOn)} ${beginsAt}`,
      to: endsOn === startsOn ? '' : say(words.until, { day: paperDay(endsOn) }),
    }),
    ...(place === '' ? [] : [say(words.place, { place })]),
    ...(chair === null ? [] : [say(words.chair, { name: chair })]),
    say(words.attendance, { all: members.length, present: present.length }),
    ...listed(words.present, present),
    ...listed(words.leave, onLeave),
    ...listed(words.absent, absent),
    ...listed(words.observers, observers),
    ...(agendaAdoptedOn === null ? [] : [words.adopted]),
  ]
}

async function itemLines(
  work: Work,
  meeting: Meeting,
  {
    item,
    agenda,
    speeches,
    told,
  }: {
    item: AgendaItem
    agenda: readonly AgendaItem[]
    speeches: readonly Speech[]
    told: readonly MinutesLine[]
  },
): Promise<string[]> {
  const { id, depth, title, supplement, state, presenter, kind } = item
  const count = Number(item.number.split('.').at(-1))
  const head = say(depth === 1 ? words.item : words.part, { number: toChineseNumeral(count), title })
  const first = supplement ? `${head}${words.supplement}` : head
  if (state === 'taken_back') return [first, say(words.takenBack, { reason: item.takenBackReason ?? '' })]
  if (agenda.some(({ parentId }) => parentId === id)) return [first]
  if (state === 'pending') return [first, words.notReached]
  const explained = presenter === '' ? [] : [say(kind === 'report' ? words.report : words.presenter, { presenter })]
  const away = await awayLines(work, meeting, id)
  const said = speeches.filter((speech) => speech.itemId === id && speech.state === 'done').flatMap(speechLines)
  return [first, ...explained, ...away, ...said, ...told.filter((one) => one.itemId === id).map(({ text }) => text)]
}

async function awayLines(work: Work, meeting: Meeting, itemId: string): Promise<string[]> {
  const attendees = await attendeesOf(work, meeting, itemId)
  const members = attendees.filter(({ part }) => part === 'member')
  const names = namesIn(attendees)
  const recused = members.filter(({ attendance }) => attendance === 'recused')
  const left = members.filter(({ attendance }) => attendance === 'left')
  return [
    ...(recused.length > 0 ? [say(words.recused, { names: names(recused) })] : []),
    ...(left.length > 0 ? [say(words.left, { names: names(left) })] : []),
  ]
}

const speechLines = ({ name, summary, opinions }: Speech): string[] => [
  summary === '' ? say(words.spoke, { name }) : say(words.speech, { name, summary }),
  ...opinions.map(({ text }, at) => say(words.opinion, { number: at + 1, text })),
]
