/** 设置动态口令: the secret as a picture and as text, the recovery codes, and the first code of the app. */
import { encodeQR } from 'qr'
import { Field } from '#ui/fields'
import { Actions, Submit } from '#ui/form'
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
        <img src={pictureOf(uri)} width={240} height={240} alt={m.picture} />
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

const pictureOf = (uri: string): string => `data:image/svg+xml,${encodeURIComponent(encodeQR(uri, 'svg'))}`
