/** Forms about the head of a meeting (召集、改安排). */
import { optional, typedDay, written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { choicesApi } from '../domain/contract-choices.ts'
import { meetingApi } from '../domain/contract.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { meetingKinds, type MeetingKind } from '../domain/kinds.ts'
import type { Meeting } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { messages } from '../messages/index.ts'

type Words = (typeof deskMessages)['en']

/** What both forms ask for. */
const headIn = (form: Form, m: Words) => ({
  startsOn: typedDay(form, 'startsOn', { label: m.day }),
  endsOn: text(form, 'endsOn') === '' ? undefined : typedDay(form, 'endsOn', { label: m.lastDay }),
  beginsAt: written(form, 'beginsAt', { label: m.time }),
  place: optional(form, 'place', { limit: 200 }),
})

function HeadFields({ meeting }: { meeting?: Meeting }) {
  const m = useMessages(deskMessages)
  return (
    <>
      <Field name="startsOn" label={m.day} type="date" width="medium" value={meeting?.startsOn} />
      <Field
        name="endsOn"
        label={m.lastDay}
        hint={m.lastDayHint}
        type="date"
        width="medium"
        optional
        value={meeting && meeting.endsOn !== meeting.startsOn ? meeting.endsOn : undefined}
      />
      <Field name="beginsAt" label={m.time} hint={m.timeHint} width="short" value={meeting?.beginsAt ?? '09:00'} />
      <Field name="place" label={m.place} optional value={meeting?.place} />
    </>
  )
}

/** Which bodies hold a meeting of a kind. */
const holds: Readonly<Record<MeetingKind, readonly string[]>> = {
  congress: ['congress'],
  preparatory: ['congress'],
  presidium: ['presidium'],
  delegation: ['delegation'],
  standing_committee: ['standing_committee'],
  chairmen: ['chairmen'],
  town_presidium: ['town_presidium'],
  joint: ['standing_committee'],
}

export function ConveneDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(deskMessages)
  const { kinds } = useMessages(messages)
  const open = useOpen()
  const { data } = useEndpoint(choicesApi.bodies, {})
  const convene = useCommand(meetingApi.convene)
  const bodies = data?.bodies ?? []
  const pairs = meetingKinds.flatMap((kind) =>
    bodies
      .filter((body) => holds[kind].includes(body.kind))
      .map((body) => ({ value: `${kind}/${body.id}`, label: `${kinds[kind]} · ${body.name}` })),
  )
  const order = ['standing_committee', 'chairmen']
  const place = ({ value }: { value: string }) => {
    const at = order.indexOf(value.split('/')[0] ?? '')
    return at === -1 ? order.length : at
  }
  return (
    <FormDialog
      title={m.convene}
      submit={m.convene}
      onClose={onClose}
      onSubmit={async (form) => {
        const [kind, bodyId = ''] = text(form, 'body').split('/')
        const { id } = await convene.mutateAsync({ kind: kind as MeetingKind, bodyId, ...headIn(form, m) })
        notify(m.convened)
        open(`/desk/meetings/${id}`)
      }}
    >
      <Select name="body" label={m.body} options={pairs.toSorted((a, b) => place(a) - place(b))} />
      <HeadFields />
    </FormDialog>
  )
}

export function ChangeDialog({ view, onClose }: { view: MeetingView; onClose: () => void }) {
  const m = useMessages(deskMessages)
  const change = useCommand(meetingApi.change)
  const { meeting, attendees } = view
  const { id, version, title, chairId, urgentReason } = meeting
  const members = attendees.filter(({ part }) => part === 'member')
  return (
    <FormDialog
      title={m.change}
      submit={m.save}
      onClose={onClose}
      onSubmit={async (form) => {
        const urgent = optional(form, 'urgentReason', { limit: 500 })
        await change.mutateAsync({
          ...headIn(form, m),
          id,
          version,
          title: written(form, 'title', { label: m.title, limit: 200 }),
          chairId: text(form, 'chairId') || null,
          urgentReason: urgent === '' ? null : urgent,
        })
        notify(m.done)
      }}
    >
      <Field name="title" label={m.title} value={title} />
      <HeadFields meeting={meeting} />
      <Select
        name="chairId"
        label={m.chair}
        hint={m.chairHint}
        empty="—"
        value={chairId ?? ''}
        options={members.map(({ personId, name, capacity }) => ({ value: personId, label: `${name} ${capacity}` }))}
      />
      <TextArea
        name="urgentReason"
        label={m.urgent}
        hint={m.urgentHint}
        rows={2}
        optional
        value={urgentReason ?? undefined}
      />
    </FormDialog>
  )
}
