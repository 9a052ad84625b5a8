/** What is written in a suggestion (填写内容): checked, then saved to where each part of it is kept. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { linkCases, replaceTextFiles, unlinkCases } from '#features/cases/server'
import { getUnit } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { textLimit, type DraftFields } from '../domain/contract-deputy.ts'
import { lengthOf } from '../domain/clean.ts'
import { categories } from '../domain/settings.ts'
import { proposedTitle } from '../domain/title.ts'
import { getSuggestion, type SuggestionChange } from './repository.ts'

export type Fields = z.output<typeof DraftFields>

/** Refuses, before anything is written, what cannot be kept. */
export async function checkFields(work: Work, fields: Fields): Promise<void> {
  for (const part of ['text', 'situation', 'analysis', 'proposal'] as const) checkLength(fields[part], part)
  if (fields.publication === 'none' && fields.publicationReason === '')
    throw new Refusal('invalid', 'suggestion.publication_reason_missing', {}, 'publicationReason')
  if (fields.category !== null) {
    const { names } = await settingOf(work, categories)
    if (!names.includes(fields.category))
      throw new Refusal('invalid', 'suggestion.category_unknown', { category: fields.category }, 'category')
  }
  if (fields.wishedUnitId) await getUnit(work, fields.wishedUnitId)
  await refuseUnknownFiles(work, fields.files)
}

/** The formal limit, in words; what was typed stays on the page. */
export function checkLength(text: string, field: string): void {
  const length = lengthOf(text)
  if (length > textLimit)
    throw new Refusal('invalid', 'suggestion.text_too_long', { limit: textLimit, over: length - textLimit }, field)
}

async function refuseUnknownFiles({ tx, tenant }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const known = await tx
    .selectFrom('storedFile')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', 'in', ids)
    .execute()
  if (known.length < new Set(ids).size) throw new Refusal('not_found', 'file.not_found', {}, 'files')
}

/** The title given, or one proposed from the first sentence. */
export const titleOf = ({
  title,
  text,
  situation,
  proposal,
}: Pick<Fields, 'title' | 'text' | 'situation' | 'proposal'>) =>
  title === '' ? proposedTitle(text || proposal || situation) : title

/** The columns of the suggestion itself. */
export const columnsOf = ({
  title: _title,
  raisedBefore: _raisedBefore,
  files: _files,
  ...own
}: Fields): SuggestionChange => own

/** 往年提出: the former suggestion must exist; answers its id. */
export async function formerOf(work: Work, raisedBefore: string | null): Promise<string | undefined> {
  if (!raisedBefore) return undefined
  const former = await getSuggestion(work, raisedBefore).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (!former || former.number === null)
    throw new Refusal('invalid', 'suggestion.former_not_found', { reference: raisedBefore }, 'raisedBefore')
  return former.id
}

/** What hangs on the case: the files of the text, the former suggestion. */
export async function saveAttachments(
  work: Work,
  id: string,
  { files, formerId }: { files: readonly string[]; formerId: string | undefined },
): Promise<void> {
  await replaceTextFiles(work, id, files)
  await unlinkCases(work, id, 'raised_before')
  if (formerId) await linkCases(work, id, [formerId], 'raised_before')
}
