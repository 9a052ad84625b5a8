/** How a suggestion stands for the actor: which parties he is, and which guards of the rule tables hold. */
import { nextState, whyNot, type Situation } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { handling } from '#features/cases'
import {
  currentRating,
  currentRecheck,
  handlingPartiesOf,
  saveCase,
  standingOf,
  type Assignment,
  type CaseChange,
} from '#features/cases/server'
import { lifecycle, type SuggestionAction, type SuggestionParty, type SuggestionState } from '../domain/lifecycle.ts'
import { officePartiesOf } from '../domain/parties.ts'
import type { Suggestion } from './repository.ts'

/** 再办理 at most so often in one round; then the office decides otherwise (专题会商、询问). */
export const redoLimit = 2

export function partiesOf(
  { actor }: Work,
  suggestion: Pick<Suggestion, 'leadPersonId' | 'signers' | 'betweenSessions'>,
): SuggestionParty[] {
  const parties: SuggestionParty[] = []
  if (actor.roles.includes('deputy')) {
    if (actor.personId === suggestion.leadPersonId) parties.push('lead_deputy')
    if (suggestion.signers.some(({ personId, consented }) => personId === actor.personId && consented !== false))
      parties.push('co_signer')
  }
  return [...parties, ...officePartiesOf(actor.roles, suggestion.betweenSessions)]
}

/** Digest of what a co-signer consents to: the title and every part of the text. */
export const textDigestOf = (
  { ports }: Work,
  s: Pick<Suggestion, 'title' | 'text' | 'situation' | 'analysis' | 'proposal'>,
): string => ports.sha256([s.title, s.text, s.situation, s.analysis, s.proposal].join('\u0000'))

export const isComplete = (s: Pick<Suggestion, 'title' | 'text' | 'situation' | 'analysis' | 'proposal'>): boolean =>
  s.title.trim() !== '' && [s.text, s.situation, s.analysis, s.proposal].some((part) => part.trim() !== '')

const isDissatisfied = (rating: { attitude: string; result: string }): boolean => rating.result === 'dissatisfied'

/** No step out of these asks how an answer was judged. */
const beforeJudgement: ReadonlySet<SuggestionState> = new Set([
  'draft',
  'cosigning',
  'submitted',
  'returned',
  'accepted',
  'handling',
])

/** Every guard of the lifecycle; `shares` are those of the present round. */
export async function guardsOf(
  work: Work,
  suggestion: Suggestion,
  shares: readonly Assignment[],
): Promise<Record<string, boolean>> {
  const judged = !beforeJudgement.has(suggestion.state)
  const rating = judged ? await currentRating(work, suggestion.id, { round: suggestion.round }) : undefined
  const recheck = judged ? await currentRecheck(work, suggestion.id) : undefined
  const answering = shares.filter(
    ({ part, state, round }) =>
      round === suggestion.round && state !== 'ended' && (part === 'lead' || part === 'separate'),
  )
  const digest = textDigestOf(work, suggestion)
  return {
    complete: isComplete(suggestion),
    all_consented: suggestion.signers.every(({ consented, textDigest }) => consented === true && textDigest === digest),
    asks_consent: suggestion.signers.some(
      ({ personId, consented, textDigest }) =>
        personId === work.actor.personId && !(consented === true && textDigest === digest),
    ),
    never_submitted: suggestion.submittedOn === null,
    not_assigned_yet: shares.every(({ state }) => state === 'assigned' || state === 'ended'),
    all_replied: answering.length > 0 && answering.every(({ state }) => state === 'replied'),
    rated_dissatisfied: rating !== undefined && isDissatisfied(rating),
    rated_acceptably: rating !== undefined && !isDissatisfied(rating),
    rating_settled:
      suggestion.state === 'rated' || (suggestion.dueRating !== null && suggestion.dueRating < work.today),
    class_a: suggestion.classReported === 'A' && suggestion.round === 1,
    recheck_held: recheck?.verdict === 'true',
    recheck_failed: recheck?.verdict === 'partly' || recheck?.verdict === 'untrue',
    redo_left: (rating?.attempt ?? 1) <= redoLimit,
  }
}

/** Takes one step of the lifecycle and saves it; refuses with the reason of the table. */
export async function moveSuggestion(
  work: Work,
  suggestion: Suggestion,
  {
    action,
    holds = {},
    parties = partiesOf(work, suggestion),
    change = {},
  }: { action: SuggestionAction; holds?: Situation['holds']; parties?: readonly string[]; change?: CaseChange },
): Promise<Suggestion> {
  const state = nextState(lifecycle, action, { state: suggestion.state, parties, ...(holds ? { holds } : {}) })
  const saved = await saveCase(work, suggestion, { ...change, state })
  return { ...suggestion, ...saved, state }
}

/** Every action of both tables for this reader: null when allowed, else the reason. */
export async function actionsFor(
  work: Work,
  suggestion: Suggestion,
  { shares, own }: { shares: readonly Assignment[]; own: Assignment | undefined },
): Promise<Record<string, string | null>> {
  const situation = {
    state: suggestion.state,
    parties: partiesOf(work, suggestion),
    holds: await guardsOf(work, suggestion, shares),
  }
  const can: Record<string, string | null> = {}
  for (const action of Object.keys(lifecycle) as SuggestionAction[])
    can[action] = whyNot(lifecycle, action, situation) ?? null
  if (!own) return can
  const ofShare = {
    state: own.state,
    parties: handlingPartiesOf(work, own),
    holds: await shareGuardsOf(work, own, shares),
  }
  for (const action of Object.keys(handling) as (keyof typeof handling)[])
    can[action] = whyNot(handling, action, ofShare) ?? null
  return can
}

/** Every guard of the handling table for one share. */
export async function shareGuardsOf(
  work: Work,
  own: Assignment,
  shares: readonly Assignment[],
): Promise<Record<string, boolean>> {
  const { contacted, returnDueOn, opinionDueOn } = await standingOf(work, own)
  const opinions = shares.filter(({ part, state, round }) => part === 'co' && round === own.round && state !== 'ended')
  return {
    within_return_window: returnDueOn !== null && work.today <= returnDueOn,
    answers: own.part === 'lead' || own.part === 'separate',
    gives_opinion: own.part === 'co',
    contacted,
    opinions_settled:
      opinions.every(({ state }) => state === 'opined') || (opinionDueOn !== null && opinionDueOn < work.today),
  }
}
