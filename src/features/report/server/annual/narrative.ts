/**
 * 办理情况报告的文字部分: what people wrote about the year in the writer, its numbers bound and frozen, and what the
 * committee that heard it said in its poll.
 */
import { say } from '#kernel/message'
import { paperDay, paragraph, type Paper, type PaperBlock } from '#kernel/paper'
import type { Work } from '#kernel/work'
import { figuresIn, type Content } from '../../domain/writer/content.ts'
import { printed } from '../../domain/writer/stated.ts'
import { annualText as text } from '../../messages/annual.ts'
import { computeAll } from '../compute.ts'
import { printedParts } from '../writer/export.ts'
import { meetingTitle } from '../writer/meetings.ts'
import { outcomeOn } from '../writer/polls.ts'
import { contentOf, reportsOf, type Report } from '../writer/repository.ts'
import { statedFigures } from '../writer/stating.ts'

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
  const content = await contentOf(work, report)
  const { body, sources } = await printedParts(chinese, report, content)
  const outcome = await outcomeOn(chinese, report.id)
  const words = outcome?.questions.flatMap((question) => question.words) ?? []
  const meeting = await meetingTitle(work, report.deliveredMeetingId)
  return {
    body: [
      paragraph(
        say(text.narrative.cutOff, { to: paperDay(report.toOn) }) + (await changedSince(chinese, report, content)),
      ),
      ...body,
    ],
    sources: { title: say(text.narrative.sources, { title: report.title }), ...sources },
    poll: words.length === 0 ? '' : say(text.poll.result, { meeting, words: words.join(text.semicolon) }),
  }
}

/** What is frozen in the text and counted otherwise by now is said, so that the report does not contradict itself. */
async function changedSince(work: Work, report: Report, content: Content): Promise<string> {
  const bound = figuresIn(content)
  const figures = work.slots.figures.filter(({ id }) => bound.includes(id))
  const stated = await statedFigures(work, report)
  const now = await computeAll(work, figures, { tenant: work.tenant, from: report.fromOn, to: report.toOn })
  const changed = figures.flatMap((figure) => {
    const was = stated.find(({ id }) => id === figure.id)
    const { value, exact } = now(figure)
    if (!was || was.value === value) return []
    const before = printed(was, 'defined') ?? ''
    const after = printed({ ...was, value, exact }, 'defined') ?? ''
    return [say(text.narrative.change, { name: was.name, before, after })]
  })
  return changed.length === 0 ? '' : say(text.narrative.changed, { changes: changed.join(text.semicolon) })
}
