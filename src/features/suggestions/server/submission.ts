/** 提交与撤回: the deputy hands in, and may take back in writing until the answer has come. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { whyNot } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { assignmentsOf, setTurns, startClocks, stopClocks } from '#features/cases/server'
import { listDeputies } from '#features/directory/server'
import type { deputySuggestionApi } from '../domain/contract-deputy.ts'
import { lifecycle } from '../domain/lifecycle.ts'
import { endShare } from './assign.ts'
import { check } from './drafts.ts'
import { openSigners } from './draft-turns.ts'
import { refreshIntakeTurns } from './intake-turns.ts'
import { refuseStale } from './judge-commands.ts'
import { placeOn } from './placing.ts'
import { proposeFor } from './proposals.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { guardsOf, moveSuggestion, partiesOf } from './situation.ts'
import { originalOf, settleParts } from './split-parts.ts'

type Input<Name extends keyof typeof deputySuggestionApi> = z.output<(typeof deputySuggestionApi)[Name]['input']>

/** 提交: whole, consented to by every co-signer as it stands; between sessions the office has seven days (D19). */
export async function submit(work: Work, { id, version }: Input<'submit'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  const holds = await guardsOf(work, suggestion, [])
  refuseUnready(work, suggestion, holds)
  refuseStale(suggestion, version)
  const raisedOn = suggestion.raisedOn ?? suggestion.submittedOn ?? work.today
  const { sessionId, betweenSessions, bodyId } = await placeOn(work, raisedOn)
  await refuseFormerDeputies(work, suggestion, bodyId)

  const moved = await moveSuggestion(work, suggestion, { action: 'submit', holds })
  const submittedOn = suggestion.raisedOn ?? work.today
  const proposal = await proposeFor(work, suggestion)
  await saveSuggestion(work, id, { submittedOn, sessionId, betweenSessions, ...proposal })
  if (betweenSessions) await startClocks(work, [{ caseId: id, code: 'D19.accepted' }])
  await refreshIntakeTurns(work, [id])
  work.record('suggestion.submitted', id, { signers: suggestion.signers.length + 1 })
  const original = await originalOf(work, id)
  if (original) await settleParts(work, original)
  return { ...moved, submittedOn, sessionId, betweenSessions }
}

/** Says precisely what is missing, and whose consent. */
function refuseUnready(work: Work, suggestion: Suggestion, holds: Record<string, boolean>): void {
  const reason = whyNot(lifecycle, 'submit', { state: suggestion.state, parties: partiesOf(work, suggestion), holds })
  if (reason === 'complete') {
    if (suggestion.title.trim() === '') throw new Refusal('conflict', 'suggestion.title_missing', {}, 'title')
    throw new Refusal('conflict', 'suggestion.text_missing', {}, 'text')
  }
  if (reason !== 'all_consented') return check(work, suggestion, 'submit', holds)
  const names = (signers: Suggestion['signers']) => signers.map(({ name }) => name).join('、')
  const declined = suggestion.signers.filter(({ consented }) => consented === false)
  if (declined.length > 0) throw new Refusal('conflict', 'suggestion.signer_declined', { names: names(declined) })
  const open = openSigners(work, suggestion)
  const outdated = open.filter(({ consented }) => consented === true)
  if (outdated.length === open.length)
    throw new Refusal('conflict', 'suggestion.consent_outdated', { names: names(open), count: open.length })
  throw new Refusal('conflict', 'suggestion.consent_missing', { names: names(open), count: open.length })
}

/** 代表身份 of the lead and of every co-signer is in force on the day of submission, not only when he was asked. */
async function refuseFormerDeputies(work: Work, suggestion: Suggestion, bodyId: string): Promise<void> {
  if (!work.actor.mandates.some(({ id }) => id === suggestion.leadMandateId))
    throw new Refusal('forbidden', 'suggestion.no_mandate', {})
  if (suggestion.signers.length === 0) return
  const mandateIds = suggestion.signers.map(({ mandateId }) => mandateId)
  const inOffice = new Set((await listDeputies(work, { bodyId, mandateIds })).map(({ mandateId }) => mandateId))
  const former = suggestion.signers.find(({ mandateId }) => !inOffice.has(mandateId))
  if (former) throw new Refusal('conflict', 'suggestion.signer_not_deputy', { name: former.name })
}

/** Everything that may run on a suggestion. */
const allClocks = [
  ...new Set(
    Object.values(lifecycle).flatMap((rule) => [
      ...('starts' in rule ? rule.starts : []),
      ...('stops' in rule ? rule.stops : []),
    ]),
  ),
]

/** 撤回, in writing: handling ends at once, whoever has it. */
export async function withdraw(work: Work, { id, version, reason }: Input<'withdraw'>): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  check(work, suggestion, 'withdraw')
  refuseStale(suggestion, version)

  const moved = await moveSuggestion(work, suggestion, { action: 'withdraw', change: { closedOn: work.today } })
  for (const share of await assignmentsOf(work, id))
    if (share.state !== 'ended') await endShare(work, share, 'withdrawn')
  await stopClocks(work, { caseIds: [id], codes: allClocks, cancelled: true })
  await setTurns(work, id, [])
  work.record('suggestion.withdrawn', id, { reason })
  const original = await originalOf(work, id)
  if (original) await settleParts(work, original)
  return moved
}
