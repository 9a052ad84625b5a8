/** 会议记录里的表决结果: every announced poll under its item, with its arithmetic in the language of the papers. */
import type { MinutesLines } from '#kernel/minutes'
import { outcomeOf } from './outcome.ts'
import { pollsWhere } from './repository.ts'

/** A result that was not announced, or that is void, is not put down. */
export const pollMinutes: MinutesLines = async (work, meetingId) => {
  const announced = (await pollsWhere(work, { meetingId })).filter(({ state }) => state === 'announced')
  const lines: { itemId: string | null; text: string }[] = []
  for (const poll of announced) {
    const { questions } = await outcomeOf({ ...work, language: 'zh-CN' }, poll)
    for (const { title, words } of questions)
      lines.push({ itemId: poll.agendaItemId, text: [title, ...words].join('\n') })
  }
  return lines
}
