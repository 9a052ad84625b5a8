/** Forms about an agenda item (议程项表单). */
import { optional, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { choicesApi } from '../domain/contract-choices.ts'
import { topicApi } from '../domain/contract-material.ts'
import { meetingApi } from '../domain/contract.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { itemKinds, reportSubjects, type ItemKind, type ReportSubject } from '../domain/kinds.ts'
import type { AgendaItem } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'

type Words = (typeof deskMessages)['en']['agenda']

const orNull = (value: string): string | null => (value === '' ? null : value)

const itemIn = (form: Form, m: Words) => ({
  title: written(form, 'title', { label: m.title, limit: 300 }),
  kind: (text(form, 'kind') || 'other') as ItemKind,
  reportSubject: text(form, 'kind') === 'report' ? (orNull(text(form, 'reportSubject')) as ReportSubject | null) : null,
  organisationId: orNull(text(form, 'organisationId')),
  presenter: optional(form, 'presenter', { limit: 200 }),
  onDay: orNull(text(form, 'onDay')),
  beginsAt: orNull(optional(form, 'beginsAt', { limit: 5 })),
  minutes: orNull(text(form, 'minutes')),
})

function ItemFields({ item }: { item?: AgendaItem }) {
  const m = useMessages(deskMessages)
  const { data } = useEndpoint(choicesApi.bodies, {})
  return (
    <>
      <TextArea name="title" label={m.agenda.title} rows={2} value={item?.title} />
      <Select
        name="kind"
        label={m.agenda.kind}
        value={item?.kind ?? 'deliberation'}
        options={itemKinds.map((kind) => ({ value: kind, label: m.agenda.kinds[kind] }))}
      />
      <Select
        name="reportSubject"
        label={m.agenda.reportSubject}
        empty={m.agenda.noReport}
        value={item?.reportSubject ?? undefined}
        options={reportSubjects.map((subject) => ({ value: subject, label: m.agenda.reportSubjects[subject] }))}
      />
      <UnitPicker
        key={data ? 'known' : 'asking'}
        name="organisationId"
        label={m.agenda.organisation}
        optional
        units={data?.organs ?? []}
        value={item?.organisationId ? [item.organisationId] : []}
      />
      <Field name="presenter" label={m.agenda.presenter} optional value={item?.presenter} />
      <Field name="onDay" label={m.agenda.day} type="date" width="medium" optional value={item?.onDay ?? undefined} />
      <Field
        name="beginsAt"
        label={m.time}
        hint={m.timeHint}
        width="short"
        optional
        value={item?.beginsAt ?? undefined}
      />
      <Field
        name="minutes"
        label={m.agenda.minutes}
        width="short"
        inputMode="numeric"
        optional
        value={item?.minutes === null || item === undefined ? undefined : String(item.minutes)}
      />
    </>
  )
}

export function AddItemDialog({ view: { meeting, agenda }, onClose }: { view: MeetingView; onClose: () => void }) {
  const m = useMessages(deskMessages).agenda
  const add = useCommand(meetingApi.addItem)
  const { data: topics } = useEndpoint(topicApi.list, { state: 'agreed', bodyId: meeting.bodyId })
  const heads = agenda.filter(({ depth }) => depth === 1)
  return (
    <FormDialog
      title={meeting.agendaAdoptedOn === null ? m.add : m.supplement}
      submit={m.add}
      onClose={onClose}
      onSubmit={async (form) => {
        await add.mutateAsync({
          ...itemIn(form, m),
          meetingId: meeting.id,
          parentId: orNull(text(form, 'parentId')),
          topicId: orNull(text(form, 'topicId')),
        })
        notify(m.added)
      }}
    >
      <ItemFields />
      {heads.length > 0 && (
        <Select
          name="parentId"
          label={m.parent}
          empty={m.noParent}
          options={heads.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        />
      )}
      {topics && topics.rows.length > 0 && (
        <Select
          name="topicId"
          label={m.topic}
          empty={m.noTopic}
          options={topics.rows.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </FormDialog>
  )
}

export function EditItemDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const change = useCommand(meetingApi.changeItem)
  return (
    <FormDialog
      title={m.agenda.edit}
      submit={m.save}
      onClose={onClose}
      onSubmit={async (form) => {
        await change.mutateAsync({ ...itemIn(form, m.agenda), id: item.id, version: item.version })
        notify(m.done)
      }}
    >
      <ItemFields item={item} />
    </FormDialog>
  )
}

export function TakeBackDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const m = useMessages(deskMessages).agenda
  const takeBack = useCommand(meetingApi.takeBack)
  return (
    <FormDialog
      title={m.takeBack}
      submit={m.takeBack}
      onClose={onClose}
      onSubmit={(form) =>
        takeBack.mutateAsync({ id: item.id, reason: written(form, 'reason', { label: m.takeBackReason, limit: 500 }) })
      }
    >
      <p>
        {item.number} {item.title}
      </p>
      <TextArea name="reason" label={m.takeBackReason} rows={3} />
    </FormDialog>
  )
}
