/** 退回、不予受理、转参阅: on a ground of the office's list and in words the deputy will read. */
import { say } from '#kernel/message'
import { written } from '#ui/checks'
import { FormDialog, ReasonDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'
import type { Bulk } from '../bulk.tsx'
import { whatOf } from '../naming.ts'
import { useWords } from '../words.ts'

interface ScreenDialogProps {
  readonly rows: readonly SuggestionRow[]
  readonly bulk: Bulk
  readonly onClose: () => void
}

const itemsOf = (rows: readonly SuggestionRow[]) => rows.map(({ id, version }) => ({ id, version }))

/** 退回修改 and 不予受理 differ by their grounds only. */
export function GroundDialog({ rows, bulk, onClose, action }: ScreenDialogProps & { action: 'return' | 'refuse' }) {
  const m = useWords()
  const { reasonDialog, actions, done } = m.desk
  const { data: choices } = useEndpoint(suggestionApi.choices, {})
  const use = action === 'return' ? 'return' : 'refusal'
  const reasons = (choices?.grounds ?? [])
    .filter((ground) => ground.use === use)
    .map(({ key, name, basis }) => ({ value: key, label: name, hint: basis }))
  return (
    <ReasonDialog
      title={say(reasonDialog[action], { what: whatOf(rows, m) })}
      submit={actions[action]}
      reasonLabel={reasonDialog.ground}
      reasons={reasons}
      textLabel={action === 'return' ? reasonDialog.returnNote : reasonDialog.refuseNote}
      textOptional={action === 'refuse'}
      onClose={onClose}
      onSubmit={({ reason, text: note }) =>
        bulk.send(
          officeSuggestionApi[action],
          { items: itemsOf(rows), ground: reason, note },
          { rows, done: done[action] },
        )
      }
    >
      {choices && reasons.length === 0 && <p className="hint">{reasonDialog.noGrounds}</p>}
    </ReasonDialog>
  )
}

export function ReferDialog({ rows, bulk, onClose }: ScreenDialogProps) {
  const m = useWords()
  const { reasonDialog, actions, done } = m.desk
  return (
    <FormDialog
      title={say(reasonDialog.refer, { what: whatOf(rows, m) })}
      submit={actions.refer}
      onClose={onClose}
      onSubmit={async (form) =>
        bulk.send(
          officeSuggestionApi.refer,
          { items: itemsOf(rows), note: written(form, 'note', { label: reasonDialog.referNote }) },
          { rows, done: done.refer },
        )
      }
    >
      <TextArea name="note" label={reasonDialog.referNote} rows={3} />
    </FormDialog>
  )
}
