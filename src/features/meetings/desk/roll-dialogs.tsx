/** Dialogs of the roll (名单对话框): an observer, a seat, the code at the door, the codes of the seats. */
import { useEffect, useState } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { optional } from '#ui/checks'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { DataTable } from '#ui/lists'
import { notify } from '#ui/notices'
import { QrCode } from '#ui/qr'
import { useRested } from '#ui/rested'
import { SearchList } from '#ui/SearchList'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { checkInApi } from '../domain/contract-check-in.ts'
import { choicesApi } from '../domain/contract-choices.ts'
import { meetingApi } from '../domain/contract.ts'
import type { Attendee } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'

/** Found by name; then as what he attends. */
export function ObserverDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const m = useMessages(deskMessages).roll
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<{ id: string; label: string; hint?: string | undefined }>()
  const asked = useRested(words.trim())
  const { data } = useEndpoint(choicesApi.people, { q: asked === '' ? '-' : asked })
  const add = useCommand(meetingApi.addMembers)
  const items = asked === '' ? [] : (data?.rows ?? []).map(({ id, name, hint }) => ({ id, label: name, hint }))
  if (chosen)
    return (
      <FormDialog
        title={m.observer}
        submit={m.observer}
        onClose={onClose}
        onSubmit={async (form) => {
          const persons = [{ personId: chosen.id, capacity: optional(form, 'capacity', { limit: 200 }) }]
          const { added } = await add.mutateAsync({ meetingId, from: 'persons', persons })
          notify(say(m.added, { count: added }))
        }}
      >
        <p>
          <b>{chosen.label}</b> {chosen.hint}
        </p>
        <Field name="capacity" label={m.capacity} optional value={chosen.hint} />
      </FormDialog>
    )
  return (
    <Modal title={m.observer} onClose={onClose}>
      <SearchList
        label={m.search}
        placeholder={m.searchHint}
        words={words}
        onWords={setWords}
        items={items}
        onPick={(id) => setChosen(items.find((item) => item.id === id))}
        none={asked === '' ? m.searchHint : m.noSuch}
      />
    </Modal>
  )
}

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
