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
const onPersons: readonly PollKind[] = ['election', 'appointment', 'removal']

const language = 'zh-CN'

/** A result that was not announced is not put down; of a vote that is void only that it was held, and why it does not count. */
export const pollMinutes: MinutesLines = async (work, meetingIds) => {
  const announced = await pollsWhere(work, { meetingIds, state: 'announced' })
  const outcomes = await outcomesOf({ ...work, language }, announced)
  const results = announced.map((poll, at) => ({
    poll,
    lines: (outcomes[at]?.questions ?? []).map((counted) => lineOf(poll, counted)),
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

const lineOf = (poll: Poll, counted: QuestionOutcome): MinutesLine => ({
  meetingId: poll.meetingId,
  itemId: poll.agendaItemId,
  text: [counted.title, ...counted.words].join('\n'),
  open: onPersons.includes(poll.kind) ? null : [counted.title, ...resultOf(language, poll, counted)].join('\n'),
})
