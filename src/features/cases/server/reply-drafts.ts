/** 答复草稿: what a unit's clerk prepares; one per share, the last one saved. */
import type { Work } from '#kernel/work'

export interface ReplyDraftContent {
  readonly class: string | null
  readonly text: string
  readonly points: readonly unknown[]
  readonly promises: readonly unknown[]
  readonly files: readonly string[]
}

export async function keepReplyDraft(
  work: Work,
  assignmentId: string,
  { class: resultClass, text, points, promises, files }: ReplyDraftContent,
): Promise<void> {
  const { tx, tenant, now, ports } = work
  await ports.files.check(work, files)
  const content = {
    class: resultClass,
    text,
    points: JSON.stringify(points),
    promises: JSON.stringify(promises),
    files: JSON.stringify(files),
    savedAt: now,
  }
  await tx
    .insertInto('caseReplyDraft')
    .values({ tenantId: tenant, assignmentId, ...content })
    .onConflict((conflict) => conflict.columns(['tenantId', 'assignmentId']).doUpdateSet(content))
    .execute()
}
