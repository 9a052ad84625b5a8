/** 一个账号: how it stands, and the steps each administrator may take. */
import { z } from 'zod'
import { Moment } from '#ui/dates'
import { Facts } from '#ui/lists'
import { Anchor, useParameters } from '#ui/navigation'
import { notify } from '#ui/notices'
import { RefusalNote, useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { accountsApi, type AccountView } from '../domain/contract-administration.ts'
import { messages } from '../messages/index.ts'
import { DisableDialog, LinkDialog, StepDialog } from './account-dialogs.tsx'
import { State } from './AccountsScreen.tsx'
import { Step } from './step.tsx'

const Parameters = z.object({ id: z.uuid() })

export function AccountScreen() {
  const { id } = useParameters(Parameters)
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const { data, error } = useEndpoint(accountsApi.get, { id })
  return (
    <div className="narrow">
      <p>
        <Anchor href="/desk/accounts">{m.back}</Anchor>
      </p>
      {error && <RefusalNote message={failure(error)} />}
      {!data && !error && <p aria-busy="true">{m.loading}</p>}
      {data && <Account {...data} />}
    </div>
  )
}

interface AccountProps {
  readonly account: AccountView
  readonly identityProvider: string | null
  readonly own: boolean
}

function Account({ account, identityProvider, own }: AccountProps) {
  const m = useMessages(messages).desk
  const { roles } = useSession()
  return (
    <>
      <h1>{account.name}</h1>
      <AccountFacts account={account} />
      {account.invitedUntil && roles.includes('system_admin') && <Invitation id={account.id} />}
      <Steps account={account} own={own} identityProvider={identityProvider} />
      <p className="hint">{m.journal}</p>
    </>
  )
}

function AccountFacts({ account }: { account: AccountView }) {
  const m = useMessages(messages).desk
  const { signInName, titles, deputy, hasPassword, hasSecondFactor, subject, signedInAt, disabledGround } = account
  return (
    <Facts
      facts={[
        [m.signInName, signInName],
        [m.titles, [...(deputy ? [m.deputy] : []), ...titles].join('、') || m.no],
        [m.state, <State key="state" account={account} />],
        ...(disabledGround ? [[m.ground, disabledGround] as const] : []),
        [m.password, hasPassword ? m.yes : m.no],
        [m.secondFactor, hasSecondFactor ? m.yes : m.no],
        [m.subject, subject ?? m.no],
        [m.signedIn, signedInAt ? <Moment key="signedIn" at={signedInAt} /> : m.neverSignedIn],
      ]}
    />
  )
}

/** The link again until it is used, for whoever hands it over. */
function Invitation({ id }: { id: string }) {
  const m = useMessages(messages).desk
  const { data } = useEndpoint(accountsApi.invitation, { id })
  if (!data) return null
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link)
    notify(m.copied)
  }
  return (
    <>
      <h2>{m.invitation}</h2>
      <p>
        <code>{data.link}</code>
      </p>
      <p className="hint">{m.invitationHint}</p>
      {'clipboard' in navigator && (
        <div className="actions">
          <button type="button" className="button secondary" onClick={() => void copy(data.link)}>
            {m.copy}
          </button>
        </div>
      )}
    </>
  )
}

function Steps({ account, own, identityProvider }: AccountProps) {
  const { state } = account
  const plain = { state, own }
  return (
    <div className="actions">
      <Step
        {...plain}
        action="invite"
        dialog={(close) => <StepDialog account={account} step="invite" onClose={close} />}
      />
      {state === 'open' ? (
        <Step {...plain} action="disable" dialog={(close) => <DisableDialog account={account} onClose={close} />} />
      ) : (
        <Step
          {...plain}
          action="enable"
          dialog={(close) => <StepDialog account={account} step="enable" onClose={close} />}
        />
      )}
      {account.hasSecondFactor && (
        <Step
          {...plain}
          action="remove_second_factor"
          dialog={(close) => <StepDialog account={account} step="remove_second_factor" onClose={close} />}
        />
      )}
      {identityProvider && (
        <Step
          {...plain}
          action="link"
          dialog={(close) => <LinkDialog account={account} issuer={identityProvider} onClose={close} />}
        />
      )}
      {account.subject && (
        <Step
          {...plain}
          action="unlink"
          dialog={(close) => <StepDialog account={account} step="unlink" onClose={close} />}
        />
      )}
    </div>
  )
}
