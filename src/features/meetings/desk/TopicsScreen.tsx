/** 议题: what organs propose, where the chairmen's meeting stands with it, and what may go on an agenda. */
import { useState } from 'react'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { optional, written } from '#ui/checks'
import { Choice } from '#ui/choices'
import { Day } from '#ui/dates'
import { DeskTabs } from '#ui/DeskTabs'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { Empty, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { notify } from '#ui/notices'
import { text } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { choicesApi } from '../domain/contract-choices.ts'
import { topicApi, type Topic } from '../domain/contract-material.ts'
import { meetingApi } from '../domain/contract.ts'
import { agreedFaces } from '../messages/agreed/faces.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { useRun } from './run.ts'
import { meetingTabs } from '../domain/desk-tabs.ts'

interface Asked {
  readonly step: 'table' | 'decide' | 'place'
  readonly topic: Topic
}

type Row = Topic & { readonly can: Readonly<Record<string, string | null>> }

export function TopicsScreen() {
  const m = useMessages(deskMessages).topics
  const { language } = useSession()
  const { data, error } = useEndpoint(topicApi.list, {})
  const [proposing, setProposing] = useState(false)
  return (
    <>
      <DeskTabs label={deskTitles.menu} tabs={meetingTabs} titles={deskTitles} here="topics" />
      <h1>{deskTitles.topics[language]}</h1>
      <div className="actions-inline">
        <ActionButton primary label={m.propose} onClick={() => setProposing(true)} />
      </div>
      {!data && <Asking error={error} />}
      {data?.rows.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {data && data.rows.length > 0 && <Topics rows={data.rows} />}
      {proposing && <ProposeDialog onClose={() => setProposing(false)} />}
    </>
  )
}

function Topics({ rows }: { rows: readonly Row[] }) {
  const m = useMessages(deskMessages).topics
  const { language } = useSession()
  const [open, setOpen] = useState<Asked>()
  const columns: Column<Row>[] = [
    { id: 'title', head: m.title, cell: (topic) => <TopicTitle topic={topic} /> },
    { id: 'by', head: m.by, cell: ({ proposedBy }) => proposedBy },
    { id: 'body', head: m.body, cell: ({ body }) => body },
    { id: 'on', head: m.on, cell: ({ proposedOn }) => <Day date={proposedOn} /> },
    {
      id: 'state',
      head: m.state,
      cell: ({ state, tabledAt, decisionNote }) => (
        <>
          {m.states[state]} <span className="hint">{[tabledAt, decisionNote].filter(Boolean).join(' ')}</span>
        </>
      ),
    },
    { id: 'steps', head: m.decide, cell: (topic) => <TopicSteps topic={topic} onOpen={setOpen} /> },
  ]
  return (
    <>
      <ExportedTable caption={deskTitles.topics[language]} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {open?.step === 'table' && <TableDialog topic={open.topic} onClose={() => setOpen(undefined)} />}
      {open?.step === 'place' && <PlaceDialog topic={open.topic} onClose={() => setOpen(undefined)} />}
      {open?.step === 'decide' && <DecideDialog topic={open.topic} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** With the agreed matter it came from. */
function TopicTitle({ topic: { title, agreedId, agreed } }: { topic: Topic }) {
  const { fromMatter } = useMessages(agreedFaces)
  if (agreedId === null) return title
  return (
    <>
      {title}{' '}
      <span className="hint">
        {fromMatter}
        <Anchor href={`/desk/agreed/${agreedId}`}>{agreed}</Anchor>
      </span>
    </>
  )
}

interface TopicStepsProps {
  readonly topic: Row
  readonly onOpen: (asked: Asked) => void
}

function TopicSteps({ topic, onOpen }: TopicStepsProps) {
  const m = useMessages(deskMessages).topics
  const run = useRun()
  const withdraw = useCommand(topicApi.withdraw)
  const { can, id } = topic
  return (
    <div className="actions-inline">
      {can.table === null && <ActionButton label={m.table} onClick={() => onOpen({ step: 'table', topic })} />}
      {can.agree === null && <ActionButton label={m.decide} onClick={() => onOpen({ step: 'decide', topic })} />}
      {can.place === null && <ActionButton label={m.place} onClick={() => onOpen({ step: 'place', topic })} />}
      {can.withdraw === null && (
        <ActionButton
          label={m.withdraw}
          onClick={() => void run(() => withdraw.mutateAsync({ id }), m.states.withdrawn)}
        />
      )}
    </div>
  )
}

function ProposeDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(deskMessages).topics
  const { data } = useEndpoint(choicesApi.bodies, {})
  const propose = useCommand(topicApi.propose)
  const bodies = (data?.bodies ?? []).filter(({ kind }) => kind === 'standing_committee' || kind === 'congress')
  return (
    <FormDialog
      title={m.propose}
      submit={m.propose}
      onClose={onClose}
      onSubmit={async (form) => {
        await propose.mutateAsync({
          title: written(form, 'title', { label: m.title, limit: 300 }),
          bodyId: text(form, 'bodyId'),
          proposedById: text(form, 'proposedById'),
          wishedOn: text(form, 'wishedOn') || null,
          reason: optional(form, 'reason', { limit: 2000 }),
        })
        notify(m.proposed)
      }}
    >
      <TextArea name="title" label={m.title} rows={2} />
      <Select name="bodyId" label={m.body} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
      <UnitPicker name="proposedById" label={m.by} units={data?.organs ?? []} />
      <Field name="wishedOn" label={m.wished} type="date" width="medium" optional />
      <TextArea name="reason" label={m.reason} rows={3} optional />
    </FormDialog>
  )
}

function TableDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const m = useMessages(deskMessages).topics
  const { data } = useEndpoint(meetingApi.list, { kind: 'chairmen', limit: 50 })
  const table = useCommand(topicApi.table)
  const ahead = (data?.rows ?? []).filter(
    ({ state }) => state === 'planned' || state === 'notified' || state === 'open',
  )
  return (
    <FormDialog
      title={m.table}
      submit={m.table}
      onClose={onClose}
      onSubmit={(form) =>
        table.mutateAsync({ id: topic.id, meetingId: written(form, 'meetingId', { label: m.meeting }) })
      }
    >
      <p>{topic.title}</p>
      {ahead.length === 0 ? (
        <p className="notice">{m.noMeeting}</p>
      ) : (
        <Select
          name="meetingId"
          label={m.meeting}
          options={ahead.map(({ id, title, startsOn }) => ({ value: id, label: `${title} ${startsOn}` }))}
        />
      )}
    </FormDialog>
  )
}

/** 列入议程 of a coming meeting of the body the topic is for. */
function PlaceDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const { topics: m, agenda } = useMessages(deskMessages)
  const { data } = useEndpoint(meetingApi.list, { limit: 50 })
  const add = useCommand(meetingApi.addItem)
  const coming = (data?.rows ?? []).filter(
    ({ bodyId, state }) => bodyId === topic.bodyId && (state === 'planned' || state === 'notified'),
  )
  return (
    <FormDialog
      title={m.place}
      submit={m.place}
      onClose={onClose}
      onSubmit={async (form) => {
        await add.mutateAsync({
          meetingId: written(form, 'meetingId', { label: m.placeAt }),
          title: topic.title,
          kind: topic.kind,
          organisationId: topic.proposedById,
          topicId: topic.id,
        })
        notify(agenda.added)
      }}
    >
      <p>{topic.title}</p>
      {data && coming.length === 0 ? (
        <p className="notice">{m.noneComing}</p>
      ) : (
        <Select
          name="meetingId"
          label={m.placeAt}
          options={coming.map(({ id, title, startsOn }) => ({ value: id, label: `${title} ${startsOn}` }))}
        />
      )}
    </FormDialog>
  )
}

const decisions = ['agree', 'defer', 'decline'] as const

function DecideDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const m = useMessages(deskMessages).topics
  const decide = useCommand(topicApi.decide)
  return (
    <FormDialog
      title={m.decide}
      submit={m.decide}
      onClose={onClose}
      onSubmit={async (form) => {
        const decision = decisions.find((one) => one === text(form, 'decision')) ?? 'agree'
        await decide.mutateAsync({ id: topic.id, decision, note: optional(form, 'note', { limit: 500 }) })
        notify(m.did)
      }}
    >
      <p>
        {topic.title} <span className="hint">{topic.tabledAt}</span>
      </p>
      <Choice
        name="decision"
        label={m.decision}
        value="agree"
        options={decisions.map((one) => ({ value: one, label: m.decisions[one] }))}
      />
      <TextArea name="note" label={m.note} rows={2} optional />
    </FormDialog>
  )
}
