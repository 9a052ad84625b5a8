/** 会议记录里的表决结果: every announced poll under its item, with its arithmetic in the language of the papers. */
import type { MinutesLine, MinutesLines } from '#kernel/minutes'
import type { PollKind, QuestionOutcome } from '#kernel/poll'
import { resultOf } from '../messages/arithmetic.ts'
import { outcomesOf } from './outcome.ts'
import { pollsWhere, type Poll } from './repository.ts'

/** 人选: whoever was chosen is made public by the list of those who were, whoever was not by nobody. */
const onPersons: readonly PollKind[] = ['election', 'appointment', 'removal']

const language = 'zh-CN'

/** A result that was not announced, or that is void, is not put down. */
export const pollMinutes: MinutesLines = async (work, meetingIds) => {
  const announced = await pollsWhere(work, { meetingIds, state: 'announced' })
  const outcomes = await outcomesOf({ ...work, language }, announced)
  return announced.flatMap((poll, at) => (outcomes[at]?.questions ?? []).map((counted) => lineOf(poll, counted)))
}

const lineOf = (poll: Poll, counted: QuestionOutcome): MinutesLine => ({
  meetingId: poll.meetingId,
  itemId: poll.agendaItemId,
  text: [counted.title, ...counted.words].join('\n'),
  open: onPersons.includes(poll.kind) ? null : [counted.title, ...resultOf(language, poll, counted)].join('\n'),
})
