/** 拟定表决: a poll with its questions as they will stand on the ballot; merging them is an act of its own. */
import { Refusal } from '#kernel/refusal'
import { strokeKey } from '#kernel/strokes'
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import { notify } from '#features/notices/server'
import { getAgendaItem, getMeeting, votersAt } from '#features/meetings/server'
import { settingOf } from '#features/office/server'
import { CreatePoll } from '../domain/contract.ts'
import { hasPlaces, isSecret, ruleFor, secretBasis, type PollRule } from '../domain/rule.ts'
import { satisfactionRule } from '../domain/settings.ts'
import { noteLimit, type PollQuestion } from '../domain/views.ts'
import {
  getPoll,
  insertPoll,
  lockPoll,
  replaceQuestions,
  replaceScrutineers,
  savePoll,
  type NewPoll,
  type Poll,
} from './repository.ts'
import { checkElection } from './elections.ts'
import { partiesAt, stepOf } from './situation.ts'

/** 安排表决 by hand: what has an owner is put to the vote by him (付表决), with the rule and the ballot that belong to it. */
export async function arrangePoll(work: Work, asked: z.output<typeof CreatePoll>): Promise<Poll> {
  if (asked.subjectKind !== null || asked.subjectId !== null)
    throw new Refusal('forbidden', 'voting.subject_of_owner', {}, 'subjectKind')
  return createPoll(work, asked)
}

export async function createPoll(work: Work, asked: z.input<typeof CreatePoll>): Promise<Poll> {
  const input = CreatePoll.parse(asked)
  const meeting = await getMeeting(work, input.meetingId)
  if (!partiesAt(work, meeting).includes('office')) throw new Refusal('forbidden', 'request.forbidden')
  if (['closed', 'archived', 'cancelled'].includes(meeting.state))
    throw new Refusal('conflict', 'voting.meeting_over', {}, 'meetingId')
  if (input.agendaItemId && (await getAgendaItem(work, input.agendaItemId)).meetingId !== meeting.id)
    throw new Refusal('invalid', 'voting.other_meeting', {}, 'agendaItemId')
  if ((input.subjectKind === null) !== (input.subjectId === null))
    throw new Refusal('invalid', 'voting.subject_half', {}, 'subjectId')
  const basis = secretBasis(input.kind, meeting.kind)
  if (basis && !isSecret(input.method)) throw new Refusal('invalid', 'voting.must_be_secret', { basis }, 'method')

  await checkElection(work, meeting, input)
  const satisfaction = await settingOf(work, satisfactionRule)
  const rule = ruleFor(input.kind, meeting.kind, { satisfaction, amongTied: false })
  const id = await insertPoll(work, { ...input, rule, questions: questionsOf(input, rule) })
  work.record('poll.created', id, { name: input.title, kind: input.kind, method: input.method })
  return getPoll(work, id)
}

/** The questions of the ballot, each with what is marked in it. */
function questionsOf({ kind, questions }: z.output<typeof CreatePoll>, rule: PollRule): PollQuestion[] {
  for (const { title, note } of questions.flatMap(({ options }) => options)) checkNote(title, note)
  const aspects = 'grade' in rule ? rule.grade.questions : ['']
  return questions
    .flatMap((question) => aspects.map((aspect) => ({ ...question, aspect: aspects.length > 1 ? aspect : '' })))
    .map(({ title, subjectId, places, post, formal, aspect, options }, at) => ({
      number: at + 1,
      title,
      aspect,
      subjectId,
      places,
      post,
      formal: kind === 'preliminary' ? formal : null,
      options: hasPlaces(kind)
        ? candidatesOf(kind, { title, places, options })
        : theOne({ title, subjectId, places, options }),
    }))
}

function checkNote(name: string, note: string): void {
  const count = Array.from(note).length
  if (count > noteLimit)
    throw new Refusal('invalid', 'voting.note_too_long', { name, count, limit: noteLimit }, 'questions')
}

type Asked = z.output<typeof CreatePoll>['questions'][number]

