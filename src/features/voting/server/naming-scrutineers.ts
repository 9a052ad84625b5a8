/** 监票人: named from the roll, never a candidate, approved by the meeting before ballots are given out. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { attendeesOf, getMeeting } from '#features/meetings/server'
import { isOnBallot } from '../domain/scrutineers.ts'
import { replaceScrutineers, type Poll, type Scrutineer } from './repository.ts'
import { take, type Versioned } from './steps.ts'

/** Whoever is named anew is approved anew. */
export const nameScrutineers = (
  work: Work,
  { names, ...at }: Versioned & { names: readonly string[] },
): Promise<Poll> =>
  take(work, at, {
    action: 'name_scrutineers',
    change: async (poll) => {
      const scrutineers = await namedFor(work, poll, [...new Set(names)])
      await replaceScrutineers(work, poll.id, scrutineers)
      work.record('poll.scrutineers_named', poll.id, { name: poll.title, names: namesOf(scrutineers) })
      return { scrutineersApprovedOn: null }
    },
  })

/** By a show of hands, as the agenda is adopted. */
export const approveScrutineers = (work: Work, at: Versioned): Promise<Poll> =>
  take(work, at, {
    action: 'approve_scrutineers',
    change: (poll) => {
      work.record('poll.scrutineers_approved', poll.id, { name: poll.title, names: namesOf(poll.scrutineers) })
      return Promise.resolve({ scrutineersApprovedOn: work.today })
    },
  })

const namesOf = (scrutineers: readonly Scrutineer[]): string => scrutineers.map(({ name }) => name).join('、')

async function namedFor(work: Work, poll: Poll, names: readonly string[]): Promise<Scrutineer[]> {
  const roll = await attendeesOf(work, await getMeeting(work, poll.meetingId))
  const members = roll.filter(({ part }) => part === 'member')
  const options = poll.questions.flatMap((question) => question.options)
  return names.map((written, at) => {
    const same = members.filter((one) => one.name === written || toldApart(one) === written)
    const [person] = same
    if (!person) throw new Refusal('invalid', 'voting.scrutineer_not_on_roll', { name: written }, 'names')
    if (same.length > 1)
      throw new Refusal(
        'invalid',
        'voting.scrutineer_several',
        { name: written, list: same.map(toldApart).join('、') },
        'names',
      )
    if (isOnBallot(person, options))
      throw new Refusal('conflict', 'voting.scrutineer_on_ballot', { name: person.name }, 'names')
    return { personId: person.personId, name: person.name, chief: at === 0 }
  })
}

const toldApart = ({ name, distinction }: { name: string; distinction: string }): string => `${name}（${distinction}）`
