/** Dialogs of the roll (名单对话框): a person, the organs of a joint meeting, a seat, the code at the door, the codes of the seats. */
import { useEffect, useState } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { chosen, optional, written } from '#ui/checks'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { DataTable } from '#ui/lists'
import { notify } from '#ui/notices'
import { texts, type Form } from '#ui/page'
import { QrCode } from '#ui/qr'
import { useRested } from '#ui/rested'
import { SearchList } from '#ui/SearchList'
import { useMessages } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { checkInApi } from '../domain/contract-check-in.ts'
import { choicesApi } from '../domain/contract-choices.ts'
import { meetingApi } from '../domain/contract.ts'
import { parts, type Attendee, type Meeting, type Part } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'

interface RollDialogProps {
  readonly meetingId: string
  readonly onClose: () => void
}

interface OrgansDialogProps {
  readonly meeting: Meeting
  readonly onClose: () => void
}

interface Added {
  readonly found: number
  readonly added: number
}

/** How many came on the roll; or that all who were found are on it already. */
export const addedWords = (m: { readonly added: string; readonly allOn: string }, { found, added }: Added): string =>
  added > 0 ? say(m.added, { count: added }) : say(m.allOn, { count: found })

/** 联席机构: everybody who holds a post there that day is on the roll. */
export function OrgansDialog({ meeting: { id: meetingId, startsOn: day }, onClose }: OrgansDialogProps) {
  const m = useMessages(deskMessages).roll
  const { data } = useEndpoint(choicesApi.bodies, {})
  const add = useCommand(meetingApi.addMembers)
  return (
    <FormDialog
      title={m.organs}
      submit={m.organs}
      onClose={onClose}
      onSubmit={async (form) => {
        const organIds = [...texts(form, 'organIds')]
        const { found, added } = await add.mutateAsync({ meetingId, from: 'posts', organIds })
        if (found === 0) return notify(say(m.nobodyThere, { day }), { tone: 'refused' })
        return notify(addedWords(m, { found, added }))
      }}
    >
      <p className="hint">{m.organsHint}</p>
      <UnitPicker name="organIds" label={m.whichOrgans} multiple units={data?.organs ?? []} value={[]} />
    </FormDialog>
  )
}

/** 按名单列入: all of the list or nobody. */
export function ListDialog({ meetingId, onClose }: RollDialogProps) {
  const m = useMessages(deskMessages).roll
  const add = useCommand(meetingApi.addMembers)
  return (
    <FormDialog
      title={m.byList}
      submit={m.byList}
      onClose={onClose}
      onSubmit={async (form) => {
        const names = written(form, 'names', { label: m.list }).split(/[\s、，,；;]+/u)
        notify(addedWords(m, await add.mutateAsync({ meetingId, from: 'names', names: names.filter(Boolean) })))
      }}
    >
      <TextArea name="names" label={m.list} hint={m.listHint} rows={10} />
    </FormDialog>
  )
}

/** Found by name; then as what he attends. At a joint meeting or a presidium he may be one of those who meet. */
export function PersonDialog({ meetingId, named, onClose }: RollDialogProps & { named: boolean }) {
  const m = useMessages(deskMessages).roll
  const title = named ? m.person : m.observer
  const [words, setWords] = useState('')
  const [person, setPerson] = useState<{ id: string; label: string; hint?: string | undefined }>()
  const asked = useRested(words.trim())
  const { data } = useEndpoint(choicesApi.people, { q: asked === '' ? '-' : asked })
  const add = useCommand(meetingApi.addMembers)
  const items = asked === '' ? [] : (data?.rows ?? []).map(({ id, name, hint }) => ({ id, label: name, hint }))
  if (person)
    return (
      <FormDialog
        title={title}
        submit={title}
        onClose={onClose}
        onSubmit={async (form) => {
          const part = named ? chosenPart(form, m) : 'observer'
          const persons = [{ personId: person.id, part, capacity: optional(form, 'capacity', { limit: 200 }) }]
          const { found, added } = await add.mutateAsync({ meetingId, from: 'persons', persons })
          notify(addedWords(m, { found, added }))
        }}
      >
        <p>
          <b>{person.label}</b> {person.hint}
        </p>
        {named && (
          <Select
            name="part"
            label={m.part}
            value="member"
            options={parts.map((value) => ({ value, label: m.parts[value] }))}
          />
        )}
        <Field name="capacity" label={named ? m.as : m.capacity} optional value={person.hint} />
      </FormDialog>
    )
  return (
    <Modal title={title} onClose={onClose}>
      <SearchList
        label={m.search}
        placeholder={m.searchHint}
        words={words}
        onWords={setWords}
        items={items}
        onPick={(id) => setPerson(items.find((item) => item.id === id))}
        none={asked === '' ? m.searchHint : m.noSuch}
      />
    </Modal>
  )
}

const chosenPart = (form: Form, { part: label }: { readonly part: string }): Part =>
  chosen(form, 'part', { label, among: parts })

interface SeatDialogProps {
  readonly meetingId: string
  readonly attendee: Attendee
  readonly onClose: () => void
}

export function SeatDialog({ meetingId, attendee, onClose }: SeatDialogProps) {
  const m = useMessages(deskMessages)
  const place = useCommand(meetingApi.placeMember)
  const { personId, name, seat } = attendee
  return (
    <FormDialog
      title={m.roll.place}
      submit={m.save}
      onClose={onClose}
      onSubmit={(form) => place.mutateAsync({ meetingId, personId, seat: optional(form, 'seat', { limit: 20 }) })}
    >
      <Field name="seat" label={say(m.roll.seatOf, { name })} width="short" optional value={seat ?? undefined} />
    </FormDialog>
  )
}

/** Asked for again when its time is over, so that the screen at the door is never stale. */
export function CodeDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const m = useMessages(deskMessages).roll
  const { data, error, refetch } = useEndpoint(checkInApi.code, { id: meetingId })
  const seconds = data?.seconds
  useEffect(() => {
    if (seconds === undefined) return undefined
    const timer = setInterval(() => void refetch(), Math.min(seconds, 10) * 1000)
    return () => clearInterval(timer)
  }, [seconds, refetch])
  return (
    <Modal title={m.code} onClose={onClose}>
      {data ? (
        <>
          <p className="door-code num" aria-live="polite">
            {data.code}
          </p>
          <p className="hint">{say(m.codeHint, { seconds: data.seconds })}</p>
          <p>
            <QrCode text={`${data.address}?code=${data.code}`} label={m.codePicture} />
          </p>
          <p>{data.address}</p>
        </>
      ) : (
        <Asking error={error} />
      )}
    </Modal>
  )
}

export function SeatCodesDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const m = useMessages(deskMessages).roll
  const { data, error } = useEndpoint(checkInApi.seatCodes, { id: meetingId })
  return (
    <Modal title={m.seatCodes} onClose={onClose} wide>
      {data ? (
        <DataTable
          caption={m.seatCodes}
          rows={data.rows}
          rowKey={({ personId }) => personId}
          columns={[
            { id: 'seat', head: m.seat, cell: ({ seat }) => seat },
            { id: 'name', head: m.name, cell: ({ name }) => name },
            { id: 'code', head: m.code, cell: ({ code }) => <span className="num">{code}</span> },
          ]}
        />
      ) : (
        <Asking error={error} />
      )}
    </Modal>
  )
}
