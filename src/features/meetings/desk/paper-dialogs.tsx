/** Forms about the papers of a meeting (材料表单). */
import { useState } from 'react'
import { optional, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { Checks } from '#ui/choices'
import { notify } from '#ui/notices'
import { text, texts } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { upload } from '#ui/upload'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { choicesApi } from '../domain/contract-choices.ts'
import { paperApi, type AgendaPaper, type PaperStep } from '../domain/contract-material.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { paperKinds, type PaperKind } from '../domain/kinds.ts'
import { deskMessages } from '../messages/desk.ts'

export function AddPaperDialog({ view: { agenda }, onClose }: { view: MeetingView; onClose: () => void }) {
  const m = useMessages(deskMessages).papers
  const add = useCommand(paperApi.add)
  const { data } = useEndpoint(choicesApi.bodies, {})
  const [file, setFile] = useState<File>()
  return (
    <FormDialog
      title={m.add}
      submit={m.add}
      onClose={onClose}
      onSubmit={async (form) => {
        const exempt = optional(form, 'exemptReason', { limit: 500 })
        await add.mutateAsync({
          itemId: text(form, 'itemId'),
          title: written(form, 'title', { label: m.title, limit: 300 }),
          kind: (text(form, 'kind') || 'other') as PaperKind,
          organisationId: text(form, 'organisationId') || null,
          exemptReason: exempt === '' ? null : exempt,
          open: texts(form, 'open').includes('yes'),
          fileId: file ? await upload('attachments', file) : null,
        })
        notify(m.marked)
      }}
    >
      <Select
        name="itemId"
        label={m.item}
        options={agenda.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
      <Field name="title" label={m.title} />
      <Select
        name="kind"
        label={m.kind}
        value="special_report"
        options={paperKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
      />
      <UnitPicker name="organisationId" label={m.organisation} optional units={data?.organs ?? []} />
      <label className="field">
        {m.file}
        <input type="file" className="control" onChange={({ target }) => setFile(target.files?.[0])} />
      </label>
      <Checks name="open" label={m.open} options={[{ value: 'yes', label: m.open }]} />
      <TextArea name="exemptReason" label={m.exempt} rows={2} optional />
    </FormDialog>
  )
}

export interface Mark {
  readonly paper: AgendaPaper
  readonly step: PaperStep
}

export function MarkPaperDialog({ mark: { paper, step }, onClose }: { mark: Mark; onClose: () => void }) {
  const m = useMessages(deskMessages).papers
  const { today } = useSession()
  const mark = useCommand(paperApi.mark)
  return (
    <FormDialog
      title={m.marks[step]}
      submit={m.marks[step]}
      onClose={onClose}
      onSubmit={async (form) => {
        await mark.mutateAsync({ id: paper.id, step, on: written(form, 'on', { label: m.on }) })
        notify(m.marked)
      }}
    >
      <p>{paper.title}</p>
      <Field name="on" label={m.on} type="date" width="medium" value={today} />
    </FormDialog>
  )
}
