/** 报告: every report with its state, and a new one. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { mayAsk } from '#kernel/endpoint'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { chosen, optional, typedDay, written } from '#ui/checks'
import { Moment } from '#ui/dates'
import { FormDialog } from '#ui/dialogs'
import { Field, Select } from '#ui/fields'
import { Empty, type Column } from '#ui/lists'
import { Anchor, useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { useMessages, useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { reportApi } from '../../domain/contract.ts'
import { writerApi, type ReportRow } from '../../domain/writer/contract.ts'
import { reportKinds } from '../../domain/writer/lifecycle.ts'
import { deskMessages } from '../../messages/desk.ts'
import { deskTitles } from '../../messages/desk-titles.ts'
import { stageMessages } from '../../messages/stages.ts'
import { stateMessages } from '../../messages/states.ts'
import { writerMessages } from '../../messages/writer.ts'
import { PastReports } from '../past/PastReports.tsx'
import { ReportTabs } from '../tabs.tsx'
import { StateOf } from './Steps.tsx'

const address = (id: string): string => `/desk/report/texts/${id}`

export function ReportsScreen() {
  const m = useMessages(writerMessages)
  const stages = useMessages(stageMessages)
  const session = useSession()
  const [creating, setCreating] = useState(false)
  const { data, error } = useEndpoint(writerApi.list, {})
  return (
    <>
      <ReportTabs here="texts" />
      <h1>{deskTitles.texts[session.language]}</h1>
      <p className="hint">{m.list.intro}</p>
      <div className="actions-inline">
        <ActionButton
          primary
          label={m.list.create}
          refused={mayAsk(writerApi.create.access, session) ? undefined : stages.refused.wrong_role}
          onClick={() => setCreating(true)}
        />
      </div>
      {!data && <Asking error={error} />}
      {data?.length === 0 && (
        <Empty kind="none" title={m.list.none}>
          {m.list.noneWhy}
        </Empty>
      )}
      {data && data.length > 0 && <Reports rows={data} />}
      <PastReports />
      {creating && <Create onClose={() => setCreating(false)} />}
    </>
  )
}

function Reports({ rows }: { rows: readonly ReportRow[] }) {
  const m = useMessages(writerMessages).list
  const stages = useMessages(stageMessages)
  const { kinds } = useMessages(stateMessages)
  const { language } = useSession()
  const { periodText } = useMessages(deskMessages)
  const columns: Column<ReportRow>[] = [
    { id: 'title', head: m.title, cell: ({ id, title }) => <Anchor href={address(id)}>{title}</Anchor> },
    { id: 'kind', head: stages.create.kind, cell: ({ kind }) => kinds[kind] },
    { id: 'state', head: m.state, cell: ({ state }) => <StateOf state={state} /> },
    { id: 'period', head: m.period, cell: ({ from, to }) => say(periodText, { from, to }) },
    {
      id: 'written',
      head: m.written,
      cell: ({ writtenBy, writtenAt }) => (
        <>
          {writtenBy} <Moment at={writtenAt} />
        </>
      ),
    },
  ]
  return <ExportedTable caption={deskTitles.texts[language]} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

/** Starts from the period the office has set. */
function Create({ onClose }: { onClose: () => void }) {
  const m = useMessages(writerMessages).list
  const { create: words } = useMessages(stageMessages)
  const { kinds } = useMessages(stateMessages)
  const open = useOpen()
  const { data, error } = useEndpoint(reportApi.figures, {})
  const { data: choices } = useEndpoint(writerApi.choices, {})
  const { mutateAsync: create } = useCommand(writerApi.create)
  if (!data || !choices) return <Asking error={error} />
  return (
    <FormDialog
      title={m.create}
      submit={m.create}
      onClose={onClose}
      onSubmit={async (form) => {
        const { id } = await create({
          title: written(form, 'title', { label: m.title, limit: 120 }),
          from: typedDay(form, 'from', { label: m.from }),
          to: typedDay(form, 'to', { label: m.to }),
          kind: chosen(form, 'kind', { label: words.kind, among: reportKinds }),
          sessionId: optional(form, 'sessionId') || null,
        })
        notify(m.created)
        open(address(id))
      }}
    >
      <Field name="title" label={m.title} hint={m.titleHint} />
      <Select
        name="kind"
        label={words.kind}
        value="work"
        options={reportKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <Select
        name="sessionId"
        label={words.session}
        hint={words.sessionHint}
        empty=""
        optional
        options={choices.sessions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="from" label={m.from} type="date" width="medium" value={data.from} />
      <Field name="to" label={m.to} type="date" width="medium" value={data.to} />
    </FormDialog>
  )
}
