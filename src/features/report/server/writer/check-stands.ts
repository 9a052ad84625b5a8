/** 核对是否仍然有效: a figure the text states that was restated after the check is a number nobody has checked (AT11). */
import type { Work } from '#kernel/work'
import { figuresIn } from '../../domain/writer/content.ts'
import type { Holds } from './allowed.ts'
import { contentOf, type Report } from './repository.ts'

export const holdsOfCheck = async (work: Work, report: Report): Promise<Holds> => ({
  report_check_stands: (await restatedSinceCheck(work, report)).length === 0,
})

/** The figures of the text whose value was stated anew since somebody checked it; none once it is signed. */
export async function restatedSinceCheck(work: Work, report: Report): Promise<string[]> {
  const { checkedAt, signedAt, snapshotId } = report
  if (!checkedAt || signedAt || !snapshotId) return []
  const restated = await work.tx
    .selectFrom('snapshotFigure')
    .select('figureId')
    .distinct()
    .where('tenantId', '=', work.tenant)
    .where('snapshotId', '=', snapshotId)
    .where('statement', '>', 0)
    .where('madeAt', '>', checkedAt)
    .execute()
  if (restated.length === 0) return []
  const stated = figuresIn(await contentOf(work, report))
  return restated.flatMap(({ figureId }) => (stated.includes(figureId) ? [figureId] : []))
}
