/** The state of a suggestion as one word with its shape and colour, the same everywhere. */
import { Status, Tag, type StatusKind } from '#ui/status'
import type { ResultClass } from '#features/cases'
import type { publicStates, SuggestionState } from '../../domain/lifecycle.ts'
import { useWords } from '../words.ts'
import { stateKinds } from './state-kinds.ts'

export type PublicState = (typeof publicStates)[SuggestionState]

const publicKinds: Record<PublicState, StatusKind> = {
  preparing: 'todo',
  received: 'todo',
  returned: 'returned',
  not_accepted: 'done',
  withdrawn: 'done',
  handling: 'doing',
  answered: 'doing',
  done: 'done',
}

/** `yours` says what the reader is waited for, and makes it his colour. */
export function StateTag({ state, yours }: { state: SuggestionState; yours?: string | undefined }) {
  const { words } = useWords()
  return <Status kind={yours ? 'yours' : stateKinds[state]}>{yours ?? words.states[state]}</Status>
}

export const isPublicState = (state: string): state is PublicState => Object.hasOwn(publicKinds, state)

export function PublicStateTag({ state }: { state: string }) {
  const { words } = useWords()
  return isPublicState(state) ? <Status kind={publicKinds[state]}>{words.publicStates[state]}</Status> : null
}

const tones = { A: 'ok', B: 'info', C: 'mute', D: 'mute' } as const

export function ClassTag({ of }: { of: ResultClass }) {
  const { cases } = useWords()
  return <Tag tone={tones[of]}>{cases.classTags[of]}</Tag>
}
