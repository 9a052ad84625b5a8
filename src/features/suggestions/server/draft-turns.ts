/** Whose turn it is until a suggestion is handed in: co-signers confirm, the lead deputy mends or submits. */
import type { Work } from '#kernel/work'
import { setTurns, type Turn } from '#features/cases/server'
import type { Signer, Suggestion } from './repository.ts'
import { textDigestOf } from './situation.ts'

export const setDraftTurns = (work: Work, suggestion: Suggestion): Promise<void> =>
  setTurns(work, suggestion.id, draftTurns(work, suggestion))

export function draftTurns(work: Work, suggestion: Suggestion): Turn[] {
  const { state, leadPersonId, raisedOn } = suggestion
  const consents = openSigners(work, suggestion).map(({ personId }): Turn => ({ action: 'consent', personId }))
  if (state === 'returned') return [{ action: 'mend', personId: leadPersonId }, ...consents]
  if (consents.length > 0) return consents
  // 代录的纸质件和拆分出的各件等代表本人提交; what a deputy drafts himself waits for nobody.
  const waits = state === 'cosigning' || (state === 'draft' && raisedOn !== null)
  return waits ? [{ action: 'submit', personId: leadPersonId }] : []
}

/** Who has been asked and has neither declined nor consented to the text as it is now. */
export function openSigners(work: Work, suggestion: Suggestion): Signer[] {
  const digest = textDigestOf(work, suggestion)
  return suggestion.signers.filter(
    ({ consented, textDigest }) => consented !== false && !(consented === true && textDigest === digest),
  )
}
