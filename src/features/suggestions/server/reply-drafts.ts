/** 答复草稿: what the clerk prepares for the head to sign; seen by nobody outside the unit. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import { keepReplyDraft } from '#features/cases/server'
import { unitSuggestionApi } from '../domain/contract-unit.ts'
import { ownShare } from './unit-commands.ts'

type Draft = z.output<typeof unitSuggestionApi.replyDraft.output>

export async function saveReplyDraft(
  work: Work,
  { id, class: resultClass, text, points, promises, files }: z.output<typeof unitSuggestionApi.saveReplyDraft.input>,
): Promise<{ savedAt: string }> {
  await ownShare(work, id)
  await keepReplyDraft(work, id, { class: resultClass, text, points, promises, files })
  return { savedAt: work.now.toISOString() }
}

export async function readReplyDraft(work: Work, { id }: { id: string }): Promise<Draft> {
  await ownShare(work, id)
  const draft = await work.tx
    .selectFrom('caseReplyDraft')
    .select(['class', 'text', 'points', 'promises', 'files', 'savedAt'])
    .where('tenantId', '=', work.tenant)
    .where('assignmentId', '=', id)
    .executeTakeFirst()
  if (!draft) return { class: null, text: '', points: [], promises: [], files: [], savedAt: null }
  const files = await filesNamed(work, draft.files as string[])
  return unitSuggestionApi.replyDraft.output.parse({ ...draft, files, savedAt: draft.savedAt.toISOString() })
}

const filesNamed = ({ tx, tenant }: Work, ids: readonly string[]): Promise<Draft['files']> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('storedFile')
        .select(['id', 'name', 'size', 'mediaType'])
        .where('tenantId', '=', tenant)
        .where('id', 'in', ids)
        .orderBy('uploadedAt')
        .orderBy('id')
        .execute()
