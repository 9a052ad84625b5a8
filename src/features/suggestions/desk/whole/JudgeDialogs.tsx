/** What follows from the deputy's judgement (再办理、降低类别、二次交办). */
import { useState } from 'react'
import { say } from '#kernel/message'
import { Choice } from '#ui/choices'
import { chosen, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { UnitPicker } from '#ui/UnitPicker'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { namesOf } from '../naming.ts'
import { useStep } from '../useStep.ts'
import { useWords } from '../words.ts'
import { useUnits } from './AssignDialogs.tsx'
import { valueOf } from './ShareDialogs.tsx'

interface JudgeDialogProps {
  readonly view: Pick<SuggestionView, 'id' | 'version' | 'leadUnits'>
  readonly onClose: () => void
  /** Once it is done, before the dialog closes: the next case. */
  readonly onDone?: () => void
}

export function RedoDialog({ view: { id, version }, onClose, onDone }: JudgeDialogProps) {
  const { whole } = useWords()
  const words = whole.dialogs.redo
  const redo = useStep(officeSuggestionApi.redo, whole.done.redo, onDone)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => redo({ id, version, note: written(form, 'note', { label: words.note }) })}
    >
      <p>{words.what}</p>
      <TextArea name="note" label={words.note} hint={whole.dialogs.noteShown} rows={4} />
    </FormDialog>
  )
}

const lowerClasses = ['B', 'C', 'D'] as const

export function LowerDialog({ view: { id, version }, onClose, onDone }: JudgeDialogProps) {
  const { whole, cases } = useWords()
  const { lower: words, note } = whole.dialogs
  const lower = useStep(officeSuggestionApi.lowerClass, whole.done.lowered, onDone)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) =>
        lower({
          id,
          version,
          class: chosen(form, 'class', { label: words.class, among: lowerClasses }),
          note: written(form, 'note', { label: note }),
        })
      }
    >
      <Choice
        name="class"
        label={words.class}
        options={lowerClasses.map((value) => ({ value, label: cases.classes[value] }))}
      />
      <TextArea name="note" label={note} rows={3} />
    </FormDialog>
  )
}

export const secondWays = ['same', 'other', 'escalate'] as const

export function SecondDialog({ view, onClose, onDone }: JudgeDialogProps) {
  const m = useWords()
  const { whole } = m
  const words = whole.dialogs.second
  const units = useUnits()
  const [way, setWay] = useState<string>('same')
  const assignAgain = useStep(officeSuggestionApi.assignAgain, whole.done.second, onDone)
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const to = chosen(form, 'to', { label: words.to, among: secondWays })
        return assignAgain({
          id: view.id,
          version: view.version,
          unitId: to === 'other' ? written(form, 'unit', { label: words.unit }) : null,
          escalated: to === 'escalate',
          note: written(form, 'note', { label: words.note }),
        })
      }}
    >
      <p>{words.what}</p>
      <div onChange={(event) => setWay(valueOf(event, 'to') ?? way)}>
        <Choice
          name="to"
          label={words.to}
          value="same"
          options={[
            { value: 'same', label: say(words.same, { units: namesOf(view.leadUnits, m) }) },
            { value: 'other', label: words.other },
            { value: 'escalate', label: words.escalate },
          ]}
        />
      </div>
      {way === 'other' && <UnitPicker name="unit" label={words.unit} units={units} />}
      <TextArea name="note" label={words.note} hint={whole.dialogs.noteShown} rows={4} />
    </FormDialog>
  )
}