/** What passes or does not is one option: the matter itself. */
function theOne({
  title,
  subjectId,
  places,
  options,
}: Pick<Asked, 'title' | 'subjectId' | 'places' | 'options'>): PollQuestion['options'] {
  if (places > 1 || options.length > 1) throw new Refusal('invalid', 'voting.one_option', {}, 'questions')
  const [given] = options
  return [
    {
      number: 1,
      title: given?.title ?? title,
      note: given?.note ?? '',
      subjectId,
      personId: given?.personId ?? null,
      included: false,
    },
  ]
}

/** Candidates stand in the order of strokes, whoever proposed them; projects as they were given. */
function candidatesOf(
  kind: Poll['kind'],
  { title, places, options }: Pick<Asked, 'title' | 'places' | 'options'>,
): PollQuestion['options'] {
  const fewest = kind === 'choose_k' ? places + 1 : places
  const included = options.filter((option) => option.included).length
  if (included > 0 && kind !== 'choose_k') throw new Refusal('invalid', 'voting.included_in_election', {}, 'questions')
  if (included >= places && included > 0)
    throw new Refusal('invalid', 'voting.too_many_included', { name: title, included, places }, 'questions')
  if (options.length < fewest)
    throw new Refusal('invalid', 'voting.too_few_options', { name: title, least: fewest }, 'questions')
  if (new Set(options.map((option) => option.title)).size < options.length)
    throw new Refusal('invalid', 'voting.same_name', { name: title }, 'questions')
  const ordered =
    kind !== 'choose_k' ? options.toSorted((a, b) => (strokeKey(a.title) < strokeKey(b.title) ? -1 : 1)) : options
  return ordered.map((option, at) => ({ number: at + 1, ...option }))
}

/** 合并表决: all questions become one yes or no; the members are told, with the reason. */
export async function mergePoll(
  work: Work,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Poll> {
  const poll = await lockPoll(work, id)
  checkVersion(poll, version)
  await stepOf(work, poll, 'merge')
  if (poll.kind !== 'appointment' && poll.kind !== 'motion') throw new Refusal('conflict', 'voting.not_merged', {})
  const titles = poll.questions.map(({ title }) => title)
  const all = {
    number: 1,
    title: poll.title,
    note: titles.join('；').slice(0, 500),
    subjectId: null,
    personId: null,
    included: false,
  }
  await replaceQuestions(work, id, [
    {
      number: 1,
      title: poll.title,
      aspect: '',
      subjectId: poll.subjectId,
      places: 1,
      post: 'other',
      formal: null,
      options: [all],
    },
  ])
  await savePoll(work, poll, { mergedReason: reason })
  const meeting = await getMeeting(work, poll.meetingId)
  const voters = await votersAt(work, poll.meetingId)
  await notify(work, {
    to: { personIds: voters.map(({ personId }) => personId) },
    kind: 'voting.merged',
    subjectId: id,
    link: `/m/${meeting.reference}`,
    facts: { name: poll.title, count: titles.length, reason },
    key: `voting.merged ${id}`,
  })
  work.record('poll.merged', id, { reason, titles })
  return getPoll(work, id)
}

export function checkVersion({ version }: Poll, seen: number): void {
  if (version !== seen) throw new Refusal('conflict', 'voting.changed_meanwhile')
}

/** The same poll once more: among those tied, for what is left, or in another way. */
export async function repeatPoll(work: Work, poll: Poll, change: Partial<NewPoll>): Promise<Poll> {
  const { meetingId, agendaItemId, subjectKind, subjectId, title, kind, method, rule, questions, round } = poll
  const { occasion, nominatedOn } = poll
  const election = { occasion, nominatedOn }
  const same = { meetingId, agendaItemId, subjectKind, subjectId, title, kind, method, rule, questions, ...election }
  const id = await insertPoll(work, { ...same, ...change, round: round + 1, afterId: poll.id })
  // Whoever the meeting has approved watches over the repetition too.
  await replaceScrutineers(work, id, poll.scrutineers)
  const again = await getPoll(work, id)
  await savePoll(work, again, { scrutineersApprovedOn: poll.scrutineersApprovedOn })
  return getPoll(work, id)
}
