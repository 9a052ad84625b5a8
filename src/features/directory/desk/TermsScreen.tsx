/** 届次与会议: the terms of the congress and the sessions of each. */
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { Empty } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { text } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { UnitPicker } from '#ui/UnitPicker'
import { ExportedTable } from '#ui/TableExport'
import { mandateApi, organisationApi, publicApi } from '../domain/contract.ts'
import { sessionRules } from '../domain/lifecycle.ts'
import { sessionLabel } from '../domain/session-label.ts'
import type { Session, Term } from '../domain/term.ts'
import { messages } from '../messages/index.ts'
import { Asking } from './loaded.tsx'
import { DayField } from './mandate-dialogs.tsx'
import { Period } from './period.tsx'
import { Step } from './step.tsx'

export function TermsScreen() {
  const m = useMessages(messages).desk
  const { data: terms, error } = useEndpoint(publicApi.terms, {})
  return (
    <div className="narrow">
      <p>
        <Anchor href="/desk/people">{m.back}</Anchor>
      </p>
      <h1>{m.terms}</h1>
      {!terms && <Asking error={error} />}
      {terms?.length === 0 && (
        <Empty kind="none" title={m.noTerms}>
          {m.noTermsHint}
        </Empty>
      )}
      {terms?.map((term) => (
        <TermSection key={term.id} term={term} />
      ))}
      <div className="actions">
        <Step
          rules={sessionRules}
          action="create_term"
          state="new"
          label={m.newTerm}
          dialog={(close) => <NewTermDialog onClose={close} />}
        />
      </div>
    </div>
  )
}

function TermSection({ term }: { term: Term }) {
  const m = useMessages(messages).desk
  const { data: sessions } = useEndpoint(publicApi.sessions, { termId: term.id })
  return (
    <section>
      <h2>
        {say(m.termText, { term: term.number })} <Period {...term} />
      </h2>
      {sessions && sessions.length > 0 && <Sessions sessions={sessions} />}
      <div className="actions">
        <Step
          rules={sessionRules}
          action="open"
          state="new"
          label={m.openSession}
          dialog={(close) => <OpenSessionDialog term={term} last={sessions?.[0]?.number ?? 0} onClose={close} />}
        />
      </div>
    </section>
  )
}

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const m = useMessages(messages).desk
  const { language, today } = useSession()
  return (
    <ExportedTable
      caption={m.sessions}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        { id: 'session', head: m.sessions, cell: (session) => sessionLabel(session, language) },
        {
          id: 'period',
          head: m.on,
          cell: ({ openedOn, closedOn }) => <Period startsOn={openedOn} endsOn={closedOn} />,
        },
        {
          id: 'state',
          head: m.state,
          cell: ({ openedOn, closedOn }) => {
            if (openedOn > today) return <Tag>{m.coming}</Tag>
            return closedOn === null ? <Tag tone="info">{m.sitting}</Tag> : <Tag>{m.closed}</Tag>
          },
        },
        {
          id: 'close',
          head: m.closeSession,
          cell: (session) => (
            <Step
              rules={sessionRules}
              action="close"
              state={session.closedOn === null ? 'open' : 'closed'}
              label={m.closeSession}
              dialog={(close) => <CloseSessionDialog session={session} onClose={close} />}
            />
          ),
        },
      ]}
    />
  )
}

function NewTermDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages).desk
  const { data: congresses = [] } = useEndpoint(organisationApi.list, { kind: 'congress' })
  const create = useCommand(mandateApi.createTerm)
  return (
    <FormDialog
      title={m.newTerm}
      submit={m.save}
      onClose={onClose}
      onSubmit={(form) =>
        create.mutateAsync({
          bodyId: text(form, 'bodyId'),
          number: text(form, 'number'),
          startsOn: text(form, 'startsOn'),
        })
      }
    >
      <UnitPicker name="bodyId" label={m.congress} units={congresses} />
      <Field name="number" label={m.termNumber} width="short" inputMode="numeric" />
      <DayField name="startsOn" label={m.startsOn} />
    </FormDialog>
  )
}

function OpenSessionDialog({ term, last, onClose }: { term: Term; last: number; onClose: () => void }) {
  const m = useMessages(messages).desk
  const open = useCommand(mandateApi.openSession)
  return (
    <FormDialog
      title={m.openSession}
      submit={m.save}
      onClose={onClose}
      onSubmit={(form) =>
        open.mutateAsync({ termId: term.id, number: text(form, 'number'), openedOn: text(form, 'openedOn') })
      }
    >
      <Field name="number" label={m.number} value={String(last + 1)} width="short" inputMode="numeric" />
      <DayField name="openedOn" label={m.openedOn} />
    </FormDialog>
  )
}

function CloseSessionDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const m = useMessages(messages).desk
  const end = useCommand(mandateApi.closeSession)
  return (
    <FormDialog
      title={m.closeSession}
      submit={m.save}
      onClose={onClose}
      onSubmit={(form) => end.mutateAsync({ id: session.id, closedOn: text(form, 'closedOn') })}
    >
      <DayField name="closedOn" label={m.closedOn} />
    </FormDialog>
  )
}
