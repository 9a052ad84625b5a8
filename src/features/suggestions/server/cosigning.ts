/** 联名: each co-signer reads the text and consents himself; nobody consents for another. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Mandate } from '#features/directory'
import { getMandate, getSession, listDeputies } from '#features/directory/server'
import type { deputySuggestionApi } from '../domain/contract-deputy.ts'
import { check } from './drafts.ts'
import { setDraftTurns } from './draft-turns.ts'
import { tellInvited } from './notices.ts'
import { placeOn } from './placing.ts'
import { getSuggestion, type Suggestion } from './repository.ts'
import { guardsOf, isComplete, moveSuggestion, textDigestOf } from './situation.ts'

type Input<Name extends keyof typeof deputySuggestionApi> = z.output<(typeof deputySuggestionApi)[Name]['input']>

/** As many as the whole congress may hardly be asked; a slip of the list is. */
const signerLimit = 100

/**
 * 邀请联名: deputies of the same congress in office today, never the lead himself. Who declined, or consented to a text
 * that has changed since, may be asked again.
 */
export async function invite(work: Work, { id, mandateIds }: Input<'invite'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  check(work, suggestion, 'invite')
  if (!isComplete(suggestion)) throw new Refusal('conflict', 'suggestion.text_missing', {}, 'text')
  const { bodyId } = await getSession(work, suggestion.sessionId)
  const invited: Mandate[] = []
  for (const mandateId of new Set(mandateIds)) invited.push(await invitable(work, suggestion, { mandateId, bodyId }))
  if (suggestion.signers.length + invited.length > signerLimit)
    throw new Refusal('invalid', 'suggestion.too_many_signers', { limit: signerLimit }, 'mandateIds')

  await moveSuggestion(work, suggestion, { action: 'invite' })
  await work.tx
    .insertInto('suggestionSigner')
    .values(
      invited.map((mandate, at) => ({
        tenantId: work.tenant,
        suggestionId: id,
        mandateId: mandate.id,
        personId: mandate.personId,
        position: suggestion.signers.length + at + 1,
        invitedOn: work.today,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'suggestionId', 'mandateId'])
        .doUpdateSet({ invitedOn: work.today, answeredOn: null, consented: null, textDigest: null }),
    )
    .execute()
  work.record('suggestion.invited', id, { deputies: invited.map(({ name }) => name).join('、') })
  const personIds = invited.map(({ personId }) => personId)
  await tellInvited(work, suggestion, { personIds, textDigest: textDigestOf(work, suggestion) })
  return withTurns(work, await getSuggestion(work, id))
}

async function invitable(
  work: Work,
  suggestion: Suggestion,
  { mandateId, bodyId }: { mandateId: string; bodyId: string },
): Promise<Mandate> {
  const mandate = await getMandate(work, mandateId)
  const { name } = mandate
  if (!mandate.active || mandate.bodyId !== bodyId)
    throw new Refusal('invalid', 'suggestion.signer_not_deputy', { name }, 'mandateIds')
  if (mandate.personId === suggestion.leadPersonId)
    throw new Refusal('invalid', 'suggestion.signer_is_lead', { name }, 'mandateIds')
  const asked = suggestion.signers.find(({ personId }) => personId === mandate.personId)
  const outdated = asked?.consented === true && asked.textDigest !== textDigestOf(work, suggestion)
  if (asked && asked.consented !== false && !outdated)
    throw new Refusal('conflict', 'suggestion.signer_already_asked', { name }, 'mandateIds')
  return mandate
}

/** 取消邀请 */
export async function uninvite(work: Work, { id, mandateId }: Input<'uninvite'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  check(work, suggestion, 'uninvite')
  const signer = suggestion.signers.find((asked) => asked.mandateId === mandateId)
  if (!signer) throw new Refusal('not_found', 'suggestion.signer_not_found', {})

  await moveSuggestion(work, suggestion, { action: 'uninvite' })
  await work.tx
    .deleteFrom('suggestionSigner')
    .where('tenantId', '=', work.tenant)
    .where('suggestionId', '=', id)
    .where('mandateId', '=', mandateId)
    .execute()
  work.record('suggestion.uninvited', id, { deputies: signer.name })
  return withTurns(work, await getSuggestion(work, id))
}

/** 本人同意或不同意: only the deputy asked, with his mandate in force, and to the text he has read. */
export async function answerInvitation(work: Work, { id, consented, version }: Input<'consent'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  const signer = suggestion.signers.find(({ personId }) => personId === work.actor.personId)
  check(work, suggestion, consented ? 'consent' : 'decline', await guardsOf(work, suggestion, []))
  if (!signer || !work.actor.mandates.some((held) => held.id === signer.mandateId))
    throw new Refusal('forbidden', 'suggestion.no_mandate', {})
  if (consented && version !== undefined && version !== suggestion.version)
    throw new Refusal('conflict', 'suggestion.text_changed', {})

  const answer = { answeredOn: work.today, consented, textDigest: consented ? textDigestOf(work, suggestion) : null }
  await work.tx
    .updateTable('suggestionSigner')
    .set(answer)
    .where('tenantId', '=', work.tenant)
    .where('suggestionId', '=', id)
    .where('mandateId', '=', signer.mandateId)
    .execute()
  work.record(consented ? 'suggestion.consented' : 'suggestion.declined', id, { deputies: signer.name })
  const signers = suggestion.signers.map((one) => (one === signer ? { ...one, ...answer } : one))
  return withTurns(work, { ...suggestion, signers })
}

async function withTurns(work: Work, suggestion: Suggestion): Promise<Suggestion> {
  await setDraftTurns(work, suggestion)
  return suggestion
}

/** Deputies of the congress who can be asked; those of the same name are told apart. */
export async function findDeputies(
  work: Work,
  { q }: Input<'deputies'>,
): Promise<z.input<typeof deputySuggestionApi.deputies.output>> {
  const { bodyId } = await placeOn(work, work.today)
  const found = await listDeputies(work, { bodyId, search: q })
  return found
    .filter(({ personId }) => personId !== work.actor.personId)
    .slice(0, 100)
    .map(({ mandateId, name, delegation, distinction, sameName }) => ({
      mandateId,
      name,
      delegation,
      distinction: sameName ? distinction : '',
    }))
}
