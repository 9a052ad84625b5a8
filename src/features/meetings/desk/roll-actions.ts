/** What the grid of the roll does (出席登记): for the chosen rows at once, refused when one does not stand for it; arriving is for those not there yet. */
import { say } from '#kernel/message'
import type { GridAction } from '#ui/grid/types'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { attendanceApi, meetingApi } from '../domain/contract.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { attendanceRules } from '../domain/lifecycle.ts'
import type { Attendee } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { useRun } from './run.ts'
import { useWhy } from './why.ts'

type Step = 'arrive' | 'leave' | 'recuse' | 'return' | 'approve_leave' | 'refuse_leave'

/** The command of each step, for one person. */
function useSteps(
  meetingId: string,
): Readonly<Record<Exclude<Step, 'arrive'>, (personId: string) => Promise<unknown>>> {
  const leave = useCommand(attendanceApi.leave)
  const recuse = useCommand(attendanceApi.recuse)
  const comeBack = useCommand(attendanceApi.return)
  const decide = useCommand(attendanceApi.decideLeave)
  return {
    leave: (personId) => leave.mutateAsync({ meetingId, personId }),
    recuse: (personId) => recuse.mutateAsync({ meetingId, personId }),
    return: (personId) => comeBack.mutateAsync({ meetingId, personId }),
    approve_leave: (personId) => decide.mutateAsync({ meetingId, personId, approved: true }),
    refuse_leave: (personId) => decide.mutateAsync({ meetingId, personId, approved: false }),
  }
}

export function useRollActions(
  view: MeetingView,
  onSeat: (attendee: Attendee) => void,
): readonly GridAction<Attendee>[] {
  const m = useMessages(deskMessages).roll
  const run = useRun()
  const why = useWhy(view)
  const meetingId = view.meeting.id
  const steps = useSteps(meetingId)
  const arrive = useCommand(attendanceApi.arriveMany)
  const strike = useCommand(meetingApi.removeMember)
  const each = (rows: readonly Attendee[], one: (personId: string) => Promise<unknown>) =>
    void run(
      async () => {
        for (const { personId } of rows) await one(personId)
      },
      say(m.did, { count: rows.length }),
    )
  const stands = (id: Step, { attendance }: Attendee): boolean =>
    attendanceRules[id].from.some((from) => from === attendance)
  const step = (id: Step, label: string, letter?: string): GridAction<Attendee> => ({
    id,
    label,
    ...(letter === undefined ? {} : { letter }),
    primary: id === 'arrive',
    refused: (rows) => {
      const can = rows.filter((row) => stands(id, row)).length
      return can === rows.length || (id === 'arrive' && can > 0) ? undefined : m.wrong
    },
    run: (rows) => {
      if (id !== 'arrive') return each(rows, steps[id])
      const personIds = rows.filter((row) => stands(id, row)).map(({ personId }) => personId)
      return void run(
        () => arrive.mutateAsync({ meetingId, personIds }),
        ({ arrived }) => say(m.did, { count: arrived }),
      )
    },
  })
  return [
    step('arrive', m.arrive, 'a'),
    step('leave', m.leave, 'l'),
    step('recuse', m.recuse, 'r'),
    step('return', m.return),
    step('approve_leave', m.approve, 'p'),
    step('refuse_leave', m.refuse),
    {
      id: 'seat',
      label: m.place,
      letter: 's',
      refused: () => why('invite_observer'),
      run: ([attendee]) => attendee && onSeat(attendee),
    },
    {
      id: 'strike',
      label: m.strike,
      refused: () => why('invite'),
      run: (rows) => each(rows, (personId) => strike.mutateAsync({ meetingId, personId })),
    },
  ]
}
