/** How a suggestion stands for the actor: which parties he is, and which guards of the rule tables hold. */
import { Refusal } from '#kernel/refusal'
import { nextState, reasonsOf, whyNot, type Situation } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { answers, handling } from '#features/cases'
import {
  handlingPartiesOf,
  judgementOf,
  saveCase,
  standingOf,
  unjudged,
  type Assignment,
  type CaseChange,
  type Judgement,
  type Standing,
} from '#features/cases/server'
import { isRecheckable } from '../domain/judged.ts'
import { lifecycle, type SuggestionAction, type SuggestionParty, type SuggestionState } from '../domain/lifecycle.ts'
import { officePartiesOf } from '../domain/parties.ts'
import { suggestionStage } from '../domain/stages.ts'
import { words } from '../messages/words.ts'
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

/** No step out of these asks how an answer was judged. */
const beforeJudgement: ReadonlySet<SuggestionState> = new Set([
  'draft',
  'cosigning',
  'submitted',
  'returned',
  'accepted',
  'handling',
])

/** The shares of the present round that answer the deputy. */
export const answeringIn = <Share extends Assignment>(
  { round }: Pick<Suggestion, 'round'>,
  shares: readonly Share[],
): Share[] => shares.filter((share) => share.round === round && share.state !== 'ended' && answers(share.part))

export const allReplied = (answering: readonly Assignment[]): boolean =>
  answering.length > 0 && answering.every(({ state }) => state === 'replied')

/** Every guard of the lifecycle; `shares` are those of the case. */
export const guardsOf = async (
  work: Work,
  suggestion: Suggestion,
  shares: readonly Assignment[],
): Promise<Record<string, boolean>> =>
  guardsIn(work, suggestion, {
    shares,
    judgement: beforeJudgement.has(suggestion.state) ? unjudged : await judgementOf(work, suggestion),
  })

/** The same for whoever has read how it was judged. */
export function guardsIn(
  work: Work,
  suggestion: Suggestion,
  { shares, judgement }: { shares: readonly Assignment[]; judgement: Judgement },
): Record<string, boolean> {
  const { attempt, result, verdict } = judgement
  const dissatisfied = result === 'dissatisfied'
  const redoLeft = (attempt ?? 1) <= redoLimit
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
    joint_asked:
      suggestion.jointOffice !== null &&
      suggestion.jointConfirmedOn === null &&
      work.actor.roles.some((role) => role === suggestion.jointOffice),
    all_replied: allReplied(answeringIn(suggestion, shares)),
    rated_dissatisfied: dissatisfied,
    rated_acceptably: result !== null && !dissatisfied,
    rating_settled:
      suggestion.state === 'rated' || (suggestion.dueRating !== null && suggestion.dueRating < work.today),
    class_a: isRecheckable(suggestion),
    recheck_held: verdict === 'true',
    recheck_failed: verdict === 'partly' || verdict === 'untrue',
    redo_left: redoLeft,
    // Answered again and not rated in time, it may be closed: the old rating was about the old answer.
    redo_done: !(suggestion.state === 'rated' && dissatisfied && redoLeft),
  }
}

/** Refuses what is not possible at this stage, and says which one it is and whose turn. */
export const wrongStage = (
  { language }: Work,
  { state, action }: { state: string; action: SuggestionAction | readonly SuggestionState[] },
): Refusal =>
  new Refusal('conflict', 'suggestion.wrong_stage', {
    state,
    stage: suggestionStage(words[language], { state, action }),
  })

/** The state one step leads to; refuses with the reason of the table. */
export function stateAfter(work: Work, action: SuggestionAction, situation: Situation): SuggestionState {
  if (whyNot(lifecycle, action, situation) === 'wrong_state') throw wrongStage(work, { state: situation.state, action })
  return nextState(lifecycle, action, situation)
}

interface Step {
  readonly action: SuggestionAction
  readonly holds?: NonNullable<Situation['holds']>
  readonly parties?: readonly string[]
}

/** The state one step by the actor leads to; refuses with the reason of the table. */
export const stepOf = (
  work: Work,
  suggestion: Suggestion,
  { action, holds = {}, parties = partiesOf(work, suggestion) }: Step,
): SuggestionState => stateAfter(work, action, { state: suggestion.state, parties, holds })

/** Takes one step of the lifecycle and saves it; refuses with the reason of the table. */
export async function moveSuggestion(
  work: Work,
  suggestion: Suggestion,
  { change = {}, ...step }: Step & { change?: CaseChange },
): Promise<Suggestion> {
  const state = stepOf(work, suggestion, step)
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
  const can = reasonsOf(lifecycle, situation)
  if (!own) return can
  const ofShare = {
    state: own.state,
    parties: handlingPartiesOf(work, own),
    holds: await shareGuardsOf(work, own, shares),
  }
  return { ...can, ...reasonsOf(handling, ofShare) }
}

/** Every guard of the handling table for one share. */
export const shareGuardsOf = async (
  work: Work,
  own: Assignment,
  shares: readonly Assignment[],
): Promise<Record<string, boolean>> => shareGuardsIn(work, own, { shares, standing: await standingOf(work, own) })

/** The same for whoever has read what the share has done. */
export function shareGuardsIn(
  work: Work,
  own: Assignment,
  { shares, standing }: { shares: readonly Assignment[]; standing: Standing },
): Record<string, boolean> {
  const { contacted, returnDueOn, opinionDueOn } = standing
  const opinions = shares.filter(({ part, state, round }) => part === 'co' && round === own.round && state !== 'ended')
  return {
    within_return_window: returnDueOn !== null && work.today <= returnDueOn,
    answers: answers(own.part),
    gives_opinion: own.part === 'co',
    contacted,
    opinions_settled:
      opinions.every(({ state }) => state === 'opined') || (opinionDueOn !== null && opinionDueOn < work.today),
  }
}
