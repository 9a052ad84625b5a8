/** 表决结果: counted from the rows each time it is asked for, by the rule the poll was made with, with its arithmetic in words. */
import type { PollOutcome } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { isCountedByPeople } from '../domain/rule.ts'
import { countQuestion, type Found } from '../domain/tally.ts'
import { questionTitle } from '../messages/aspects.ts'
import { arithmeticOf } from '../messages/arithmetic.ts'
import { countBoxes, emptyCount, type BoxCount } from './box.ts'
import { agreedEntry, entriesOfMany, type Entry } from './entry-repository.ts'
import { countNamedOf } from './named-repository.ts'
import { getPoll, type Poll } from './repository.ts'
import { countVotersOf, noVoters, type VoterCounts } from './voter-repository.ts'

/** The result of a poll that is closed; counts of nothing while it is open or two counts do not agree yet. */
export async function outcomeOfPoll(work: Work, pollId: string): Promise<PollOutcome> {
  return outcomeOf(work, await getPoll(work, pollId))
}

export async function outcomeOf(work: Work, poll: Poll): Promise<PollOutcome> {
  return outcomeIn(work, poll, await finderOf(work, [poll]))
}

/** Of several polls in the order they were given, in a handful of queries. */
export async function outcomesOf(work: Work, polls: readonly Poll[]): Promise<PollOutcome[]> {
  const find = await finderOf(work, polls)
  return polls.map((poll) => outcomeIn(work, poll, find))
}

function outcomeIn(work: Work, poll: Poll, find: Finder): PollOutcome {
  const questions = poll.questions.map((question) => {
    const title = questionTitle('zh-CN', question)
    const counted = countQuestion(poll, { ...question, title }, find(poll, question.number))
    return { ...counted, words: arithmeticOf(work.language, poll, counted) }
  })
  const { id, kind, method, state } = poll
  return { pollId: id, kind, method, state, byHand: isCountedByPeople(method), questions }
}

type Finder = (poll: Poll, question: number) => Found

async function finderOf(work: Work, polls: readonly Poll[]): Promise<Finder> {
  const idsOf = (kept: (method: Poll['method']) => boolean) =>
    polls.filter(({ method }) => kept(method)).map(({ id }) => id)
  const voters = await countVotersOf(
    work,
    polls.map(({ id }) => id),
  )
  const entries = await entriesOfMany(work, idsOf(isCountedByPeople))
  const named = await countNamedOf(
    work,
    idsOf((method) => method === 'named'),
  )
  const boxes = await countBoxes(
    work,
    idsOf((method) => method !== 'named' && !isCountedByPeople(method)),
  )
  return ({ id, method }, question) => {
    const counts = voters.get(id) ?? noVoters
    if (isCountedByPeople(method)) return inEntry(counts, agreedEntry(entries.get(id) ?? []), question)
    return method === 'named'
      ? inRows({ ...counts, issued: counts.present }, named.get(id) ?? emptyCount, question)
      : inRows(counts, boxes.get(id) ?? emptyCount, question)
  }
}

function inRows(voters: VoterCounts, { returned, marks }: BoxCount, question: number): Found {
  const own = marks.filter((one) => one.question === question)
  return {
    ...voters,
    returned,
    invalid: 0,
    marks: own.flatMap(({ option, mark, votes }) => (mark ? [{ option, mark, votes }] : [])),
    others: own.flatMap(({ name, votes }) => (name ? [{ name, votes }] : [])),
  }
}

function inEntry({ members, present }: VoterCounts, entry: Entry | undefined, question: number): Found {
  const { issued, returned, questions } = entry?.content ?? { issued: 0, returned: 0, questions: [] }
  const own = questions.find(({ number }) => number === question)
  return {
    members,
    present,
    issued,
    returned,
    invalid: own?.invalid ?? 0,
    marks: own?.marks ?? [],
    others: own?.others ?? [],
  }
}
