/** 调整目标: another value or day, with the reason everybody may read. */
import { typedDay, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { suggestionApi } from '../../domain/contract.ts'
import { useStep } from '../useStep.ts'
import { useWords } from '../words.ts'
import type { Key } from './KeyBlock.tsx'

interface AdjustDialogProps {
  readonly target: Key['targets'][number]
  readonly onClose: () => void
}

export function AdjustDialog({ target: { id, target, dueOn }, onClose }: AdjustDialogProps) {
  const { whole } = useWords()
  const { keys } = whole
  const adjust = useStep(suggestionApi.adjustTarget, whole.done.adjusted)
  return (
    <FormDialog
      title={keys.adjustTitle}
      submit={keys.adjust}
      onClose={onClose}
      onSubmit={async (form) =>
        adjust({
          id,
          target: written(form, 'target', { label: keys.targetValue }),
          dueOn: typedDay(form, 'dueOn', { label: keys.dueOn }),
          reason: written(form, 'reason', { label: keys.reason, limit: 500 }),
        })
      }
    >
      <p>{keys.adjustIntro}</p>
      <Field name="target" label={keys.targetValue} value={target} />
      <Field name="dueOn" label={keys.dueOn} type="date" width="medium" value={dueOn} />
      <TextArea name="reason" label={keys.reason} rows={3} />
    </FormDialog>
  )
}
