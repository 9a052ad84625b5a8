/** Forms about the papers of a meeting (材料表单). */
import { useState } from 'react'
import { optional, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { FileButton } from '#ui/FileButton'
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

interface PaperDialogProps {
  readonly view: MeetingView
  /** The one to change; a new one without it. */
  readonly paper?: AgendaPaper
  readonly onClose: () => void
}

/** 列出、修改: a file chosen now takes the place of the one before. */
export function PaperDialog({ view: { agenda }, paper, onClose }: PaperDialogProps) {
  const m = useMessages(deskMessages).papers
  const add = useCommand(paperApi.add)
  const change = useCommand(paperApi.change)
  const [file, setFile] = useState<File>()
  return (
    <FormDialog
      title={paper ? m.change : m.add}
      submit={paper ? m.save : m.add}
      onClose={onClose}
      onSubmit={async (form) => {
        const exempt = optional(form, 'exemptReason', { limit: 500 })
        const asked = {
          title: written(form, 'title', { label: m.title, limit: 300 }),
          kind: (text(form, 'kind') || 'other') as PaperKind,
          organisationId: text(form, 'organisationId') || null,
          exemptReason: exempt === '' ? null : exempt,
          open: texts(form, 'open').includes('yes'),
          fileId: file ? await upload('attachments', file) : (paper?.fileId ?? null),
        }
        if (paper) await change.mutateAsync({ ...asked, id: paper.id, version: paper.version })
        else await add.mutateAsync({ ...asked, itemId: text(form, 'itemId') })
        notify(m.marked)
      }}
    >
      {!paper && (
        <Select
          name="itemId"
          label={m.item}
          options={agenda.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        />
      )}
      <PaperFields paper={paper} file={file} onFile={setFile} />
    </FormDialog>
  )
}

interface PaperFieldsProps {
  readonly paper: AgendaPaper | undefined
  readonly file: File | undefined
  readonly onFile: (file: File | undefined) => void
}

function PaperFields({ paper, file, onFile }: PaperFieldsProps) {
  const m = useMessages(deskMessages).papers
  const { data } = useEndpoint(choicesApi.bodies, {})
  return (
    <>
      <Field name="title" label={m.title} value={paper?.title} />
      <Select
        name="kind"
        label={m.kind}
        value={paper?.kind ?? 'special_report'}
        options={paperKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
      />
      {data && (
        <UnitPicker
          name="organisationId"
          label={m.organisation}
          optional
          units={data.organs}
          value={paper?.organisationId ? [paper.organisationId] : []}
        />
      )}
      <FileButton label={paper?.fileId ? m.otherFile : m.file} chosen={file} onChoose={onFile} />
      <Checks
        name="open"
        label={m.open}
        options={[{ value: 'yes', label: m.open }]}
        values={paper?.open ? ['yes'] : []}
      />
      <TextArea name="exemptReason" label={m.exempt} rows={2} optional value={paper?.exemptReason ?? undefined} />
    </>
  )
}

/** Nothing of it stays, so it is asked once. */
export function RemovePaperDialog({ paper, onClose }: { paper: AgendaPaper; onClose: () => void }) {
  const m = useMessages(deskMessages).papers
  const remove = useCommand(paperApi.remove)
  return (
    <FormDialog
      title={m.remove}
      submit={m.remove}
      onClose={onClose}
      onSubmit={async () => {
        await remove.mutateAsync({ id: paper.id, version: paper.version })
        notify(m.removed)
      }}
    >
      <p>{paper.title}</p>
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
