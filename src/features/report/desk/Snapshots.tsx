/** 冻结和重述: what was frozen, what the same query says today, and the approval of what differs. */
import { z } from 'zod'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Moment } from '#ui/dates'
import { DataTable, type Column } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages, useSession } from '#ui/session'
import { Status } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { reportApi, type FrozenFigure } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'
import { figureAddress } from './period.tsx'

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
      {snapshot && <Restatement id={snapshot} />}
    </section>
  )
}

type Frozen = z.output<typeof FrozenFigure>

function Restatement({ id }: { id: string }) {
  const m = useMessages(deskMessages)
  const { data, error } = useEndpoint(reportApi.snapshot, { id })
  if (!data) return <Asking error={error} />
  const columns: Column<Frozen>[] = [
    {
      id: 'name',
      head: m.figure,
      cell: (figure) => <Anchor href={figureAddress(figure.id, data)}>{figure.name}</Anchor>,
    },
    { id: 'frozen', head: m.whenFrozen, number: true, cell: ({ frozen }) => frozen },
    { id: 'now', head: m.now, number: true, cell: ({ now }) => now },
    { id: 'change', head: m.change, cell: (figure) => <Change of={figure} /> },
    { id: 'approve', head: m.approve, cell: (figure) => <Approval snapshotId={id} of={figure} /> },
  ]
  const title = say(m.restatement, { name: data.name })
  return (
    <>
      <h3>{title}</h3>
      <DataTable caption={title} columns={columns} rows={data.figures} rowKey={(figure) => figure.id} />
    </>
  )
}

function Change({ of: { added, removed, frozen, now } }: { of: Frozen }) {
  const m = useMessages(deskMessages)
  if (added.length === 0 && removed.length === 0 && frozen === now) return <span className="hint">{m.same}</span>
  return (
    <span className="facts">
      {added.length > 0 && <span>{say(m.added, { count: added.length })}</span>}
      {removed.length > 0 && <span>{say(m.removed, { count: removed.length })}</span>}
    </span>
  )
}

function Approval({ snapshotId, of }: { snapshotId: string; of: Frozen }) {
  const m = useMessages(deskMessages)
  const { roles } = useSession()
  const failure = useFailureWords()
  const { mutateAsync: approve } = useCommand(reportApi.approve)
  const run = async () => {
    try {
      await approve({ id: snapshotId, figureId: of.id })
      notify(m.approveDone)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return (
    <span className="actions-inline">
      {of.approvedValue !== null && <span>{say(m.approved, { value: of.approvedValue })}</span>}
      {of.needsApproval && (
        <>
          <Status kind="soon">{m.needsApproval}</Status>
          <ActionButton
            label={m.approve}
            refused={roles.includes('deputies_office') ? undefined : m.wrongRole}
            onClick={() => void run()}
          />
        </>
      )}
    </span>
  )
}
