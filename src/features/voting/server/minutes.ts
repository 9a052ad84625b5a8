/** 会议记录里的表决结果: every announced poll under its item, with its arithmetic in the language of the papers. */
import { say } from '#kernel/message'
import type { MinutesLine, MinutesLines } from '#kernel/minutes'
import { toChineseNumeral } from '#kernel/numerals'
import type { PollKind, QuestionOutcome } from '#kernel/poll'
import { documentText } from '../messages/documents.ts'
import { resultOf } from '../messages/arithmetic.ts'
import { outcomesOf } from './outcome.ts'
import { pollsWhere, type Poll } from './repository.ts'

/** 人选: whoever was chosen is made public by the list of those who were, whoever was not by nobody. */
const onPersons: readonly PollKind[] = ['election', 'preliminary', 'appointment', 'removal']

const language = 'zh-CN'

/** A result that was not announced is not put down; of a vote that is void only that it was held, and why it does not count. */
export const pollMinutes: MinutesLines = async (work, meetingIds) => {
  const announced = await pollsWhere(work, { meetingIds, state: 'announced' })
  const outcomes = await outcomesOf({ ...work, language }, announced)
  const results = announced.map((poll, at) => ({
    poll,
    lines: (outcomes[at]?.questions ?? []).map((counted, nth) => lineOf(poll, counted, nth === 0)),
  }))
  const annulled = (await pollsWhere(work, { meetingIds, state: 'void' }))
    .filter(({ openedAt }) => openedAt !== null)
    .map((poll) => ({ poll, lines: [voidLineOf(poll)] }))
  const inOrder = [...results, ...annulled].toSorted((a, b) => (a.poll.id < b.poll.id ? -1 : 1))
  return inOrder.flatMap(({ lines }) => lines)
}

function voidLineOf({ meetingId, agendaItemId, kind, title, round, voidReason }: Poll): MinutesLine {
  const text = say(documentText.annulled, { title, round: toChineseNumeral(round), reason: voidReason ?? '' })
  return { meetingId, itemId: agendaItemId, text, open: onPersons.includes(kind) ? null : text }
}

function lineOf(poll: Poll, counted: QuestionOutcome, first: boolean): MinutesLine {
  const watched = first ? watchedBy(poll) : []
  return {
    meetingId: poll.meetingId,
    itemId: poll.agendaItemId,
    text: [counted.title, ...watched, ...counted.words].join('\n'),
    ...openOf(poll, counted),
  }
}

/** Of a vote on persons nothing is open but who was elected, where no list of appointments will say so. */
function openOf(poll: Poll, counted: QuestionOutcome): Pick<MinutesLine, 'open' | 'inside'> {
  if (!onPersons.includes(poll.kind)) return { open: [counted.title, ...resultOf(language, poll, counted)].join('\n') }
  const elected = poll.kind === 'election' && poll.subjectKind === null ? electedIn(counted) : []
  if (elected.length === 0) return { open: null }
  return { open: `${counted.title}\n${say(documentText.elected, { names: elected.join('、') })}`, inside: true }
}

const electedIn = ({ options, others }: QuestionOutcome): string[] => [
  ...options.filter(({ passed }) => passed).map(({ title }) => title),
  ...others.filter(({ passed }) => passed).map(({ name }) => name),
]

/** 监票人 the meeting approved for this vote. */
function watchedBy({ scrutineers, scrutineersApprovedOn }: Poll): string[] {
  const [chief, ...others] = scrutineers.map(({ name }) => name)
  if (chief === undefined || scrutineersApprovedOn === null) return []
  const form = others.length === 0 ? documentText.chiefOnly : documentText.scrutineers
  return [say(form, { chief, others: others.join('、') })]
}
