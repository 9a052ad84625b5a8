/** The keys of the triage desk (交办台的键): N A U M R S D F, Z takes the last step back, G groups. */
import { useMemo } from 'react'
import type { GridAction } from '#ui/grid/types'
import { useSession } from '#ui/session'
import { stepBefore } from '../../domain/ahead.ts'
import type { SuggestionAction, SuggestionState } from '../../domain/lifecycle.ts'
import { suggestionStage } from '../../domain/stages.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import { whyNoRow } from '../list/rows.ts'
import { useWords, type DeskWords } from '../words.ts'

export type TriageStep = 'accept' | 'assign' | 'unit' | 'merge' | 'return' | 'split' | 'refuse' | 'refer'

interface Step {
  readonly id: TriageStep
  readonly letter: string
  /** The row of the rule table it is. */
  readonly rule: SuggestionAction
  readonly one?: boolean
}

export const triageSteps: readonly Step[] = [
  { id: 'accept', letter: 'n', rule: 'accept' },
  { id: 'assign', letter: 'a', rule: 'assign' },
  { id: 'unit', letter: 'u', rule: 'propose' },
  { id: 'merge', letter: 'm', rule: 'merge' },
  { id: 'return', letter: 'r', rule: 'return' },
  { id: 'split', letter: 's', rule: 'split', one: true },
  { id: 'refuse', letter: 'd', rule: 'refuse' },
  { id: 'refer', letter: 'f', rule: 'refer' },
]

/** Why a step of the suggestion is not possible in its state: which one that is, and what comes first. */
export function stepReason(
  reason: string | undefined,
  { action, state }: { action: SuggestionAction; state: SuggestionState },
  m: DeskWords,
): string | undefined {
  if (reason !== 'wrong_state') return reasonText(reason, m)
  const before = stepBefore(action, state)
  const letter = triageSteps.find(({ rule }) => rule === before)?.letter.toUpperCase()
  const names: Readonly<Record<string, string>> = m.whole.steps
  const name = names[before ?? '']
  const steps = before && name ? { [before]: letter ? `${name} ${letter}` : name } : {}
  return suggestionStage(m.words, { state, action, steps })
}

export const reasonText = (reason: string | undefined, { words }: DeskWords): string | undefined =>
  reason === undefined ? undefined : (words.reasons[reason as keyof typeof words.reasons] ?? reason)

interface TriageKeys {
  readonly onStep: (step: TriageStep, rows: readonly SuggestionRow[]) => void
  readonly onUndo: () => void
  readonly grouped: boolean
  readonly onGroup: () => void
}

export function useTriageActions({
  onStep,
  onUndo,
  grouped,
  onGroup,
}: TriageKeys): readonly GridAction<SuggestionRow>[] {
  const m = useWords()
  const { roles } = useSession()
  return useMemo(() => {
    const { actions, oneOnly } = m.desk
    const steps = triageSteps.map(({ id, letter, rule, one }): GridAction<SuggestionRow> => ({
      id,
      letter,
      label: actions[id],
      primary: id === 'assign',
      refused: (rows) => {
        if (one && rows.length > 1) return oneOnly
        const [row] = rows
        return row && stepReason(whyNoRow(rule, rows, roles), { action: rule, state: row.state }, m)
      },
      run: (rows) => onStep(id, rows),
    }))
    return [
      ...steps,
      { id: 'undo', letter: 'z', label: actions.undo, rowless: true, run: onUndo },
      { id: 'group', letter: 'g', label: grouped ? actions.ungroup : actions.group, rowless: true, run: onGroup },
    ]
  }, [m, roles, onStep, onUndo, grouped, onGroup])
}
