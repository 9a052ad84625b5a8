/** What decisions and appointments are tested with (测试决议与任免): organs, consenting meetings, and votes taken to their announcement. */
import { plainDate } from '#kernel/date'
import type { OrganisationKind } from '#features/directory'
import { createOrganisation, openSession, sessionsOf } from '#features/directory/server'
import type { Meeting } from '#features/meetings'
import {
  addAgendaItem,
  addMembers,
  agendaOf,
  arriveAll,
  conveneMeeting,
  moveToItem,
  openMeeting,
  sendNotice,
} from '#features/meetings/server'
import { announcePoll, closePoll, createPoll, enterCount, getPoll, openPoll, type Poll } from '#features/voting/server'
import type { Actor, Work } from '#kernel/work'
import { somebody, type TestWork } from './database.ts'
import { sittingMeeting, type Chamber } from './meetings.ts'
import { counters } from './polls.ts'

export interface TestOrgan {
  readonly id: string
  readonly name: string
  /** Somebody with a post in it. */
  readonly clerk: Actor
}

export async function createOrgan(
  test: TestWork,
  kind: OrganisationKind,
  name: string,
  parentId: string | null = null,
): Promise<TestOrgan> {
  const work = test(['system_admin', 'deputies_office'], '2022-02-01')
  const startsOn = plainDate('2000-01-01')
  const { id } = await createOrganisation(work, { kind, name, shortName: name, startsOn, parentId })
  return { id, name, clerk: somebody(['unit'], { posts: [{ organisationId: id, role: 'unit' }] }) }
}

/** A meeting of the chairmen that has decided something by that day. */
export const chairmenMeeting = (test: TestWork, chamber: Chamber, on: string) =>
  sittingMeeting(test, chamber, { kind: 'chairmen', on, items: ['讨论提请事项'] })

/** A meeting that was notified sits: everybody of its body is there. */
export async function sit(test: TestWork, chamber: Chamber, { id, startsOn, kind }: Meeting): Promise<Work> {
  const office = test(chamber.office, startsOn)
  const people = kind === 'congress' ? chamber.deputies : chamber.members
  await arriveAll(
    office,
    id,
    people.map(({ personId }) => personId),
  )
  await openMeeting(office, { id })
  return office
}

/** A meeting of the presidium that sits, the committee's members being on it. */
export async function presidiumMeeting(test: TestWork, chamber: Chamber, bodyId: string, on: string): Promise<Meeting> {
  const work = test(chamber.office, '2025-06-02')
  const [session] = await sessionsOf(work)
  if (!session || session.closedOn !== null)
    await openSession(work, { termId: chamber.termId, number: 1, openedOn: plainDate(on) })
  const { id } = await conveneMeeting(work, { kind: 'presidium', bodyId, startsOn: plainDate(on) })
  const persons = chamber.members.map(({ personId }) => ({ personId, part: 'member' as const }))
  await addMembers(work, { meetingId: id, from: 'persons', persons })
  await addAgendaItem(work, { meetingId: id, title: '决定议案处理' })
  await sendNotice(work, { id })
  const sitting = test(chamber.office, on)
  await arriveAll(
    sitting,
    id,
    persons.map(({ personId }) => personId),
  )
  return openMeeting(sitting, { id })
}

type Asked = Parameters<typeof createPoll>[1]

/** A vote with devices on the item at hand: made, opened, closed, counted twice and announced. */
export async function voted(
  test: TestWork,
  office: Work,
  asked: Pick<Asked, 'meetingId' | 'subjectKind' | 'subjectId'> & { agendaItemId: string | null; yes: number },
): Promise<Poll> {
  const { yes, ...about } = asked
  await moveTo(office, asked)
  const poll = await createPoll(office, {
    ...about,
    title: '表决',
    kind: 'motion',
    method: 'device',
    questions: [{ title: '表决' }],
  })
  return announced(test, office, poll, [yes])
}

async function moveTo(office: Work, { meetingId, agendaItemId }: { meetingId: string; agendaItemId: string | null }) {
  const item = (await agendaOf(office, meetingId)).find(({ id }) => id === agendaItemId)
  if (item && item.state !== 'current') await moveToItem(office, { id: meetingId, itemId: item.id })
}

/** How many vote at a meeting of a chamber of nine. */
const present = 9

/** Takes a poll with one option in each question to its announcement; who is not for it is against. */
export async function announced(test: TestWork, office: Work, made: Poll, yes: readonly number[]): Promise<Poll> {
  await moveTo(office, made)
  const opened = await openPoll(office, await getPoll(office, made.id))
  const closed = await closePoll(office, opened)
  for (const counter of counters())
    await enterCount(test(counter, office.today), {
      id: made.id,
      content: {
        issued: present,
        returned: present,
        questions: closed.questions.map(({ number }, at) => ({
          number,
          invalid: 0,
          marks: [
            { option: 1, mark: 'yes', votes: yes[at] ?? 0 },
            { option: 1, mark: 'no', votes: present - (yes[at] ?? 0) },
          ],
        })),
      },
    })
  return announcePoll(office, await getPoll(office, made.id))
}
