/** What the grid of an agenda does (议程操作): arranging it before it is adopted, and going through it while the meeting sits. */
import { say } from '#kernel/message'
import type { GridAction } from '#ui/grid/types'
import { useMessages } from '#ui/session'
import { useCommand } from '#ui/useEndpoint'
import { meetingApi } from '../domain/contract.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import type { ItemState } from '../domain/lifecycle.ts'
import type { AgendaItem } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { useRun } from './run.ts'
import { useWhy } from './why.ts'

export type AgendaDialog = { readonly kind: 'add' } | { readonly kind: 'edit' | 'take_back'; readonly item: AgendaItem }

type Open = (dialog: AgendaDialog) => void
type Actions = readonly GridAction<AgendaItem>[]

export function useAgendaActions(view: MeetingView, open: Open): Actions {
  const arranging = useArranging(view, open)
  const sitting = useSitting(view, open)
  return [...arranging, ...sitting]
}

/** Where an item stands among those of the same parent, and how many there are. */
function placeIn(agenda: readonly AgendaItem[], { id, parentId }: AgendaItem): { at: number; of: number } {
  const siblings = agenda.filter((one) => one.parentId === parentId)
  return { at: siblings.findIndex((one) => one.id === id) + 1, of: siblings.length }
}

/** 增、改、移、删 */
function useArranging(view: MeetingView, open: Open): Actions {
  const m = useMessages(deskMessages).agenda
  const why = useWhy(view)
  const run = useRun()
  const remove = useCommand(meetingApi.removeItem)
  const moveBy = useMoves(view)
  const { agenda, meeting, fixed } = view
  const adopted = meeting.agendaAdoptedOn !== null
  const edit = why('edit_agenda')
  const pending = ([item]: readonly AgendaItem[]) =>
    fixed[item?.id ?? ''] ??
    (item && item.state !== 'pending' ? say(m.notNow, { state: m.states[item.state] }) : undefined)
  const place = ([item]: readonly AgendaItem[]) => (item ? placeIn(agenda, item) : { at: 0, of: 0 })
  return [
    {
      id: 'add',
      label: adopted ? m.supplement : m.add,
      letter: 'n',
      rowless: true,
      primary: true,
      refused: () => why(adopted ? 'supplement' : 'edit_agenda'),
      run: () => open({ kind: 'add' }),
    },
    {
      id: 'edit',
      label: m.edit,
      letter: 'e',
      refused: (rows) => edit ?? pending(rows),
      run: ([item]) => item && open({ kind: 'edit', item }),
    },
    {
      id: 'up',
      label: m.up,
      letter: 'u',
      refused: (rows) => edit ?? pending(rows) ?? (place(rows).at > 1 ? undefined : m.first),
      run: moveBy(-1),
    },
    {
      id: 'down',
      label: m.down,
      letter: 'd',
      refused: (rows) => edit ?? pending(rows) ?? (place(rows).at < place(rows).of ? undefined : m.last),
      run: moveBy(1),
    },
    {
      id: 'remove',
      label: m.remove,
      refused: (rows) => edit ?? pending(rows),
      run: ([item]) => item && void run(() => remove.mutateAsync({ id: item.id, version: item.version }), m.removed),
    },
  ]
}

function useMoves({ agenda }: MeetingView): (step: number) => (rows: readonly AgendaItem[]) => void {
  const m = useMessages(deskMessages).agenda
  const run = useRun()
  const move = useCommand(meetingApi.moveItem)
  return (step) =>
    ([item]) => {
      if (!item) return
      const { id, version, parentId } = item
      const place = placeIn(agenda, item).at + step
      void run(() => move.mutateAsync({ id, version, parentId, place }), m.moved)
    }
}

/** 开始、结束、撤回 */
function useSitting(view: MeetingView, open: Open): Actions {
  const m = useMessages(deskMessages).agenda
  const why = useWhy(view)
  const run = useRun()
  const begin = useCommand(meetingApi.moveOn)
  const end = useCommand(meetingApi.endItem)
  const { id } = view.meeting
  const among =
    (...states: readonly ItemState[]) =>
    ([item]: readonly AgendaItem[]) =>
      item && !states.includes(item.state) ? say(m.notNow, { state: m.states[item.state] }) : undefined
  return [
    {
      id: 'begin',
      label: m.begin,
      letter: 'b',
      refused: (rows) => why('move_on') ?? among('pending', 'done')(rows),
      run: ([item]) => item && void run(() => begin.mutateAsync({ id, itemId: item.id }), m.states.current),
    },
    {
      id: 'end',
      label: m.end,
      refused: among('current'),
      run: ([item]) => item && void run(() => end.mutateAsync({ id: item.id }), m.states.done),
    },
    {
      id: 'take_back',
      label: m.takeBack,
      letter: 't',
      refused: (rows) => view.fixed[rows[0]?.id ?? ''] ?? among('pending', 'current')(rows),
      run: ([item]) => item && open({ kind: 'take_back', item }),
    },
  ]
}
