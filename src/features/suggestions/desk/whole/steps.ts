/** Which steps the offices can take with one suggestion (能办的事), each with the reason why not. */
import { whyNot } from '#kernel/rules'
import type { Role } from '#kernel/roles'
import { handling, type HandlingAction, type HandlingParty } from '#features/cases'
import { canStillCome } from '../../domain/ahead.ts'
import type { SuggestionView } from '../../domain/views.ts'

/** In the usual order of work; what deputies and units do is theirs. */
export const officeSteps = [
  'accept',
  'propose',
  'assign',
  'return',
  'refuse',
  'refer',
  'split',
  'merge',
  'confirm_joint',
  'redo',
  'close',
  'open_recheck',
  'keep',
  'lower',
  'second_assign',
  'archive',
] as const
export type OfficeStep = (typeof officeSteps)[number]

export interface Offered {
  readonly step: OfficeStep
  /** Key of messages.reasons; null when it can be done now. */
  readonly reason: string | null
}

/** What can be done first; what is no business of the reader's, or can no longer happen, is left out. */
export function offeredSteps({ can, state }: Pick<SuggestionView, 'can' | 'state'>): Offered[] {
  const offered = officeSteps.map((step) => ({ step, reason: can[step] ?? null }))
  return offered
    .filter(({ step, reason }) => reason !== 'wrong_role' && (reason !== 'wrong_state' || canStillCome(step, state)))
    .toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null))
}

type Share = SuggestionView['assignments'][number]

/** Those who assign decide about every unit's share. */
export const sharePartiesOf = (roles: readonly Role[]): HandlingParty[] =>
  roles.some((role) => role === 'deputies_office' || role === 'government_office') ? ['assigner'] : []

export const whyNotShare = (action: HandlingAction, { state }: Pick<Share, 'state'>, roles: readonly Role[]) =>
  whyNot(handling, action, { state, parties: sharePartiesOf(roles) })
