/** 表决的步骤: issue papers, open, close, announce, withdraw, annul; each names who took it. */
import type { Work } from '#kernel/work'
import { touchMeeting, votersAt } from '#features/meetings/server'
import { sealBox } from './closing.ts'
import { checkVersion } from './creation.ts'
import { emptyBox } from './box.ts'
import { checkDiscussed } from './elections.ts'
import { openFollowups } from './followup/opening.ts'
import { destroyKey, makeKey } from './keys.ts'
import { outcomeOf } from './outcome.ts'
import { getPoll, lockPoll, savePoll, type Poll, type PollChange } from './repository.ts'
import { stepOf } from './situation.ts'
import type { PollAction } from '../domain/lifecycle.ts'
import { freezeVoters, standAtClosing, standAtOpening } from './voter-repository.ts'

export interface Versioned {
  readonly id: string
  readonly version: number
}

/** Takes one step: the poll is locked, the rule table asked, the meeting's screens told. */
export async function take(
  work: Work,
  { id, version }: Versioned,
  { action, change }: { action: PollAction; change: (poll: Poll) => Promise<PollChange> },
): Promise<Poll> {
  const poll = await lockPoll(work, id)
  checkVersion(poll, version)
  const state = await stepOf(work, poll, action)
  await savePoll(work, poll, { state, ...(await change(poll)) })
  await touchMeeting(work, poll.meetingId)
  return getPoll(work, id)
}

const rollOf = (work: Work, { meetingId, agendaItemId }: Poll) => votersAt(work, meetingId, agendaItemId ?? undefined)

/** 发票: the key of this poll alone is made, the roll frozen; papers are signed from now on. */
export const preparePoll = (work: Work, at: Versioned): Promise<Poll> =>
  take(work, at, {
    action: 'prepare',
    change: async (poll) => {
      checkDiscussed(work, poll)
      await freezeVoters(work, poll.id, await rollOf(work, poll))
      const publicKey = await makeKey(work, poll.id)
      work.record('poll.prepared', poll.id, { name: poll.title, publicKey })
      return { publicKey }
    },
  })

export async function openPoll(work: Work, at: Versioned): Promise<Poll> {
  const ready = await prepareFirst(work, at)
  return take(work, ready, {
    action: 'open',
    change: async (poll) => {
      checkDiscussed(work, poll)
      const voters = await rollOf(work, poll)
      await freezeVoters(work, poll.id, voters)
      await standAtOpening(work, poll.id, voters)
      work.record('poll.opened', poll.id, { name: poll.title, method: poll.method })
      return { openedAt: work.now }
    },
  })
}

/** Whoever opens an electronic poll without issuing papers first does both at once. */
async function prepareFirst(work: Work, at: Versioned): Promise<Versioned> {
  const { state, method } = await getPoll(work, at.id)
  return method === 'electronic' && state === 'draft' ? preparePoll(work, at) : at
}

/** 截止: waits for the ballots that are falling in, lets none after it; the key is destroyed, the box laid out anew. */
export const closePoll = (work: Work, at: Versioned): Promise<Poll> =>
  take(work, at, {
    action: 'close',
    change: async (poll) => {
      await standAtClosing(work, poll.id, await rollOf(work, poll))
      const sealed = poll.method === 'electronic' ? await sealBox(work, poll) : {}
      work.record('poll.closed', poll.id, { name: poll.title, ...sealed })
      return { closedAt: work.now, ...sealed }
    },
  })

/** 宣布: the result is said, and the owner of the subject told, in one transaction. */
export async function announcePoll(work: Work, at: Versioned): Promise<Poll> {
  const poll = await take(work, at, { action: 'announce', change: () => Promise.resolve({ announcedAt: work.now }) })
  const outcome = await outcomeOf(work, poll)
  work.record('poll.announced', poll.id, {
    name: poll.title,
    questions: outcome.questions.map(({ number, title, passed, grade, base, needed, options, others, ...counts }) => ({
      number,
      title,
      passed,
      grade,
      base,
      needed,
      returned: counts.returned,
      invalid: counts.invalid,
      options: options.map((option) => ({ title: option.title, votes: option.votes, passed: option.passed })),
      others: others.map(({ name, votes, passed: elected }) => ({ name, votes, passed: elected })),
    })),
  })
  const { subjectKind, subjectId, meetingId, agendaItemId } = poll
  if (subjectKind && subjectId)
    await work.slots.pollSubjects
      .find(({ kind }) => kind === subjectKind)
      ?.announced(work, { ...outcome, meetingId, agendaItemId, subjectId })
  if (poll.kind === 'satisfaction' && subjectKind !== 'followup') await openFollowups(work, poll, outcome)
  return poll
}

export const withdrawPoll = (work: Work, { reason, ...at }: Versioned & { reason: string }): Promise<Poll> =>
  take(work, at, {
    action: 'withdraw',
    change: async (poll) => {
      await destroyKey(work, poll.id)
      work.record('poll.withdrawn', poll.id, { name: poll.title, reason })
      return { voidReason: reason }
    },
  })

/** 作废: nothing of what was cast is left, and nothing is counted. */
export const annulPoll = (work: Work, { reason, ...at }: Versioned & { reason: string }): Promise<Poll> =>
  take(work, at, { action: 'annul', change: (poll) => voided(work, poll, reason) })

export async function voided(work: Work, poll: Poll, reason: string): Promise<PollChange> {
  await destroyKey(work, poll.id)
  await emptyBox(work, poll.id)
  work.record('poll.annulled', poll.id, { name: poll.title, reason })
  return { voidReason: reason, closedAt: work.now }
}
