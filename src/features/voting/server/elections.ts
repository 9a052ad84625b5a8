/** 选举的法定人数和时间: how many candidates stand, and how long they are nominated and discussed before the vote. */
import { Refusal } from '#kernel/refusal'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { Meeting } from '#features/meetings'
import { getOrganisation } from '#features/directory/server'
import type { CreatePoll } from '../domain/contract.ts'
import { candidatesFor, discussionDays, earliestAfter } from '../domain/election-numbers.ts'
import { electionBases } from '../messages/elections.ts'
import type { Poll } from './repository.ts'

type Asked = z.output<typeof CreatePoll>
type Question = Asked['questions'][number]

export async function checkElection(work: Work, { bodyId }: Meeting, asked: Asked): Promise<void> {
  const { kind, occasion, nominatedOn, questions } = asked
  if (kind !== 'election' && kind !== 'preliminary') return
  for (const question of questions) {
    if (question.post !== 'other' && occasion === null)
      throw new Refusal('invalid', 'voting.occasion_missing', {}, 'occasion')
    if (kind === 'preliminary') checkFormal(asked, question)
    else checkNumbers(asked, question)
  }
  const basis = electionBases.numbers
  const district = (await getOrganisation(work, bodyId)).parentId === null
  if (occasion === 'term' && nominatedOn === null && district)
    throw new Refusal('invalid', 'voting.nominated_on_missing', { basis, days: discussionDays }, 'nominatedOn')
}

function checkNumbers({ occasion }: Asked, { title: name, post, places, options }: Question): void {
  if (post === 'other') return
  const { least, most, basis } = candidatesFor(post, occasion, places)
  const count = options.length
  if (count < least)
    throw new Refusal('invalid', 'voting.too_few_candidates', { name, places, basis, least, count }, 'questions')
  if (most !== null && count > most)
    throw new Refusal('invalid', 'voting.too_many_candidates', { name, places, basis, most, count }, 'questions')
}

/** 预选 is for more nominees than may stand. */
function checkFormal({ occasion }: Asked, { title: name, post, places, formal, options }: Question): void {
  if (formal === null) throw new Refusal('invalid', 'voting.formal_missing', { name }, 'questions')
  const { least, most, basis } = candidatesFor(post, occasion, places)
  if (formal < least || (most !== null && formal > most)) {
    const range = most === null ? `≥ ${least}` : least === most ? `${least}` : `${least}–${most}`
    throw new Refusal('invalid', 'voting.formal_number', { name, places, basis, range, formal }, 'questions')
  }
  const count = options.length
  if (count <= formal) throw new Refusal('invalid', 'voting.no_preliminary', { name, count, formal }, 'questions')
}

/** 提名、酝酿不少于两天: looked at on the day ballots are given out. */
export function checkDiscussed(work: Work, poll: Poll): void {
  if (poll.occasion !== 'term' || poll.nominatedOn === null) return
  const earliest = earliestAfter(poll.nominatedOn)
  if (work.today >= earliest) return
  const facts = { nominatedOn: poll.nominatedOn, earliest, days: discussionDays, basis: electionBases.numbers }
  throw new Refusal('conflict', 'voting.discussed_too_short', facts)
}
