/** Polls for tests (测试表决): at a sitting committee or congress, with voters who have their papers, by the commands of voting. */
import type { z } from 'zod'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import type { Mark } from '#kernel/poll'
import type { Actor, Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { agendaOf, moveToItem, votersAt } from '#features/meetings/server'
import {
  approveScrutineers,
  cast,
  createPoll,
  enterCount,
  getPoll,
  issuePaper,
  nameScrutineers,
  openPoll,
  type Poll,
} from '#features/voting/server'
import { somebody, type TestWork } from './database.ts'
import { createChamber, meetingDay, sittingMeeting, type Chamber } from './meetings.ts'

export interface Hall {
  readonly chamber: Chamber
  readonly meeting: Meeting
  readonly itemId: string
  readonly as: (who: Actor) => Work
  readonly office: Work
}

/** A meeting that sits at its first item, `present` of its members there. */
export async function hallOf(
  test: TestWork,
  {
    members = 33,
    present = members,
    kind = 'standing_committee',
  }: { members?: number; present?: number; kind?: 'standing_committee' | 'congress' } = {},
): Promise<Hall> {
  const chamber = await createChamber(test, { members })
  const meeting = await sittingMeeting(test, chamber, { present, kind })
  const as = (who: Actor): Work => test(who, meetingDay)
  const [item] = await agendaOf(as(chamber.office), meeting.id)
  if (!item) throw new Error('a meeting without an item')
  await moveToItem(as(chamber.office), { id: meeting.id, itemId: item.id })
  return { chamber, meeting, itemId: item.id, as, office: as(chamber.office) }
}

type Asked = Parameters<typeof createPoll>[1]

export const pollAt = (hall: Hall, asked: Partial<Asked> & Pick<Asked, 'kind' | 'method'>): Promise<Poll> =>
  createPoll(hall.office, {
    meetingId: hall.meeting.id,
    agendaItemId: hall.itemId,
    title: '关于批准决算的决议',
    questions: [{ title: '关于批准决算的决议' }],
    ...asked,
  })

/** 监票人 of an election of the congress: the first who stands on no ballot, approved by the meeting. */
export async function watched(work: Work, poll: Poll): Promise<Poll> {
  const roll = await votersAt(work, poll.meetingId)
  const titles = poll.questions.flatMap(({ options }) => options.map(({ title }) => title))
  const person = roll.find(({ name }) => !titles.includes(name))
  return approveScrutineers(work, await nameScrutineers(work, { ...poll, names: [person?.name ?? ''] }))
}

export const openPollAt = async (hall: Hall, asked: Parameters<typeof pollAt>[1]): Promise<Poll> =>
  openPoll(hall.office, await pollAt(hall, asked))

/** Two people who count; neither is on the roll. */
export const counters = (): [Actor, Actor] => [
  somebody(['deputies_office'], { name: '监票人甲' }),
  somebody(['deputies_office'], { name: '计票人乙' }),
]

/** A count of one question with one option. */
export const countOf = ({
  yes,
  no = 0,
  abstain = 0,
  invalid = 0,
  issued,
}: Partial<Record<'yes' | 'no' | 'abstain' | 'invalid' | 'issued', number>>): z.input<
  typeof import('#features/voting').CountEntry
> => {
  const returned = (yes ?? 0) + no + abstain + invalid
  const marks = Object.entries({ yes: yes ?? 0, no, abstain }).map(([mark, votes]) => ({
    option: 1,
    mark: mark as Mark,
    votes,
  }))
  return { issued: issued ?? returned, returned, questions: [{ number: 1, invalid, marks }] }
}

/** Both enter the same. */
export async function countTwice(
  hall: Hall,
  id: string,
  content: Parameters<typeof enterCount>[1]['content'],
): Promise<Poll> {
  for (const counter of counters()) await enterCount(hall.as(counter), { id, content })
  return getPoll(hall.office, id)
}

const suite = RSABSSA.SHA384.PSS.Randomized()
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** What a voter's browser keeps of a paper until it is cast. */
export interface OwnPaper {
  readonly paper: string
  readonly signature: string
}

export interface BlindedPaper {
  readonly blinded: string
  readonly finish: (signature: string) => Promise<OwnPaper>
}

/** 盲化: what a voter's browser does before it asks for a signature. */
export async function blindPaper({ publicKey }: Pick<Poll, 'publicKey'>): Promise<BlindedPaper> {
  const jwk = JSON.parse(publicKey ?? '{}') as JsonWebKey
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
  const paper = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(key, paper)
  return {
    blinded: text(blindedMsg),
    finish: async (signature) => {
      const signed = await suite.finalize(key, paper, new Uint8Array(Buffer.from(signature, 'base64url')), inv)
      return { paper: text(paper), signature: text(signed) }
    },
  }
}

export async function takePaper(work: Work, poll: Poll): Promise<OwnPaper> {
  const { blinded, finish } = await blindPaper(poll)
  return finish((await issuePaper(work, { id: poll.id, blinded })).signature)
}

/** Casts one mark for each question's only option. */
export const castAll = (work: Work, poll: Poll, own: OwnPaper, mark: Mark) =>
  cast(work, {
    pollId: poll.id,
    ...own,
    marks: poll.questions.map(({ number }) => ({ question: number, option: 1, mark })),
    others: [],
    padding: '',
  })
