/** 表决结果: counted from the rows each time it is asked for, by the rule the poll was made with, with its arithmetic in words. */
import type { PollOutcome } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { isCountedByPeople } from '../domain/rule.ts'
import { countQuestion, type Found } from '../domain/tally.ts'
import { arithmeticOf } from '../messages/arithmetic.ts'
import { countBallots, countSpent, type MarkCount } from './box.ts'
import { agreedEntry, entriesOf, type Entry } from './entry-repository.ts'
import { countNamed, countNamedMarks } from './named-repository.ts'
import { getPoll, type Poll } from './repository.ts'
import { countVoters, type VoterCounts } from './voter-repository.ts'

/** The result of a poll that is closed; counts of nothing while it is open or two counts do not agree yet. */
export async function outcomeOfPoll(work: Work, pollId: string): Promise<PollOutcome> {
  return outcomeOf(work, await getPoll(work, pollId))
}

export async function outcomeOf(work: Work, poll: Poll): Promise<PollOutcome> {
  const find = await finderOf(work, poll)
  const questions = poll.questions.map((question) => {
    const counted = countQuestion(poll, question, find(question.number))
    return { ...counted, words: arithmeticOf(work.language, poll, counted) }
  })
  const { id, kind, method, state } = poll
  return { pollId: id, kind, method, state, byHand: isCountedByPeople(method), questions }
}

type Finder = (question: number) => Found

async function finderOf(work: Work, poll: Poll): Promise<Finder> {
  const voters = await countVoters(work, poll.id)
  if (isCountedByPeople(poll.method)) return inEntry(voters, agreedEntry(await entriesOf(work, poll.id)))
  if (poll.method === 'named')
    return inRows(
      { ...voters, issued: voters.present },
      await countNamed(work, poll.id),
      await countNamedMarks(work, poll.id),
    )
  return inRows(voters, await countSpent(work, poll.id), await countBallots(work, poll.id))
}

const inRows =
  (voters: VoterCounts, returned: number, rows: readonly MarkCount[]): Finder =>
  (number) => {
    const own = rows.filter(({ question }) => question === number)
    return {
      ...voters,
      returned,
      invalid: 0,
      marks: own.flatMap(({ option, mark, votes }) => (mark ? [{ option, mark, votes }] : [])),
      others: own.flatMap(({ name, votes }) => (name ? [{ name, votes }] : [])),
    }
  }

const inEntry =
  ({ members, present }: VoterCounts, entry: Entry | undefined): Finder =>
  (number) => {
    const { issued, returned, questions } = entry?.content ?? { issued: 0, returned: 0, questions: [] }
    const own = questions.find((question) => question.number === number)
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
