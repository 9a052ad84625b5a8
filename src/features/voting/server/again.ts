/** 再次投票: among those with equal votes, or on paper because the devices failed; never two ways in one count. */
import type { QuestionOutcome } from '#kernel/poll'
import { Refusal } from '#kernel/refusal'
import { strokeKey } from '#kernel/strokes'
import type { Work } from '#kernel/work'
import { getMeeting } from '#features/meetings/server'
import { settingOf } from '#features/office/server'
import { isSecret, ruleFor, secretBasis } from '../domain/rule.ts'
import { satisfactionRule } from '../domain/settings.ts'
import type { PollQuestion } from '../domain/views.ts'
import { checkVersion, repeatPoll } from './creation.ts'
import { outcomeOf } from './outcome.ts'
import { getPoll, lockPoll, type Poll } from './repository.ts'
import { stepOf } from './situation.ts'
import { openPoll, take, voided, type Versioned } from './steps.ts'

/** 就票数相等的人再次投票: only those tied, for the places they are equal for; the highest votes decide then. */
export async function voteAgain(work: Work, { id, version }: Versioned): Promise<Poll> {
  const poll = await lockPoll(work, id)
  checkVersion(poll, version)
  await stepOf(work, poll, 'vote_again')
  const outcome = await outcomeOf(work, poll)
  const meeting = await getMeeting(work, poll.meetingId)
  const questions = outcome.questions.flatMap((result): PollQuestion[] => {
    const question = poll.questions.find(({ number }) => number === result.number)
    if (!question) return []
    const options = tiedIn(question, result)
    if (options.length === 0) return []
    const formal = question.formal === null ? null : result.left
    return [
      {
        ...question,
        places: Math.min(question.formal === null ? result.left : question.places, result.left),
        formal,
        options,
      },
    ]
  })
  const satisfaction = await settingOf(work, satisfactionRule)
  const rule = ruleFor(poll.kind, meeting.kind, { satisfaction, amongTied: true })
  const renumbered = questions.map((question, at) => ({
    ...question,
    number: at + 1,
    options: question.options.map((option, place) => ({ ...option, number: place + 1 })),
  }))
  const again = await repeatPoll(work, poll, { rule, questions: renumbered })
  work.record('poll.repeated', again.id, { name: poll.title, from: poll.id, round: again.round })
  return again
}

/** Whoever the voters wrote down stands beside the candidates he is equal with. */
function tiedIn({ options }: PollQuestion, result: QuestionOutcome): PollQuestion['options'] {
  const equal = result.options.filter(({ tied }) => tied).map(({ number }) => number)
  const standing = options.filter(({ number }) => equal.includes(number))
  const blank = { number: 0, note: '', subjectId: null, personId: null, included: false }
  const written = result.others.filter(({ tied }) => tied).map(({ name }) => ({ ...blank, title: name }))
  if (written.length === 0) return standing
  return [...standing, ...written].toSorted((a, b) => (strokeKey(a.title) < strokeKey(b.title) ? -1 : 1))
}

/** 改用纸票、举手: the first vote is void as a whole, so that nothing is counted in two ways; everybody votes again. */
export async function fallBack(
  work: Work,
  { to, reason, ...at }: Versioned & { to: 'paper' | 'hands' | 'device'; reason: string },
): Promise<Poll> {
  const poll = await getPoll(work, at.id)
  const meeting = await getMeeting(work, poll.meetingId)
  const basis = secretBasis(poll.kind, meeting.kind)
  if (basis && !isSecret(to)) throw new Refusal('invalid', 'voting.must_be_secret', { basis }, 'to')
  const { subjectKind, subjectId } = poll
  const owner = work.slots.pollSubjects.find(({ kind }) => kind === subjectKind)
  if (!isSecret(to) && subjectId !== null) await owner?.checkOpen?.(work, subjectId)
  if (poll.method === to) throw new Refusal('conflict', 'voting.same_method')
  const failed = await take(work, at, { action: 'fall_back', change: (one) => voided(work, one, reason) })
  const again = await repeatPoll(work, failed, { method: to })
  work.record('poll.fell_back', again.id, { name: poll.title, from: failed.id, method: to, reason })
  return openPoll(work, again)
}
