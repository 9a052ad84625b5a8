/** 议定事项清单 of one joint meeting: drafts are written and confirmed at once; below, what became of what was agreed before. */
import { useState } from 'react'
import { mayAsk } from '#kernel/endpoint'
import { publicationApi } from '#features/publications'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Empty, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { ExportedTable } from '#ui/TableExport'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { agreedApi } from '../../domain/agreed/contract.ts'
import { isConfirmed } from '../../domain/agreed/lifecycle.ts'
import type { AgreedListView, AgreedMatter } from '../../domain/agreed/views.ts'
import type { MeetingView } from '../../domain/contract-reads.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { Counts, DueOn, Stand } from '../../pages/agreed/parts.tsx'
import { Frame } from '../Frame.tsx'
import { useRun } from '../run.ts'
import { ConfirmDialog, MatterDialog } from './list-dialogs.tsx'

export const ListScreen = () => <Frame here="agreed">{(view) => <OfMeeting meeting={view} />}</Frame>

function OfMeeting({ meeting }: { meeting: MeetingView }) {
  const { desk: m } = useMessages(agreedFaces)
  if (meeting.meeting.kind !== 'joint')
    return (
      <Empty kind="none" title={m.notJoint}>
        {m.notJointWhy}
      </Empty>
    )
  return <Joint meeting={meeting} />
}

type Open = { readonly kind: 'add' | 'confirm' } | { readonly kind: 'edit'; readonly matter: AgreedMatter }

function Joint({ meeting }: { meeting: MeetingView }) {
  const m = useMessages(agreedFaces)
  const { data: list, error } = useEndpoint(agreedApi.ofMeeting, { id: meeting.meeting.id })
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (!list) return <Asking error={error} />
  const { matters, review } = list
  return (
    <>
      <ListActions list={list} onOpen={setOpen} />
      {matters.length === 0 ? (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      ) : (
        <Matters caption={m.list} rows={matters} onEdit={(matter) => setOpen({ kind: 'edit', matter })} />
      )}
      {review.length > 0 && (
        <section>
          <h2>{m.review}</h2>
          <Matters caption={m.review} rows={review} />
        </section>
      )}
      {open?.kind === 'add' && <MatterDialog view={meeting} onClose={close} />}
      {open?.kind === 'edit' && <MatterDialog view={meeting} matter={open.matter} onClose={close} />}
      {open?.kind === 'confirm' && <ConfirmDialog list={list} onClose={close} />}
    </>
  )
}

function ListActions({ list, onOpen }: { list: AgreedListView; onOpen: (open: Open) => void }) {
  const { desk: m } = useMessages(agreedFaces)
  const { refusals, listStates } = useMessages(agreedWords)
  const reasons: Readonly<Record<string, string>> = refusals
  const why = (action: 'write' | 'confirm'): string | undefined => {
    const reason = list.actions[action]
    if (reason === null || reason === undefined) return undefined
    return reasons[`rules.${reason}`] ?? listStates[list.state]
  }
  const mayPublish = mayAsk(publicationApi.preview.access, useSession())
  const drafts = list.matters.filter(({ state }) => state === 'draft').length
  return (
    <div className="actions-inline">
      <ActionButton
        primary={drafts === 0}
        saysWhy
        label={m.add}
        refused={why('write')}
        onClick={() => onOpen({ kind: 'add' })}
      />
      {drafts > 0 && (
        <ActionButton primary label={m.confirm} refused={why('confirm')} onClick={() => onOpen({ kind: 'confirm' })} />
      )}
      {list.confirmedOn !== null && (
        <>
          <Anchor className="button secondary" href={`/papers/about/${list.meetingId}`}>
            {m.paper}
          </Anchor>
          {mayPublish && (
            <a className="button secondary" href={`/m/${list.reference}/agreed/preview`}>
              {m.preview}
            </a>
          )}
        </>
      )}
    </div>
  )
}

interface MattersProps {
  readonly caption: string
  readonly rows: readonly AgreedMatter[]
  readonly onEdit?: (matter: AgreedMatter) => void
}

function Matters({ caption, rows, onEdit }: MattersProps) {
  const { columns: head, draft } = useMessages(agreedFaces)
  const { and } = useMessages(agreedWords)
  const confirmed = rows.filter(isConfirmed)
  const columns: readonly Column<AgreedMatter>[] = [
    { id: 'number', head: head.number, cell: ({ number }) => number ?? draft },
    {
      id: 'title',
      head: head.title,
      cell: ({ id, title, state }) =>
        state === 'draft' ? title : <Anchor href={`/desk/agreed/${id}`}>{title}</Anchor>,
    },
    ...(onEdit ? [] : [{ id: 'meeting', head: head.meeting, cell: ({ meeting }: AgreedMatter) => meeting }]),
    { id: 'lead', head: head.lead, cell: ({ lead }) => lead.name },
    { id: 'co', head: head.coOwners, cell: ({ coOwners }) => coOwners.map(({ name }) => name).join(and) },
    { id: 'due', head: head.dueOn, cell: (one) => <DueOn {...one} /> },
    { id: 'state', head: head.state, cell: (one) => <Stand {...one} /> },
    ...(onEdit && confirmed.length < rows.length
      ? [
          {
            id: 'steps',
            head: head.steps,
            cell: (one: AgreedMatter) => one.state === 'draft' && <DraftSteps matter={one} onEdit={onEdit} />,
          },
        ]
      : []),
  ]
  return (
    <>
      {confirmed.length > 0 && <Counts rows={confirmed} />}
      <ExportedTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  )
}

function DraftSteps({ matter, onEdit }: { matter: AgreedMatter; onEdit: (matter: AgreedMatter) => void }) {
  const { actions, desk: m } = useMessages(agreedFaces)
  const run = useRun()
  const remove = useCommand(agreedApi.remove)
  const { id, version } = matter
  return (
    <div className="actions-inline">
      <ActionButton label={actions.change} onClick={() => onEdit(matter)} />
      <ActionButton
        label={actions.remove}
        onClick={() => void run(() => remove.mutateAsync({ id, version }), m.removed)}
      />
    </div>
  )
}
