/** 设置动态口令: the secret as a picture and as text, the recovery codes, and the first code of the app. */
import { Field } from '#ui/fields'
import { Actions, Submit } from '#ui/form'
import { QrCode } from '#ui/qr'
import { useMessages } from '#ui/session'
import type { Enrolment } from '../domain/contract-sign-in.ts'
import { messages } from '../messages/index.ts'

/** What stands inside the form that sends the first code. */
export function EnrolmentSteps({ enrolment: { secret, uri, recoveryCodes } }: { enrolment: Enrolment }) {
  const m = useMessages(messages).enrolment
  return (
    <>
      <h2>{m.step1}</h2>
      <p>
        <QrCode text={uri} label={m.picture} />
      </p>
      <p>
        {m.secret}: <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h2>{m.step2}</h2>
      <p>{m.recovery}</p>
      <ul className="plain">
        {recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <h2>{m.step3}</h2>
      <CodeField />
      <Actions>
        <Submit name="do" value="confirm">
          {m.submit}
        </Submit>
      </Actions>
    </>
  )
}

export function CodeField({ hint }: { hint?: string }) {
  const m = useMessages(messages).secondFactor
  return <Field name="oneTimeCode" label={m.code} hint={hint} autoComplete="one-time-code" width="short" />
}
