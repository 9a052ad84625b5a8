/** Forms about one account (账号表单): what follows is said before it is done. */
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { notify } from '#ui/notices'
import { text } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { accountsApi, type AccountView } from '../domain/contract-administration.ts'
import { messages } from '../messages/index.ts'

interface DialogProps {
  readonly account: AccountView
  readonly onClose: () => void
}

/** The steps that need nothing but a yes. */
const steps = {
  invite: { endpoint: accountsApi.invite, text: 'inviteText', done: 'invitedNow' },
  enable: { endpoint: accountsApi.enable, text: 'enableText', done: 'enabledNow' },
  remove_second_factor: {
    endpoint: accountsApi.removeSecondFactor,
    text: 'remove_second_factorText',
    done: 'removedNow',
  },
  unlink: { endpoint: accountsApi.unlink, text: 'unlinkText', done: 'unlinkedNow' },
} as const

export function StepDialog({ account: { id, version }, step, onClose }: DialogProps & { step: keyof typeof steps }) {
  const m = useMessages(messages).desk
  const { endpoint, text: words, done } = steps[step]
  const command = useCommand(endpoint)
  const submit = async () => {
    await command.mutateAsync({ id, version })
    notify(m[done])
  }
  return (
    <FormDialog title={m[step]} submit={m[step]} onClose={onClose} onSubmit={submit}>
      <p>{m[words]}</p>
    </FormDialog>
  )
}

export function DisableDialog({ account: { id, version }, onClose }: DialogProps) {
  const m = useMessages(messages).desk
  const disable = useCommand(accountsApi.disable)
  return (
    <FormDialog
      title={m.disable}
      submit={m.disable}
      onClose={onClose}
      onSubmit={async (form) => {
        await disable.mutateAsync({ id, version, ground: text(form, 'ground') })
        notify(m.disabledNow)
      }}
    >
      <p>{m.disableText}</p>
      <Field name="ground" label={m.ground} />
    </FormDialog>
  )
}

export function LinkDialog({ account, issuer, onClose }: DialogProps & { issuer: string }) {
  const m = useMessages(messages).desk
  const link = useCommand(accountsApi.link)
  const { id, version, subject } = account
  return (
    <FormDialog
      title={m.link}
      submit={m.link}
      onClose={onClose}
      onSubmit={async (form) => {
        await link.mutateAsync({ id, version, subject: text(form, 'subject') })
        notify(m.linkedNow)
      }}
    >
      <p>{say(m.linkText, { issuer })}</p>
      <Field name="subject" label={m.subject} value={subject ?? undefined} />
    </FormDialog>
  )
}
