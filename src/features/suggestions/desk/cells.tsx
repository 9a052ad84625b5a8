/**
 * Cells of suggestions (单元格): state, deadline, units, class and rating, each as a word with its shape. Called, not
 * mounted: a list has a thousand of them.
 */
import { DueCell } from '#ui/grid/cells'
import { Status, Tag } from '#ui/status'
import { isUnrated } from '../domain/judged.ts'
import type { SuggestionState } from '../domain/lifecycle.ts'
import type { SuggestionRow } from '../domain/views.ts'
import { stateKinds } from '../pages/whole/state-kinds.ts'
import { namesOf } from './naming.ts'
import type { DeskWords } from './words.ts'

export const stateCell = (state: SuggestionState, { words }: DeskWords) => (
  <Status kind={stateKinds[state]}>{words.states[state]}</Status>
)

/** Whoever was late says so for good; what was voided has no day to keep. */
export function deadlineCell(
  { dueOn, dueState, workingDaysLeft }: Pick<SuggestionRow, 'dueOn' | 'dueState' | 'workingDaysLeft'>,
  { desk }: DeskWords,
) {
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
export function unitsCell({ leadUnits, proposedUnit }: SuggestionRow, m: DeskWords) {
  if (leadUnits.length > 0 || !proposedUnit) return namesOf(leadUnits, m)
  return (
    <span>
      {proposedUnit.name} <span className="hint">{m.desk.proposed}</span>
    </span>
  )
}

const tones = { A: 'ok', B: 'info', C: 'mute', D: 'mute' } as const

export const classCell = (reported: SuggestionRow['classReported'], { cases }: DeskWords) =>
  reported && <Tag tone={tones[reported]}>{cases.classTags[reported]}</Tag>

const ratingTones = { satisfied: 'ok', basically: 'info', dissatisfied: 'bad' } as const

export const ratingText = (row: SuggestionRow, { cases, words }: DeskWords) =>
  isUnrated(row) ? words.unrated : row.rating && cases.grades[row.rating]

export const ratingCell = (row: SuggestionRow, m: DeskWords) => {
  const text = ratingText(row, m)
  return text && <Tag tone={row.rating ? ratingTones[row.rating] : 'mute'}>{text}</Tag>
}
