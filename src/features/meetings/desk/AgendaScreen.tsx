/** 编排议程: the agenda as a grid for the keyboard — N adds, E edits, U and D move, B begins, T takes back. */
import { useMemo, useState } from 'react'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridColumn } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { ActionButton } from '#ui/ActionButton'
import { Empty } from '#ui/lists'
import { useMessages } from '#ui/session'
import type { MeetingView } from '../domain/contract-reads.ts'
import type { AgendaItem } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { ItemStage } from '../pages/parts.tsx'
import { AddItemDialog, EditItemDialog, TakeBackDialog } from './agenda-dialogs.tsx'
import { Frame } from './Frame.tsx'
import { useAgendaActions, type AgendaDialog } from './agenda-actions.ts'
import { useWhy } from './why.ts'

export const AgendaScreen = () => <Frame here="agenda">{(view) => <Agenda view={view} />}</Frame>

function Agenda({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages).agenda
  const grid = useGridView()
  const columns = useColumns()
  const [open, setOpen] = useState<AgendaDialog>()
  const actions = useAgendaActions(view, setOpen)
  const close = () => setOpen(undefined)
  return (
    <>
      <DataGrid
        label={m.title}
        rows={view.agenda}
        columns={columns}
        rowId={({ id }) => id}
        view={grid}
        actions={actions}
        onOpen={(item) => setOpen({ kind: 'edit', item })}
        empty={
          <Empty kind="none" title={m.none}>
            {m.noneWhy} <FirstItem view={view} onAdd={() => setOpen({ kind: 'add' })} />
          </Empty>
        }
      />
      {open?.kind === 'add' && <AddItemDialog view={view} onClose={close} />}
      {open?.kind === 'edit' && <EditItemDialog item={open.item} onClose={close} />}
      {open?.kind === 'take_back' && <TakeBackDialog item={open.item} onClose={close} />}
    </>
  )
}

function FirstItem({ view, onAdd }: { view: MeetingView; onAdd: () => void }) {
  const m = useMessages(deskMessages).agenda
  return <ActionButton label={m.add} refused={useWhy(view)('edit_agenda')} onClick={onAdd} />
}

function useColumns(): readonly GridColumn<AgendaItem>[] {
  const m = useMessages(deskMessages).agenda
  return useMemo(
    () => [
      { id: 'number', head: m.number, value: ({ number }) => number, width: 72 },
      {
        id: 'title',
        head: m.title,
        value: ({ title }) => title,
        cell: ({ title, depth, supplement, takenBackReason }) => (
          <span className={depth > 1 ? 'agenda-part' : undefined}>
            {title}
            {supplement && <span className="tag info">{m.supplement}</span>}
            {takenBackReason !== null && <span className="hint"> {takenBackReason}</span>}
          </span>
        ),
      },
      { id: 'kind', head: m.kind, value: ({ kind }) => m.kinds[kind], width: 110 },
      { id: 'organ', head: m.organisation, value: ({ organisation }) => organisation, width: 130 },
      { id: 'presenter', head: m.presenter, value: ({ presenter }) => presenter, width: 160 },
      {
        id: 'day',
        head: m.day,
        value: ({ onDay, beginsAt }) => [onDay, beginsAt].filter((one) => one !== null).join(' '),
        width: 150,
      },
      { id: 'minutes', head: m.minutes, value: ({ minutes }) => minutes, number: true, width: 72 },
      {
        id: 'state',
        head: m.state,
        value: ({ state }) => m.states[state],
        cell: ({ state }) => <ItemStage state={state} />,
        width: 120,
      },
    ],
    [m],
  )
}
