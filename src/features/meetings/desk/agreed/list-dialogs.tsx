/** Forms about an agreed list (议定事项表单): writing a matter down, changing it, confirming all of them. */
import { say } from '#kernel/message'
import { optional, written } from '#ui/checks'
import { Checks } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, texts, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { agreedApi } from '../../domain/agreed/contract.ts'
import type { AgreedListView, AgreedMatter } from '../../domain/agreed/views.ts'
import { choicesApi } from '../../domain/contract-choices.ts'
import type { MeetingView } from '../../domain/contract-reads.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'

type Words = (typeof agreedFaces)['en']

interface MatterDialogProps {
  readonly view: MeetingView
  /** The draft that is changed; a new one when left out. */
  readonly matter?: AgreedMatter
  readonly onClose: () => void
}

export function MatterDialog({ view: { meeting, agenda }, matter, onClose }: MatterDialogProps) {
  const { desk: m, fields } = useMessages(agreedFaces)
  const { data } = useEndpoint(choicesApi.bodies, {})
  const write = useCommand(agreedApi.write)
  const change = useCommand(agreedApi.change)
  const units = data?.organs ?? []
  return (
    <FormDialog
      title={matter ? m.edit : m.add}
      submit={matter ? m.edit : m.add}
      wide
      onClose={onClose}
      onSubmit={async (form) => {
        const typed = typedMatter(form, fields)
        await (matter
          ? change.mutateAsync({ ...typed, id: matter.id, version: matter.version })
          : write.mutateAsync({ ...typed, meetingId: meeting.id }))
        notify(m.saved)
      }}
    >
      <Field name="title" label={fields.title} value={matter?.title} />
      <TextArea name="text" label={fields.text} rows={4} value={matter?.text} />
      <UnitPicker name="leadId" label={fields.lead} units={units} value={matter ? [matter.lead.id] : []} />
      <Field
        name="dueOn"
        label={fields.dueOn}
        hint={fields.dueHint}
        type="date"
        width="medium"
        optional
        value={matter?.dueOn ?? ''}
      />
      <Checks
        name="reportBack"
        label={fields.reportBack}
        values={(matter?.reportBack ?? true) ? ['yes'] : []}
        options={[{ value: 'yes', label: fields.reportBack }]}
      />
      <Select
        name="agendaItemId"
        label={fields.agendaItem}
        optional
        empty=""
        value={matter?.agendaItemId ?? ''}
        options={agenda.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
      <UnitPicker
        name="coOwnerIds"
        label={fields.coOwners}
        optional
        multiple
        units={units}
        value={(matter?.coOwners ?? []).map(({ id }) => id)}
      />
    </FormDialog>
  )
}

const typedMatter = (form: Form, fields: Words['fields']) => ({
  title: written(form, 'title', { label: fields.title, limit: 120 }),
  text: written(form, 'text', { label: fields.text, limit: 5000 }),
  agendaItemId: text(form, 'agendaItemId') || null,
  leadId: written(form, 'leadId', { label: fields.lead }),
  coOwnerIds: texts(form, 'coOwnerIds').filter((id) => id !== ''),
  dueOn: optional(form, 'dueOn') || null,
  reportBack: texts(form, 'reportBack').includes('yes'),
})

/** 确认: one act for all drafts. */
export function ConfirmDialog({ list, onClose }: { list: AgreedListView; onClose: () => void }) {
  const { desk: m } = useMessages(agreedFaces)
  const confirm = useCommand(agreedApi.confirm)
  const drafts = list.matters.filter(({ state }) => state === 'draft')
  return (
    <FormDialog
      title={m.confirm}
      submit={m.confirm}
      onClose={onClose}
      onSubmit={async () => {
        await confirm.mutateAsync({ meetingId: list.meetingId })
        notify(m.confirmed)
      }}
    >
      <p>{say(m.confirmWhy, { count: drafts.length })}</p>
      <ol>
        {drafts.map(({ id, title, lead }) => (
          <li key={id}>
            {title} <span className="hint">{lead.name}</span>
          </li>
        ))}
      </ol>
    </FormDialog>
  )
}
