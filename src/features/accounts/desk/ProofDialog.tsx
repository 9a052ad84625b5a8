/** 再次验证: the code of the app, before personal data leaves the house or figures are fixed. */
import { useRef } from 'react'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { useMessages } from '#ui/session'
import { call } from '#ui/useEndpoint'
import { ownAccountApi } from '../domain/contract-own.ts'
import { messages } from '../messages/index.ts'

export function ProofDialog({ onDone }: { onDone: (proved: boolean) => void }) {
  const m = useMessages(messages).proof
  const proved = useRef(false)
  return (
    <FormDialog
      title={m.title}
      submit={m.submit}
      onClose={() => onDone(proved.current)}
      onSubmit={async (form) => {
        await call(ownAccountApi.prove, { oneTimeCode: written(form, 'oneTimeCode', { label: m.code }) })
        proved.current = true
      }}
    >
      <p>{m.why}</p>
      <Field name="oneTimeCode" label={m.code} hint={m.hint} inputMode="numeric" autoComplete="one-time-code" />
    </FormDialog>
  )
}
