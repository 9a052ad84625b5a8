/** 会议材料: what has to be on the table for each item, with every day it is due and was done. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Empty, type Column } from '#ui/lists'
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { paperApi, type AgendaPaper, type PaperDeadline } from '../domain/contract-material.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { deskMessages } from '../messages/desk.ts'
import { Frame } from './Frame.tsx'
import { useRun } from './run.ts'
import { useWhy } from './why.ts'
import { MarkPaperDialog, PaperDialog, RemovePaperDialog, type Mark } from './paper-dialogs.tsx'

export const PapersScreen = () => <Frame here="papers">{(view) => <Papers view={view} />}</Frame>

function Papers({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages).papers
  const why = useWhy(view)('keep_papers')
  const run = useRun()
  const distribute = useCommand(paperApi.distribute)
  const [adding, setAdding] = useState(false)
  const [marking, setMarking] = useState<Mark>()
  const [changing, setChanging] = useState<AgendaPaper>()
  const [removing, setRemoving] = useState<AgendaPaper>()
  const { papers, meeting } = view
  const waiting = papers.filter(({ distributedOn }) => distributedOn === null).length
  return (
    <>
      <div className="actions-inline">
        <ActionButton primary label={m.add} refused={why} saysWhy onClick={() => setAdding(true)} />
        {waiting > 0 && (
          <ActionButton
            label={m.distribute}
            refused={why}
            onClick={() =>
              void run(() => distribute.mutateAsync({ id: meeting.id }), say(m.distributed, { count: waiting }))
            }
          />
        )}
      </div>
      {papers.length === 0 ? (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      ) : (
        <Table view={view} onMark={setMarking} onChange={setChanging} onRemove={setRemoving} refused={why} />
      )}
      {adding && <PaperDialog view={view} onClose={() => setAdding(false)} />}
      {changing && <PaperDialog view={view} paper={changing} onClose={() => setChanging(undefined)} />}
      {removing && <RemovePaperDialog paper={removing} onClose={() => setRemoving(undefined)} />}
      {marking && <MarkPaperDialog mark={marking} onClose={() => setMarking(undefined)} />}
    </>
  )
}

interface TableProps {
  readonly view: MeetingView
  readonly onMark: (mark: Mark) => void
  readonly onChange: (paper: AgendaPaper) => void
  readonly onRemove: (paper: AgendaPaper) => void
  readonly refused: string | undefined
}

function Table({ view, refused, ...steps }: TableProps) {
  const m = useMessages(deskMessages).papers
  const numberOf = new Map(view.agenda.map(({ id, number }) => [id, number]))
  const order = new Map(view.agenda.map(({ id }, at) => [id, at]))
  const rows = [...view.papers].sort((a, b) => (order.get(a.itemId) ?? 0) - (order.get(b.itemId) ?? 0))
  const columns: Column<AgendaPaper>[] = [
    {
      id: 'title',
      head: m.title,
      cell: ({ title, fileId }) => (fileId === null ? title : <a href={`/files/${fileId}`}>{title}</a>),
    },
    { id: 'item', head: m.item, cell: ({ itemId }) => numberOf.get(itemId) ?? '' },
    { id: 'kind', head: m.kind, cell: ({ kind }) => m.kinds[kind] },
    { id: 'organ', head: m.organisation, cell: ({ organisation }) => organisation ?? '' },
    { id: 'deadlines', head: m.deadlines, cell: (paper) => <Deadlines paper={paper} /> },
    {
      id: 'mark',
      head: m.on,
      cell: (paper) => <Marks paper={paper} refused={refused} {...steps} />,
    },
  ]
  return <ExportedTable caption={m.deadlines} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const kinds: Readonly<Record<PaperDeadline['state'], StatusKind>> = {
  in_time: 'done',
  late: 'returned',
  open: 'doing',
  overdue: 'overdue',
  exempt: 'extended',
}

/** Each step with its day; a day that is no working day says which one is better. */
function Deadlines({ paper: { deadlines, exemptReason } }: { paper: AgendaPaper }) {
  const m = useMessages(deskMessages).papers
  if (deadlines.length === 0) return <span className="hint">{m.noRule}</span>
  return (
    <ul className="plain-list">
      {deadlines.map(({ step, state, dueOn, doneOn, basis, restDay, code }) => (
        <li key={step}>
          {m.steps[step]}{' '}
          <Status kind={kinds[state]}>
            {say(m.states[state], { date: state === 'late' ? (doneOn ?? '') : dueOn })}
          </Status>{' '}
          <span className="hint" title={basis}>
            {code}
            {restDay !== null && doneOn === null && ` ${say(m.restDay, { day: dueOn, before: restDay })}`}
          </span>
        </li>
      ))}
      {exemptReason !== null && <li className="hint">{exemptReason}</li>}
    </ul>
  )
}

/** One button for each step that is not done; papers without a rule are only given out. */
function Marks({ paper, onMark, onChange, onRemove, refused }: { paper: AgendaPaper } & Omit<TableProps, 'view'>) {
  const m = useMessages(deskMessages).papers
  const steps = paper.deadlines.length > 0 ? paper.deadlines.map(({ step }) => step) : (['distributed'] as const)
  const done = { draft: paper.draftSentOn, submitted: paper.submittedOn, distributed: paper.distributedOn }
  return (
    <div className="actions-inline">
      {steps
        .filter((step) => done[step] === null)
        .map((step) => (
          <ActionButton key={step} label={m.marks[step]} refused={refused} onClick={() => onMark({ paper, step })} />
        ))}
      <ActionButton
        label={paper.fileId === null ? m.addFile : m.change}
        refused={refused}
        onClick={() => onChange(paper)}
      />
      {paper.distributedOn === null && (
        <ActionButton label={m.remove} refused={refused} onClick={() => onRemove(paper)} />
      )}
    </div>
  )
}
