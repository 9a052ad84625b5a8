/** 预选以后的选举、缺额另行选举: who stands follows from votes that were counted, in the order of the votes. */
import { Refusal } from '#kernel/refusal'
import type { QuestionOutcome } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { candidatesFor, type Occasion } from '../domain/election-numbers.ts'
import type { PollQuestion } from '../domain/views.ts'
import { checkVersion, createPoll } from './creation.ts'
import { outcomeOf } from './outcome.ts'
import { getPoll, lockPoll, replaceScrutineers, savePoll, type Poll } from './repository.ts'
import { stepOf } from './situation.ts'
import type { Versioned } from './steps.ts'

/** 按预选结果安排选举: those who came out, also of votes among those tied. */
export async function arrangeFormal(work: Work, { id, version }: Versioned): Promise<Poll> {
  const poll = await lockPoll(work, id)
  checkVersion(poll, version)
  await stepOf(work, poll, 'arrange_formal')
  const rounds = await roundsOf(work, poll)
  const [first = poll] = rounds
  const chosen = new Set<string>()
  for (const round of rounds)
    for (const { title, options } of (await outcomeOf(work, round)).questions)
      for (const option of options) if (option.passed) chosen.add(`${title} ${option.title}`)
  const questions = first.questions.map((question) => ({
    ...question,
    formal: null,
    options: question.options.filter(({ title }) => chosen.has(`${question.title} ${title}`)),
  }))
  const election = await following(work, poll, { questions, occasion: first.occasion })
  work.record('poll.formal_arranged', election.id, { name: poll.title, from: poll.id })
  return election
}

/** A vote and those it repeats, the first first. */
async function roundsOf(work: Work, poll: Poll): Promise<Poll[]> {
  if (poll.afterId === null) return [poll]
  const before = await getPoll(work, poll.afterId)
  return before.state === 'announced' ? [...(await roundsOf(work, before)), poll] : [poll]
}

/** 另行选举 at this session: those with the most votes stand again for the places that are left. */
export async function electAgain(work: Work, { id, version, reason }: Versioned & { reason: string }): Promise<Poll> {
  const poll = await lockPoll(work, id)
  checkVersion(poll, version)
  await stepOf(work, poll, 'elect_again')
  const { questions: results } = await outcomeOf(work, poll)
  // 补选 may have as many candidates as places, then as at first.
  const occasion = poll.occasion === 'by_election' ? poll.occasion : 'again'
  const questions = poll.questions.flatMap((question): PollQuestion[] => {
    const result = results.find(({ number }) => number === question.number)
    return result && result.left > 0
      ? [{ ...question, places: result.left, options: standingAgain(question, result, occasion) }]
      : []
  })
  const election = await following(work, poll, { questions, occasion })
  work.record('poll.elected_again', election.id, { name: poll.title, from: poll.id, reason })
  return election
}

/** As many as the law lets stand; where the last of them are equal, none of these. */
function standingAgain(
  { title, post, options }: PollQuestion,
  result: QuestionOutcome,
  occasion: Occasion,
): PollQuestion['options'] {
  const { least, most, basis } = candidatesFor(post, occasion, result.left)
  const beaten = result.options.filter(({ passed }) => !passed).toSorted((a, b) => b.votes.yes - a.votes.yes)
  const last = beaten[(most ?? beaten.length) - 1]?.votes.yes ?? -1
  const next = beaten[most ?? beaten.length]?.votes.yes ?? -1
  const standing = beaten.filter(({ votes }) => (next === last ? votes.yes > last : votes.yes >= last))
  const numbers = new Set((last === -1 ? beaten : standing).map(({ number }) => number))
  const count = numbers.size
  if (count < least)
    throw new Refusal('conflict', 'voting.too_few_left', { name: title, left: result.left, basis, least, count })
  return options.filter(({ number }) => numbers.has(number))
}

/** In the same way at the same item, watched over by whom the meeting has approved. */
async function following(
  work: Work,
  poll: Poll,
  { questions, occasion }: { questions: readonly PollQuestion[]; occasion: Poll['occasion'] },
): Promise<Poll> {
  const { meetingId, agendaItemId, title, method, nominatedOn, scrutineers, scrutineersApprovedOn } = poll
  const made = await createPoll(work, {
    meetingId,
    agendaItemId,
    title,
    kind: 'election',
    method,
    occasion,
    nominatedOn,
    questions: questions.map(({ options, ...question }) => ({ ...question, options: [...options] })),
  })
  await replaceScrutineers(work, made.id, scrutineers)
  await savePoll(work, made, { afterId: poll.id, round: poll.round + 1, scrutineersApprovedOn })
  return getPoll(work, made.id)
}
