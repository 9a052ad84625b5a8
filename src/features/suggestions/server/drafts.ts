/** 起草: a deputy writes, keeps and drops his own suggestion until it is handed in. */
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import type { Situation } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { discardCase, openCase } from '#features/cases/server'
import type { deputySuggestionApi } from '../domain/contract-deputy.ts'
import type { SuggestionAction } from '../domain/lifecycle.ts'
import { checkFields, columnsOf, formerOf, saveAttachments, titleOf, type Fields } from './draft-fields.ts'
import { setDraftTurns } from './draft-turns.ts'
import { refuseStale } from './judge-commands.ts'
import { ownMandate, placeOn, type Place } from './placing.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { moveSuggestion, partiesOf, stateAfter } from './situation.ts'
import { originalOf, settleParts } from './split-parts.ts'

type Input<Name extends keyof typeof deputySuggestionApi> = z.output<(typeof deputySuggestionApi)[Name]['input']>

/** 新草稿 */
export async function createDraft(work: Work, fields: Input<'create'>): Promise<{ id: string; version: number }> {
  const place = await placeOn(work, work.today)
  const mandateId = ownMandate(work, place.bodyId)
  const personId = work.actor.personId ?? ''

  const draft = await openDraft(work, { fields, lead: { mandateId, personId }, place })
  work.record('suggestion.created', draft.id, {})
  return draft
}

export interface NewDraft {
  readonly fields: Fields
  readonly lead: { readonly mandateId: string; readonly personId: string }
  readonly place: Place
  readonly raisedOn?: PlainDate | null
  readonly convertedFromMotion?: string | null
}

/** A draft in somebody's name, checked and written; the caller says in the journal how it came about. */
export async function openDraft(
  work: Work,
  { fields, lead, place, raisedOn = null, convertedFromMotion = null }: NewDraft,
): Promise<{ id: string; version: number }> {
  await checkFields(work, fields)
  const formerId = await formerOf(work, fields.raisedBefore)
  const { id, version } = await openCase(work, { kind: 'suggestion', title: titleOf(fields), state: 'draft' })
  await work.tx
    .insertInto('suggestion')
    .values({
      ...columnsOf(fields),
      tenantId: work.tenant,
      id,
      sessionId: place.sessionId,
      betweenSessions: place.betweenSessions,
      leadMandateId: lead.mandateId,
      leadPersonId: lead.personId,
      raisedOn,
      convertedFromMotion,
    })
    .execute()
  if (fields.files.length > 0 || formerId) await saveAttachments(work, id, { files: fields.files, formerId })
  return { id, version }
}

/** 存草稿. A changed text asks the co-signers again: their consent was to the text as it stood. */
export async function saveDraft(work: Work, { id, version, ...fields }: Input<'save'>): Promise<Suggestion> {
  const before = await getSuggestion(work, id)
  check(work, before, 'edit')
  refuseStale(before, version)
  await checkFields(work, fields)
  const formerId = await formerOf(work, fields.raisedBefore)

  await moveSuggestion(work, before, { action: 'edit', change: { title: titleOf(fields) } })
  await saveSuggestion(work, id, columnsOf(fields))
  await saveAttachments(work, id, { files: fields.files, formerId })
  const saved = await getSuggestion(work, id)
  await setDraftTurns(work, saved)
  // A draft nobody else has seen is the deputy's own paper; once others were asked, every change is a fact.
  if (before.state !== 'draft') work.record('suggestion.saved', id, {})
  return saved
}

/** 删草稿: what was never submitted. */
export async function discardDraft(work: Work, { id }: Input<'discard'>): Promise<Record<string, never>> {
  const suggestion = await getSuggestion(work, id)
  check(work, suggestion, 'discard', { never_submitted: suggestion.submittedOn === null })

  const { tx, tenant } = work
  const original = await originalOf(work, id)
  await tx.deleteFrom('suggestionSigner').where('tenantId', '=', tenant).where('suggestionId', '=', id).execute()
  await tx.deleteFrom('suggestion').where('tenantId', '=', tenant).where('id', '=', id).execute()
  await discardCase(work, id)
  work.record('suggestion.discarded', id, {})
  if (original) await settleParts(work, original)
  return {}
}

/** Refuses a step the table does not allow, before anything is written. */
export function check(
  work: Work,
  suggestion: Suggestion,
  action: SuggestionAction,
  holds: NonNullable<Situation['holds']> = {},
): void {
  stateAfter(work, action, { state: suggestion.state, parties: partiesOf(work, suggestion), holds })
}
