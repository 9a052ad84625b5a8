/** 冻结和重述: what was frozen, what the same query says today, and the restatement of what differs. */
import { useState } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { TextArea } from '#ui/fields'
import { DataTable, type Column } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { notify } from '#ui/notices'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { reportApi, type ChangedRow, type FrozenFigure } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTwin, figureAddress } from './period.tsx'
import { amountText, Value } from './values.tsx'

const Search = z.object({ snapshot: z.uuid().optional() })

export function Snapshots() {
  const m = useMessages(deskMessages)
  const [{ snapshot }, change] = useSearchState(Search)
  const { data, error } = useEndpoint(reportApi.snapshots, {})
  return (
    <section>
      <h2>{m.snapshots}</h2>
      {!data && <Asking error={error} />}
      {data?.length === 0 && <p className="hint">{m.noSnapshots}</p>}
      <ul className="plain-list">
        {data?.map(({ id, name, from, to, frozenAt }) => (
          <li key={id}>
            <b>{name}</b>{' '}
            <span className="facts">
              <span>{say(m.periodText, { from, to })}</span>
              <Moment at={frozenAt} />
              <button
                type="button"
                className="button secondary"
                aria-expanded={id === snapshot}
                onClick={() => change({ snapshot: id === snapshot ? undefined : id })}
              >
                {id === snapshot ? m.close : m.open}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {snapshot && <Changes id={snapshot} />}
    </section>
  )
}

type Frozen = z.output<typeof FrozenFigure>

function Changes({ id }: { id: string }) {
  const m = useMessages(deskMessages)
  const { data, error } = useEndpoint(reportApi.snapshot, { id })
  if (!data) return <Asking error={error} />
  const columns: Column<Frozen>[] = [
    {
      id: 'name',
      head: m.figure,
      cell: (figure) => <Anchor href={figureAddress(figure.id, data)}>{figure.name}</Anchor>,
    },
    {
      id: 'frozen',
      head: m.whenFrozen,
      number: true,
      cell: ({ frozen, kind, unit }) => <Value of={{ value: frozen, kind, unit }} />,
    },
    { id: 'now', head: m.now, number: true, cell: ({ now, kind, unit }) => <Value of={{ value: now, kind, unit }} /> },
    { id: 'change', head: m.change, cell: (figure) => <Change of={figure} /> },
    { id: 'restate', head: m.restate, cell: (figure) => <Restatement snapshotId={id} of={figure} /> },
  ]
  const title = say(m.restatement, { name: data.name })
  return (
    <>
      <h3>{title}</h3>
      <DataTable caption={title} columns={columns} rows={data.figures} rowKey={(figure) => figure.id} />
    </>
  )
}

/** What came and what went, with the last thing that happened to each; then every restatement with its cause. */
function Change({ of }: { of: Frozen }) {
  const m = useMessages(deskMessages)
  const { added, removed, statements } = of
  const restated = statements.slice(1)
  if (added.length === 0 && removed.length === 0 && restated.length === 0) return <span className="hint">{m.same}</span>
  return (
    <>
      {added.length > 0 && <ChangedRows summary={say(m.added, { count: added.length })} rows={added} />}
      {removed.length > 0 && <ChangedRows summary={say(m.removed, { count: removed.length })} rows={removed} />}
      <Restated statements={restated} inWords={(value) => amountText(value, of, m)} />
    </>
  )
}

interface RestatedProps {
  readonly statements: Frozen['statements']
  readonly inWords: (value: number) => string
}

export function Restated({ statements, inWords }: RestatedProps) {
  const m = useMessages(deskMessages)
  return statements.map(({ number, value, cause, by, at }) => (
    <p key={number} className="hint">
      {say(m.restated, { value: inWords(value), cause: cause || m.noCause, by })} <Moment at={at} />
    </p>
  ))
}

function ChangedRows({ summary, rows }: { summary: string; rows: readonly ChangedRow[] }) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul className="plain-list">
        {rows.slice(0, 50).map(({ id, label, link, fact, by, at }) => (
          <li key={id}>
            {link ? <Anchor href={deskTwin(link)}>{label}</Anchor> : label}{' '}
            {at && (
              <span className="hint">
                {fact} {by} <Moment at={at} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Restatement({ snapshotId, of }: { snapshotId: string; of: Frozen }) {
  const m = useMessages(deskMessages)
  const { roles } = useSession()
  const { id, name, frozen, now, needsRestatement } = of
  const [asking, setAsking] = useState(false)
  const { mutateAsync: restate } = useCommand(reportApi.restate)
  if (!needsRestatement) return null
  return (
    <span className="actions-inline">
      <Status kind="soon">{m.needsRestatement}</Status>
      <ActionButton
        label={m.restate}
        refused={roles.includes('deputies_office') ? undefined : m.wrongRole}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <FormDialog
          title={say(m.restateTitle, { name })}
          submit={m.restate}
          onClose={() => setAsking(false)}
          onSubmit={async (form) => {
            await restate({
              id: snapshotId,
              figureId: id,
              cause: written(form, 'cause', { label: m.cause, limit: 300 }),
            })
            notify(m.restateDone)
          }}
        >
          <p>{say(m.restateWhat, { frozen: amountText(frozen, of, m), now: amountText(now, of, m) })}</p>
          <TextArea name="cause" label={m.cause} hint={m.causeHint} rows={3} />
        </FormDialog>
      )}
    </span>
  )
}
