/** The clocks as a grid (时限清单). */
import { useMemo, type ReactNode } from 'react'
import type { ClockRow } from '#features/cases'
import { say } from '#kernel/message'
import { Day } from '#ui/dates'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridAction, GridColumn } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { useOpen } from '#ui/navigation'
import { useSession } from '#ui/session'
import { deadlineCell } from '../cells.tsx'
import { clockName } from '../whole/Deadlines.tsx'
import { useWords } from '../words.ts'
import { ClockPane } from './ClockPane.tsx'
import { isOtherKind, matterAddress } from './matter-address.ts'
import { useRemindAll } from './useRemindAll.ts'

const rowId = ({ id }: ClockRow): string => id

export function ClockGrid({ rows, empty }: { rows: readonly ClockRow[]; empty: ReactNode }) {
  const { clocks } = useWords()
  const view = useGridView('chip')
  const open = useOpen()
  const columns = useColumns()
  const actions = useActions()
  return (
    <DataGrid
      label={clocks.states.running}
      rows={rows}
      columns={columns}
      rowId={rowId}
      view={view}
      actions={actions}
      onOpen={(row) => open(matterAddress(row))}
      pane={(row) => <ClockPane row={row} />}
      empty={empty}
    />
  )
}

function useColumns(): readonly GridColumn<ClockRow>[] {
  const m = useWords()
  return useMemo(() => {
    const { clocks: words } = m
    return [
      {
        id: 'number',
        head: m.desk.number,
        value: ({ reference }) => reference,
        cell: ({ reference }) => <span className="num">{reference ?? m.desk.noNumber}</span>,
        width: 96,
      },
      { id: 'matter', head: words.matter, value: ({ title }) => title, href: matterAddress },
      { id: 'code', head: words.code, value: ({ code }) => clockName(code, m), width: 152 },
      { id: 'unit', head: words.unit, value: ({ unit }) => unit ?? words.noUnit, width: 124 },
      {
        id: 'due',
        head: words.due,
        value: ({ dueOn }) => dueOn,
        cell: ({ dueOn, state, workingDaysLeft }) => deadlineCell({ dueOn, dueState: state, workingDaysLeft }, m),
        width: 248,
      },
      {
        id: 'startedOn',
        head: words.startedOn,
        value: ({ startedOn }) => startedOn,
        cell: ({ startedOn }) => <Day date={startedOn} />,
        width: 104,
        hidden: true,
      },
      {
        id: 'reminders',
        head: words.reminders,
        value: ({ remindersSent }) => remindersSent,
        cell: ({ remindersSent }) => say(words.remindersSent, { count: remindersSent }),
        width: 72,
        number: true,
      },
    ]
  }, [m])
}

function useActions(): readonly GridAction<ClockRow>[] {
  const { clocks, words } = useWords()
  const { roles } = useSession()
  const remindAll = useRemindAll()
  const mayRemind = roles.includes('deputies_office') || roles.includes('government_office')
  return [
    {
      id: 'remind',
      label: clocks.remind,
      letter: 't',
      primary: true,
      refused: (rows) => {
        if (!mayRemind) return words.reasons.wrong_role
        return rows.some(isWithUnit) ? undefined : clocks.notRemindable
      },
      run: (rows) => void remindAll(rows.filter(isWithUnit)),
    },
  ]
}

export const isWithUnit = ({ assignmentId, stoppedOn, link }: ClockRow): boolean =>
  assignmentId !== null && stoppedOn === null && !isOtherKind({ link })
