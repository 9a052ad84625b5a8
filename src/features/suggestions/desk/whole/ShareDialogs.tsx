/** Decisions about one unit's share (退办审定、改派、延期审批). */
import { useState, type FormEvent } from 'react'
import { say } from '#kernel/message'
import { Choice } from '#ui/choices'
import { chosen, optional, written } from '#ui/checks'
import { dayText } from '#ui/dates'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { text } from '#ui/page'
import { useSession } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { useStep } from '../useStep.ts'
import { useWords } from '../words.ts'
import { useUnits } from './AssignDialogs.tsx'
import type { Share } from './Shares.tsx'

const answers = ['yes', 'no'] as const

function Granted() {
  const { granted } = useWords().whole.dialogs
  return (
    <Choice name="granted" label={granted.label} options={answers.map((value) => ({ value, label: granted[value] }))} />
  )
}

/** The answer that was just given to the question of this name, as it bubbles from its card. */
export const valueOf = ({ target }: FormEvent, name: string): string | undefined =>
  target instanceof HTMLInputElement && target.name === name ? target.value : undefined

/** Which unit goes on, and whether its time begins anew. */
function GoingOn() {
  const { decideReturn, resetClock } = useWords().whole.dialogs
  const units = useUnits()
  return (
    <>
      <UnitPicker name="newUnitId" label={decideReturn.newUnit} units={units} />
      <Choice
        name="resetClock"
        label={resetClock.label}
        value="keep"
        options={[
          { value: 'keep', label: resetClock.keep },
          { value: 'reset', label: resetClock.reset },
        ]}
      />
    </>
  )
}

export function DecideReturnDialog({ share, onClose }: { share: Share; onClose: () => void }) {
  const { whole } = useWords()
  const { decideReturn: words, granted, note, noteShown } = whole.dialogs
  const decide = useStep(officeSuggestionApi.decideReturn, whole.done.decided)
  const [answer, setAnswer] = useState<string>()
  return (
    <FormDialog
      title={say(words.title, { unit: share.unit })}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) =>
        decide({
          id: share.id,
          granted: chosen(form, 'granted', { label: granted.label, among: answers }) === 'yes',
          note: optional(form, 'note'),
          newUnitId: text(form, 'newUnitId') || null,
          resetClock: text(form, 'resetClock') === 'reset',
        })
      }
    >
      <p>{share.returnReason}</p>
      <div onChange={(event) => setAnswer(valueOf(event, 'granted') ?? answer)}>
        <Granted />
      </div>
      {answer === 'yes' && <GoingOn />}
      <TextArea name="note" label={note} hint={noteShown} rows={3} optional={answer !== 'no'} />
    </FormDialog>
  )
}

export function ReassignDialog({ share, onClose }: { share: Share; onClose: () => void }) {
  const { whole } = useWords()
  const { reassign: words, resetClock } = whole.dialogs
  const units = useUnits()
  const reassign = useStep(officeSuggestionApi.reassign, whole.done.reassigned)
  return (
    <FormDialog
      title={say(words.title, { unit: share.unit })}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) =>
        reassign({
          id: share.id,
          unitId: written(form, 'unitId', { label: words.newUnit }),
          reason: written(form, 'reason', { label: words.reason }),
        })
      }
    >
      <UnitPicker name="unitId" label={words.newUnit} units={units.filter(({ id }) => id !== share.unitId)} />
      <TextArea name="reason" label={words.reason} rows={3} />
      <p className="hint">{resetClock.keep}</p>
    </FormDialog>
  )
}

export type Extension = SuggestionView['extensions'][number]

export function ExtensionDialog({ extension, onClose }: { extension: Extension; onClose: () => void }) {
  const { whole } = useWords()
  const { language, today } = useSession()
  const { extension: words, granted, note, noteShown } = whole.dialogs
  const decide = useStep(officeSuggestionApi.decideExtension, whole.done.decided)
  const { id, unit, requestedUntil, reason } = extension
  return (
    <FormDialog
      title={say(words.title, { unit, date: dayText(requestedUntil, language, { today }) })}
      submit={words.submit}
      onClose={onClose}
      onSubmit={async (form) =>
        decide({
          id,
          granted: chosen(form, 'granted', { label: granted.label, among: answers }) === 'yes',
          note: optional(form, 'note'),
        })
      }
    >
      <p>{say(whole.extension.reason, { reason })}</p>
      <Granted />
      <TextArea name="note" label={note} hint={noteShown} rows={3} optional />
    </FormDialog>
  )
}
