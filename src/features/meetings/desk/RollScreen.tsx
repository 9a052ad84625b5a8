/** 名单与出席: who is on the roll and who is there; arrivals of many at once, leave, seats, the code at the door. */
import { useMemo, useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridChip, GridColumn } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { meetingApi } from '../domain/contract.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { isPresidium, namedKinds } from '../domain/kinds.ts'
import { attendances, type Attendance } from '../domain/lifecycle.ts'
import type { Attendee } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import {
  addedWords,
  CodeDialog,
  ListDialog,
  OrgansDialog,
  PersonDialog,
  SeatCodesDialog,
  SeatDialog,
} from './roll-dialogs.tsx'
import { Frame } from './Frame.tsx'
import { useRollActions } from './roll-actions.ts'
import { useRun } from './run.ts'
import { useWhy } from './why.ts'

export const RollScreen = () => <Frame here="roll">{(view) => <Roll view={view} />}</Frame>

type Open = 'person' | 'list' | 'organs' | 'code' | 'seat_codes' | Attendee

function Roll({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages).roll
  const grid = useGridView()
  const columns = useColumns()
  const [open, setOpen] = useState<Open>()
  const actions = useRollActions(view, setOpen)
  const close = () => setOpen(undefined)
  const { meeting, attendees } = view
  const named = namedKinds.includes(meeting.kind)
  return (
    <>
      <RollTools view={view} onOpen={setOpen} />
      <DataGrid
        label={m.attendance}
        rows={attendees}
        columns={columns}
        rowId={({ personId }) => personId}
        view={grid}
        chips={chipsFor(attendees, m.attendances)}
        actions={actions}
        empty={
          <Empty kind="none" title={m.none}>
            {meeting.kind === 'joint' ? m.noneWhyJoint : named ? m.noneWhyNamed : m.noneWhy}
          </Empty>
        }
      />
      {open === 'person' && <PersonDialog meetingId={meeting.id} named={named} onClose={close} />}
      {open === 'list' && <ListDialog meetingId={meeting.id} onClose={close} />}
      {open === 'organs' && <OrgansDialog meeting={meeting} onClose={close} />}
      {open === 'code' && <CodeDialog meetingId={meeting.id} onClose={close} />}
      {open === 'seat_codes' && <SeatCodesDialog meetingId={meeting.id} onClose={close} />}
      {typeof open === 'object' && <SeatDialog meetingId={meeting.id} attendee={open} onClose={close} />}
    </>
  )
}

/** 未到、到会、请假 as one press each; of those nobody stands in there is none. */
const chipsFor = (
  attendees: readonly Attendee[],
  words: Readonly<Record<Attendance, string>>,
): readonly GridChip<Attendee>[] =>
  attendances
    .filter((standing) => attendees.some(({ attendance }) => attendance === standing))
    .map((standing) => ({
      id: standing,
      label: words[standing],
      test: ({ attendance }) => attendance === standing,
    }))

function RollTools({ view, onOpen }: { view: MeetingView; onOpen: (open: Open) => void }) {
  const m = useMessages(deskMessages).roll
  const why = useWhy(view)
  const run = useRun()
  const add = useCommand(meetingApi.addMembers)
  const { kind, id: meetingId, body, startsOn: day } = view.meeting
  const named = namedKinds.includes(kind)
  const ofDeputies = kind === 'congress' || kind === 'preparatory' || kind === 'delegation'
  const from = ofDeputies ? 'mandates' : 'posts'
  const nobody = ofDeputies ? m.noDeputies : named ? m.nobodyNamed : m.nobody
  const joint = kind === 'joint'
  return (
    <div className="desk-bar">
      {joint ? (
        <ActionButton label={m.organs} refused={why('invite')} onClick={() => onOpen('organs')} />
      ) : (
        <ActionButton
          label={ofDeputies ? m.mandates : named ? m.presidium : m.posts}
          refused={why('invite')}
          onClick={() =>
            void run(
              () => add.mutateAsync({ meetingId, from }),
              (done) => (done.found === 0 ? { refused: say(nobody, { day, body }) } : addedWords(m, done)),
            )
          }
        />
      )}
      {isPresidium({ kind }) && (
        <ActionButton label={m.byList} refused={why('invite')} onClick={() => onOpen('list')} />
      )}
      <ActionButton
        label={named ? m.person : m.observer}
        refused={why('invite_observer')}
        onClick={() => onOpen('person')}
      />
      <ActionButton label={m.code} refused={why('check_in')} onClick={() => onOpen('code')} />
      <ActionButton label={m.seatCodes} onClick={() => onOpen('seat_codes')} />
    </div>
  )
}

const kinds: Readonly<Record<Attendance, StatusKind>> = {
  expected: 'todo',
  leave_asked: 'yours',
  on_leave: 'extended',
  present: 'done',
  recused: 'returned',
  left: 'returned',
  absent: 'overdue',
}

function useColumns(): readonly GridColumn<Attendee>[] {
  const m = useMessages(deskMessages).roll
  return useMemo(
    () => [
      {
        id: 'name',
        head: m.name,
        value: ({ name, distinction }) => (distinction === '' ? name : `${name} ${distinction}`),
        width: 180,
      },
      { id: 'capacity', head: m.as, value: ({ capacity }) => capacity },
      { id: 'part', head: m.part, value: ({ part }) => m.parts[part], width: 100 },
      { id: 'seat', head: m.seat, value: ({ seat }) => seat, width: 90 },
      {
        id: 'attendance',
        head: m.attendance,
        value: ({ attendance }) => m.attendances[attendance],
        cell: ({ attendance }) => <Status kind={kinds[attendance]}>{m.attendances[attendance]}</Status>,
        width: 150,
      },
    ],
    [m],
  )
}
