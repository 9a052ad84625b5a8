/** 发言: the queue of each item, who has the floor and for how long, and the opinions in each speech. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { FormDialog } from '#ui/dialogs'
import { Checks } from '#ui/choices'
import { Field, Select } from '#ui/fields'
import { Empty, type Column } from '#ui/lists'
import { text, texts } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { speechApi, type Speech } from '../domain/contract-speech.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { deskMessages } from '../messages/desk.ts'
import { Frame } from './Frame.tsx'
import { useRun } from './run.ts'
import { NoteDialog } from './speech-notes.tsx'

export const SpeechesScreen = () => <Frame here="speeches">{(view) => <Speeches view={view} />}</Frame>

function Speeches({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages).speeches
  const [adding, setAdding] = useState(false)
  const [noting, setNoting] = useState<Speech>()
  const { speeches, agenda } = view
  return (
    <>
      <div className="actions-inline">
        <ActionButton primary label={m.add} onClick={() => setAdding(true)} />
      </div>
      {speeches.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {agenda.map((item) => {
        const rows = speeches.filter(({ itemId }) => itemId === item.id)
        return rows.length === 0 ? null : (
          <Queue key={item.id} caption={`${item.number} ${item.title}`} rows={rows} onNote={setNoting} />
        )
      })}
      {adding && <AddDialog view={view} onClose={() => setAdding(false)} />}
      {noting && <NoteDialog speech={noting} onClose={() => setNoting(undefined)} />}
    </>
  )
}

/** Whole minutes between two instants, begun ones counted. */
const minutesBetween = (from: string, to: string): number => Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000)

interface QueueProps {
  readonly caption: string
  readonly rows: readonly Speech[]
  readonly onNote: (speech: Speech) => void
}

function Queue({ caption, rows, onNote }: QueueProps) {
  const m = useMessages(deskMessages).speeches
  const columns: Column<Speech>[] = [
    { id: 'name', head: m.name, cell: ({ name, position }) => `${position}. ${name}` },
    { id: 'state', head: m.state, cell: ({ state }) => m.states[state] },
    {
      id: 'lasted',
      head: m.lasted,
      cell: ({ beganAt, endedAt }) =>
        beganAt === null || endedAt === null ? '' : say(m.minutes, { minutes: minutesBetween(beganAt, endedAt) }),
    },
    {
      id: 'opinions',
      head: m.opinions,
      cell: ({ opinions }) => (opinions.length === 0 ? '' : say(m.count, { count: opinions.length })),
    },
    { id: 'steps', head: m.order, cell: (speech) => <SpeechSteps speech={speech} onNote={onNote} /> },
  ]
  return <ExportedTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function SpeechSteps({ speech, onNote }: { speech: Speech; onNote: (speech: Speech) => void }) {
  const m = useMessages(deskMessages).speeches
  const run = useRun()
  const give = useCommand(speechApi.call)
  const finish = useCommand(speechApi.finish)
  const withdraw = useCommand(speechApi.withdraw)
  const { id, state } = speech
  return (
    <div className="actions-inline">
      {state === 'waiting' && (
        <>
          <ActionButton label={m.call} onClick={() => void run(() => give.mutateAsync({ id }), m.states.speaking)} />
          <ActionButton
            label={m.withdraw}
            onClick={() => void run(() => withdraw.mutateAsync({ id }), m.states.withdrawn)}
          />
        </>
      )}
      {state === 'speaking' && (
        <ActionButton
          primary
          label={m.finish}
          onClick={() => void run(() => finish.mutateAsync({ id }), m.states.done)}
        />
      )}
      {(state === 'done' || state === 'speaking') && <ActionButton label={m.note} onClick={() => onNote(speech)} />}
    </div>
  )
}

function AddDialog({ view: { agenda, attendees, meeting }, onClose }: { view: MeetingView; onClose: () => void }) {
  const m = useMessages(deskMessages).speeches
  const ask = useCommand(speechApi.ask)
  const items = agenda.filter(({ id }) => !agenda.some(({ parentId }) => parentId === id))
  return (
    <FormDialog
      title={m.add}
      submit={m.add}
      onClose={onClose}
      onSubmit={(form) =>
        ask.mutateAsync({
          itemId: text(form, 'itemId'),
          personId: text(form, 'personId'),
          prepared: texts(form, 'prepared').includes('yes'),
          limitMinutes: text(form, 'limit') || null,
        })
      }
    >
      <Select
        name="itemId"
        label={m.item}
        value={meeting.currentItemId ?? undefined}
        options={items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
      <Select
        name="personId"
        label={m.person}
        options={attendees.map(({ personId, name, capacity }) => ({ value: personId, label: `${name} ${capacity}` }))}
      />
      <Field name="limit" label={m.limit} width="short" inputMode="numeric" optional />
      <Checks name="prepared" label={m.prepared} options={[{ value: 'yes', label: m.prepared }]} />
    </FormDialog>
  )
}
