/**
 * 办理情况报告的文字部分: what people wrote about the year in the writer, its numbers bound and frozen, and what the
 * committee that heard it said in its poll.
 */
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { paperDay, paragraph, type Paper, type PaperBlock } from '#kernel/paper'
import type { Work } from '#kernel/work'
import { annualText as text } from '../../messages/annual.ts'
import { printedParts } from '../writer/export.ts'
import { meetingTitle } from '../writer/meetings.ts'
import { outcomeOn } from '../writer/polls.ts'
import { contentOf, reportsOf } from '../writer/repository.ts'

export interface Narrative {
  readonly body: readonly PaperBlock[]
  readonly sources: Paper['attachments'][number]
  readonly poll: string
}

/** Of the last signed report on the suggestions of this session; undefined while there is none. */
export async function narrativeOf(work: Work, sessionId: string): Promise<Narrative | undefined> {
  const chinese = { ...work, language: 'zh-CN' as const }
  const report = (await reportsOf(work)).find(
    (one) => one.kind === 'handling' && one.sessionId === sessionId && one.signedAt !== null,
  )
  if (!report) return undefined
  const { body, sources } = await printedParts(chinese, report, await contentOf(work, report))
  const outcome = await outcomeOn(chinese, report.id)
  const words = outcome?.questions.flatMap((question) => question.words) ?? []
  const meeting = await meetingTitle(work, report.deliveredMeetingId)
  return {
    body: [paragraph(say(text.narrative.cutOff, { to: paperDay(plainDate(report.toOn)) })), ...body],
    sources: { title: say(text.narrative.sources, { title: report.title }), ...sources },
    poll: words.length === 0 ? '' : say(text.poll.result, { meeting, words: words.join(text.semicolon) }),
  }
}
