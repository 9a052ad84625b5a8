/** 录入计票: hands, devices and papers are counted by people, entered twice by different ones, and never overwritten. */
import type { z } from 'zod'
import { accountingFaultsOf, type AccountingFault } from '#kernel/ballot-accounting'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { touchMeeting } from '#features/meetings/server'
import { freeOptions, freePlaces, marksOf } from '../domain/ballot.ts'
import { plainName } from '../domain/other-names.ts'
import { hasPapers, hasPlaces, takesOtherNames } from '../domain/rule.ts'
import { CountEntry } from '../domain/views.ts'
import { differencesBetween } from '../messages/differences.ts'
import { agreedEntry, entriesOf, insertEntry, isAgreed } from './entry-repository.ts'
import { getPoll, lockPoll, savePoll, type Poll } from './repository.ts'
import { stepOf } from './situation.ts'
import { voided } from './steps.ts'
import { countVoters } from './voter-repository.ts'

/** Enters one count. Two that agree decide; a third is asked for when they do not, and so on. */
export async function enterCount(
  work: Work,
  { id, content: asked }: { id: string; content: z.input<typeof CountEntry> },
): Promise<Poll> {
  const content = ordered(CountEntry.parse(asked))
  const poll = await lockPoll(work, id)
  await stepOf(work, poll, 'enter')
  const { accountId, personId, name } = whoCounts(work, poll)
  const entries = await entriesOf(work, id)
  if (isAgreed(entries)) throw new Refusal('conflict', 'voting.counted_already')
  if (entries.at(-1)?.personId === personId) throw new Refusal('conflict', 'voting.same_counter')
  const { present } = await countVoters(work, id)
  checkCount(poll, content, present)
  const number = entries.length + 1
  const digest = work.ports.sha256(JSON.stringify(content))
  await insertEntry(work, id, { number, accountId, personId, name, content, digest })
  work.record('poll.counted', id, { name: poll.title, attempt: number, digest })
  await voidIfTooMany(work, poll)
  await touchMeeting(work, poll.meetingId)
  return getPoll(work, id)
}

/** 举手、表决器: everybody who could is taken as asked; 未按 is who did not answer. */
export const enterHands = enterCount
export const enterPaperCount = enterCount

/** 监票人、计票人 are not candidates (选举办法惯例). */
function whoCounts({ actor }: Work, { questions }: Poll): { accountId: string | null; personId: string; name: string } {
  const { accountId, personId, name } = actor
  if (personId === null) throw new Refusal('forbidden', 'request.forbidden')
  if (questions.some(({ options }) => options.some((option) => option.personId === personId)))
    throw new Refusal('forbidden', 'voting.counter_is_candidate')
  return { accountId, personId, name }
}

/** In one order, so that two counts of the same are the same text; what nobody got need not be said. */
const ordered = ({ issued, returned, questions }: CountEntry): CountEntry => ({
  issued,
  returned,
  questions: questions
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, invalid, marks, others }) => ({
      number,
      invalid,
      marks: marks
        .filter(({ votes }) => votes > 0)
        .toSorted((a, b) => a.option - b.option || a.mark.localeCompare(b.mark))
        .map(({ option, mark, votes }) => ({ option, mark, votes })),
      others: others
        .filter(({ votes }) => votes > 0)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, votes }) => ({ name, votes })),
    })),
})

