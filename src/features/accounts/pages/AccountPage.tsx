/** 我的账号: password, second factor, the devices that are signed in. */
import { say } from '#kernel/message'
import { Moment } from '#ui/dates'
import { Field } from '#ui/fields'
import { Actions, PostForm, Submit } from '#ui/form'
import { DataTable, Facts } from '#ui/lists'
import { text, type Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { ownAccountApi, type OwnAccount, type OwnSession } from '../domain/contract-own.ts'
import { deviceText } from '../domain/device.ts'
import { messages } from '../messages/index.ts'
import { EnrolmentSteps } from './EnrolmentSteps.tsx'
import { NewPasswordFields } from './FirstPasswordPage.tsx'

export const accountPage: Page = {
  path: '/me/account',
  access: 'signed_in',
  async get({ call, session }) {
    const account = await call(ownAccountApi.get, {})
    return { title: messages[session.language].own.title, body: <Account account={account} /> }
  },
  async post({ call, form }) {
    const step = text(form, 'do')
    if (step === 'password')
      await call(ownAccountApi.changePassword, {
        currentPassword: text(form, 'currentPassword'),
        newPassword: text(form, 'newPassword'),
        newPasswordAgain: text(form, 'newPasswordAgain'),
      })
    if (step === 'enrol') await call(ownAccountApi.beginEnrolment, { ownPassword: text(form, 'ownPassword') })
    if (step === 'confirm') await call(ownAccountApi.confirmEnrolment, { oneTimeCode: text(form, 'oneTimeCode') })
    if (step === 'everywhere') {
      await call(ownAccountApi.signOutEverywhere, {})
      return { to: '/sign-out' }
    }
    return { to: '/me/account' }
  },
}

function Account({ account }: { account: OwnAccount }) {
  const m = useMessages(messages).own
  const { signInName, hasPassword, secondFactor, recoveryCodesLeft: left, secondFactorNeeded } = account
  return (
    <>
      <h1>{m.title}</h1>
      <Facts
        facts={[
          [m.signInName, signInName],
          [m.password, hasPassword ? m.passwordSet : m.passwordNone],
          [m.secondFactor, say(m.secondFactorStates[secondFactor], { left })],
        ]}
      />
      {secondFactorNeeded && <p className="hint">{m.needed}</p>}
      <ChangePassword hasPassword={hasPassword} />
      <SecondFactor account={account} />
      <Sessions sessions={account.sessions} />
    </>
  )
}

function ChangePassword({ hasPassword }: { hasPassword: boolean }) {
  const m = useMessages(messages).own
  return (
    <PostForm label={m.changePassword}>
      <h2>{m.changePassword}</h2>
      <p className="hint">{m.afterPassword}</p>
      {hasPassword && (
        <Field name="currentPassword" label={m.currentPassword} type="password" autoComplete="current-password" />
      )}
      <NewPasswordFields />
      <Actions>
        <Submit name="do" value="password">
          {m.setPassword}
        </Submit>
      </Actions>
    </PostForm>
  )
}

function SecondFactor({ account: { enrolment, hasPassword, secondFactor } }: { account: OwnAccount }) {
  const m = useMessages(messages).own
  const title = secondFactor === 'on' ? m.enrolAgain : m.enrol
  return (
    <PostForm label={title}>
      {enrolment ? (
        <EnrolmentSteps enrolment={enrolment} />
      ) : (
        <>
          <h2>{title}</h2>
          {hasPassword && (
            <Field name="ownPassword" label={m.currentPassword} type="password" autoComplete="current-password" />
          )}
          <Actions>
            <Submit kind="secondary" name="do" value="enrol">
              {m.enrolSubmit}
            </Submit>
          </Actions>
        </>
      )}
    </PostForm>
  )
}

function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const m = useMessages(messages).own
  return (
    <PostForm label={m.everywhere}>
      <h2>{m.sessions}</h2>
      <DataTable
        caption={m.sessions}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'device',
            head: m.device,
            cell: ({ device, current }) => `${deviceText(device, m)}${current ? ` (${m.thisOne})` : ''}`,
          },
          { id: 'way', head: m.way, cell: ({ method }) => m.methods[method] },
          { id: 'address', head: m.address, cell: ({ address }) => address },
          { id: 'since', head: m.since, cell: ({ begunAt }) => <Moment at={begunAt} /> },
          { id: 'seen', head: m.seen, cell: ({ seenAt }) => <Moment at={seenAt} /> },
        ]}
      />
      <p className="hint">{m.everywhereHint}</p>
      <Actions>
        <Submit kind="secondary" name="do" value="everywhere">
          {m.everywhere}
        </Submit>
      </Actions>
    </PostForm>
  )
}
