/** 冻结: keeps the figures of a period as they stand, under a name. */
import { typedDay, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { notify } from '#ui/notices'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { reportApi } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'

interface FreezeDialogProps {
  readonly from: string
  readonly to: string
  readonly onClose: () => void
}

export function FreezeDialog({ from, to, onClose }: FreezeDialogProps) {
  const m = useMessages(deskMessages)
  const { mutateAsync: freeze } = useCommand(reportApi.freeze)
  return (
    <FormDialog
      title={m.freezeTitle}
      submit={m.freeze}
      onClose={onClose}
      onSubmit={async (form) => {
        await freeze({
          name: written(form, 'name', { label: m.name, limit: 60 }),
          from: typedDay(form, 'from', { label: m.from }),
          to: typedDay(form, 'to', { label: m.to }),
        })
        notify(m.frozen)
      }}
    >
      <p>{m.freezeWhat}</p>
      <Field name="name" label={m.name} hint={m.nameHint} />
      <Field name="from" label={m.from} type="date" width="medium" value={from} />
      <Field name="to" label={m.to} type="date" width="medium" value={to} />
    </FormDialog>
  )
}