/** A count that cannot be is refused at once, question and option named; only 收回多于发出 of papers is taken, and voids the vote. */
function checkCount(poll: Poll, { issued, returned, questions }: CountEntry, present: number): void {
  for (const question of poll.questions) {
    const own = questions.find(({ number }) => number === question.number)
    if (!own) throw new Refusal('invalid', 'voting.question_missing', { question: question.number }, 'content')
    const known = own.marks.every(
      ({ option, mark }) =>
        freeOptions(question).some(({ number }) => number === option) && marksOf(poll.kind).includes(mark),
    )
    const lines = [
      ...own.marks.map(({ option, mark }) => `${option} ${mark}`),
      ...own.others.map(({ name }) => name),
      // Whoever stands on the ballot is no other name.
      ...(own.others.length > 0 ? question.options.map(({ title }) => plainName(title)) : []),
    ]
    const twice = new Set(lines).size < lines.length
    if (!known || twice || (own.others.length > 0 && !takesOtherNames(poll)))
      throw new Refusal('invalid', 'voting.unknown_line', { question: question.number }, 'content')
    const valid = returned - own.invalid
    for (const { number, title } of freeOptions(question)) {
      const votes = own.marks.filter(({ option }) => option === number)
      const fault = faultOf(poll, { issued, returned, present, valid, invalid: own.invalid, votes })
      if (fault) {
        const facts = { question: question.number, name: title }
        throw new Refusal('invalid', codeOf(poll, fault), facts, 'content')
      }
    }
    const yes = [...own.marks.filter(({ mark }) => mark === 'yes'), ...own.others].reduce(
      (sum, { votes }) => sum + votes,
      0,
    )
    const places = freePlaces(question)
    if (hasPlaces(poll.kind) && yes > valid * places)
      throw new Refusal('invalid', 'voting.count_places', { question: question.number, places }, 'content')
  }
}

interface OptionCount {
  readonly issued: number
  readonly returned: number
  readonly present: number
  readonly valid: number
  readonly invalid: number
  readonly votes: readonly { readonly mark: string; readonly votes: number }[]
}

/** Of one option; what is chosen among many is not marked on every ballot. */
function faultOf({ kind, method }: Poll, { votes, ...counts }: OptionCount): AccountingFault | undefined {
  const of = (...wanted: string[]): number =>
    votes.filter(({ mark }) => wanted.includes(mark)).reduce((sum, one) => sum + one.votes, 0)
  const yes = of('yes', 'satisfied')
  const no = of('no', 'basically', 'dissatisfied')
  const abstain = kind === 'choose_k' ? counts.valid - yes : of('abstain')
  const { present, returned } = counts
  const notPressed = Math.max(present - returned, 0)
  const faults = accountingFaultsOf({ members: present, ...counts, yes, no, abstain, notPressed })
  return faults.find(
    (fault) =>
      !(fault === 'returned_over_issued' && hasPapers(method)) &&
      (fault !== 'not_pressed' || returned <= counts.issued),
  )
}

/** What people see without papers is told in other words than what is wrong with ballots. */
const seen: readonly AccountingFault[] = ['issued_over_present', 'returned_over_issued', 'choices']
const codeOf = ({ method }: Poll, fault: AccountingFault): string =>
  `voting.${!hasPapers(method) && seen.includes(fault) ? 'seen' : 'count'}_${fault}`

/** 收回的票多于发出的票，投票无效 once both counts say so. */
async function voidIfTooMany(work: Work, { id }: Poll): Promise<void> {
  const agreed = agreedEntry(await entriesOf(work, id))
  if (!agreed || agreed.content.returned <= agreed.content.issued) return
  const poll = await getPoll(work, id)
  const reason = work.ports.words(
    'zh-CN',
    new Refusal('conflict', 'voting.too_many_returned', { ...counts(agreed.content) }),
  )
  await savePoll(work, poll, { state: 'void', ...(await voided(work, poll, reason)) })
}

const counts = ({ issued, returned }: CountEntry) => ({ issued, returned })

/** All counts side by side, once there are two: nobody copies the first. */
export async function readEntries(work: Work, { id }: { id: string }) {
  const entries = await entriesOf(work, id)
  const own = entries.at(-1)?.personId === work.actor.personId
  if (entries.length < 2) return { entries: [], agreed: false, differences: [], own: entries.length > 0 && own }
  const poll = await getPoll(work, id)
  const [one, other] = entries.slice(-2)
  return {
    entries: entries.map(({ id: entry, number, name, at, content }) => ({
      id: entry,
      number,
      by: name,
      at: at.toISOString(),
      content,
    })),
    agreed: isAgreed(entries),
    own,
    differences: one && other ? differencesBetween(work.language, poll, [one.content, other.content]) : [],
  }
}
