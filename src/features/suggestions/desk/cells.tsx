/** Cells of suggestions (单元格): state, deadline, units, class and rating, each as a word with its shape. */
import { DueCell } from '#ui/grid/cells'
import { Status, Tag } from '#ui/status'
import type { SuggestionState } from '../domain/lifecycle.ts'
import type { SuggestionRow } from '../domain/views.ts'
import { stateKinds } from '../pages/whole/state-kinds.ts'
import { namesOf } from './naming.ts'
import { useWords } from './words.ts'

export function StateCell({ state }: { state: SuggestionState }) {
  const { words } = useWords()
  return <Status kind={stateKinds[state]}>{words.states[state]}</Status>
}

/** Whoever was late says so for good; what was voided has no day to keep. */
export function DeadlineCell({ row }: { row: Pick<SuggestionRow, 'dueOn' | 'dueState' | 'workingDaysLeft'> }) {
  const { desk } = useWords()
  const { dueOn, dueState, workingDaysLeft } = row
  if (dueOn === null || dueState === null) return <span className="hint">{desk.nothing}</span>
  if (dueState === 'met_late') return <Status kind="overdue">{desk.late}</Status>
  if (dueState === 'cancelled') return <span className="hint">{desk.voided}</span>
  if (dueState === 'paused') return <Status kind="extended">{desk.paused}</Status>
  return (
    <DueCell
      dueOn={dueOn}
      workingDaysLeft={workingDaysLeft}
      extended={dueState === 'extended'}
      met={dueState === 'met'}
    />
  )
}

/** The units that handle it; before assignment the proposed one, pale, with the word that says so. */
export function UnitsCell({ row: { leadUnits, proposedUnit } }: { row: SuggestionRow }) {
  const m = useWords()
  if (leadUnits.length > 0 || !proposedUnit) return namesOf(leadUnits, m)
  return (
    <span>
      {proposedUnit.name} <span className="hint">{m.desk.proposed}</span>
    </span>
  )
}

const tones = { A: 'ok', B: 'info', C: 'mute', D: 'mute' } as const

export function ClassCell({ of }: { of: SuggestionRow['classReported'] }) {
  const { cases } = useWords()
  return of && <Tag tone={tones[of]}>{cases.classTags[of]}</Tag>
}

const ratingTones = { satisfied: 'ok', basically: 'info', dissatisfied: 'bad' } as const

export function RatingCell({ of }: { of: SuggestionRow['rating'] }) {
  const { cases } = useWords()
  return of && <Tag tone={ratingTones[of]}>{cases.grades[of]}</Tag>
}
