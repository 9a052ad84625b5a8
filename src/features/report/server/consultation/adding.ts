/** 记下一条意见, by the person asked, or by the office from what came back on paper (书面意见代录). */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { mostComments } from '../../domain/consultation/contract.ts'
import type { Report } from '../writer/repository.ts'
import { commentsIn, type StoredRound } from './repository.ts'
import { blocksOf } from './text.ts'

interface NewComment {
  readonly personId: string
  readonly paragraph: number | null
  readonly text: string
  /** The account of the office that typed it; null where the person wrote it himself. */
  readonly enteredBy: string | null
}

export async function addComment(
  work: Work,
  report: Report,
  round: StoredRound,
  { personId, paragraph, text, enteredBy }: NewComment,
): Promise<void> {
  const { id: roundId, circle } = round
  if (paragraph !== null && paragraph >= (await blocksOf(work, report, round)).length)
    throw new Refusal('invalid', 'report.no_paragraph', { number: paragraph + 1 }, 'paragraph')
  if ((await commentsIn(work, [roundId], personId)).length >= mostComments)
    throw new Refusal('too_many', 'report.too_many_comments', { limit: mostComments })
  await work.tx
    .insertInto('reportComment')
    .values({
      tenantId: work.tenant,
      id: work.newId(),
      roundId,
      personId,
      paragraph,
      text,
      enteredBy,
      madeAt: work.now,
    })
    .execute()
  await markNothing(work, { roundId, personId }, null)
  work.record('report.commented', report.id, { circle, paragraph: (paragraph ?? -1) + 1 }, { text })
}

/** 没有意见 is said, or not true any more. */
export async function markNothing(
  { tx, tenant }: Work,
  { roundId, personId }: { roundId: string; personId: string },
  at: Date | null,
): Promise<void> {
  await tx
    .updateTable('reportAsked')
    .set({ nothingAt: at })
    .where('tenantId', '=', tenant)
    .where('roundId', '=', roundId)
    .where('personId', '=', personId)
    .execute()
}
