/** 答复草稿: what the clerk prepares for the head to sign; seen by nobody outside the unit. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import { unitSuggestionApi } from '../domain/contract-unit.ts'
import { ownShare } from './unit-commands.ts'

type Draft = z.output<typeof unitSuggestionApi.replyDraft.output>

export async function saveReplyDraft(
  work: Work,
  { id, class: resultClass, text, promises }: z.output<typeof unitSuggestionApi.saveReplyDraft.input>,
): Promise<{ savedAt: string }> {
  await ownShare(work, id)
  const content = { class: resultClass, text, promises: JSON.stringify(promises), savedAt: work.now }
  await work.tx
    .insertInto('caseReplyDraft')
    .values({ tenantId: work.tenant, assignmentId: id, ...content })
    .onConflict((conflict) => conflict.columns(['tenantId', 'assignmentId']).doUpdateSet(content))
    .execute()
  return { savedAt: work.now.toISOString() }
}

export async function readReplyDraft(work: Work, { id }: { id: string }): Promise<Draft> {
  await ownShare(work, id)
  const draft = await work.tx
    .selectFrom('caseReplyDraft')
    .select(['class', 'text', 'promises', 'savedAt'])
    .where('tenantId', '=', work.tenant)
    .where('assignmentId', '=', id)
    .executeTakeFirst()
  if (!draft) return { class: null, text: '', promises: [], savedAt: null }
  return unitSuggestionApi.replyDraft.output.parse({ ...draft, savedAt: draft.savedAt.toISOString() })
}
