/** 逐行: states and problems of every row; chosen rows can be left out, the current one is mended beside the list. */
import { useMemo, type ComponentProps } from 'react'
import { say } from '#kernel/message'
import { DataGrid } from '#ui/grid/DataGrid'
import { useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { importApi, type ImportRowView, type ImportView } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'
import { RowForm } from './RowForm.tsx'

type GridProps = ComponentProps<typeof DataGrid<ImportRowView>>

const tones = { new: 'ok', changed: 'info', unchanged: 'mute', warning: 'warn', error: 'bad' } as const

export function RowsGrid({ view }: { view: ImportView }) {
  const m = useMessages(messages).desk
  const gridView = useGridView()
  const columns = useColumns(view)
  const open = view.state === 'preview'
  const actions = useActions(view)
  const chips = useMemo((): NonNullable<GridProps['chips']> => {
    const states = ['error', 'warning', 'new', 'changed', 'unchanged'] as const
    return [
      ...states.map((state) => ({
        id: state,
        label: m.rowStates[state],
        test: (row: ImportRowView) => !row.leftOut && row.state === state,
      })),
      { id: 'left-out', label: m.leftOut, test: ({ leftOut }) => leftOut },
    ]
  }, [m])
  return (
    <DataGrid
      label={view.fileName}
      rows={view.rows}
      columns={columns}
      rowId={({ line }) => String(line)}
      view={gridView}
      chips={chips}
      actions={open ? actions : []}
      {...(open && { pane: (row: ImportRowView) => <RowForm key={row.line} view={view} row={row} /> })}
      empty={<Empty kind="none" title={m.emptyRows} />}
    />
  )
}

type Cells = ImportRowView['cells']

/** What is wrong stands at the cell, in shape and colour; why stands in the column of problems. */
function Cell({ cell }: { cell: Cells[string] | undefined }) {
  const m = useMessages(messages).desk
  if (!cell?.problem) return <span className="clamped">{cell?.value}</span>
  return <Tag tone={cell.problem.level === 'error' ? 'bad' : 'warn'}>{cell.value || m.emptyCell}</Tag>
}

const problemsOf = ({ cells }: ImportRowView, words: string, labels: ReadonlyMap<string, string>): string =>
  Object.entries(cells)
    .flatMap(([key, { problem }]) =>
      problem ? [say(words, { column: labels.get(key) ?? key, problem: problem.text })] : [],
    )
    .join(' ')

function useColumns({ kindColumns, mapping, rows }: ImportView): GridProps['columns'] {
  const m = useMessages(messages).desk
  return useMemo((): GridProps['columns'] => {
    const labels = new Map(kindColumns.map(({ key, label }) => [key, label]))
    const used = new Set([...Object.values(mapping), ...rows.flatMap(({ cells }) => Object.keys(cells))])
    return [
      { id: 'line', head: m.line, value: ({ line }) => line, number: true, width: 64 },
      {
        id: 'state',
        head: m.state,
        value: ({ state, leftOut }) => (leftOut ? m.leftOut : m.rowStates[state]),
        cell: ({ state, leftOut }) =>
          leftOut ? <Tag>{m.leftOut}</Tag> : <Tag tone={tones[state]}>{m.rowStates[state]}</Tag>,
        width: 104,
      },
      { id: 'problems', head: m.problems, value: (row) => problemsOf(row, m.problem, labels), width: 320 },
      ...kindColumns
        .filter(({ key }) => used.has(key))
        .map(({ key, label }) => ({
          id: key,
          head: label,
          value: ({ cells }: ImportRowView) => cells[key]?.value ?? null,
          cell: ({ cells }: ImportRowView) => <Cell cell={cells[key]} />,
          width: 150,
        })),
    ]
  }, [m, kindColumns, mapping, rows])
}

function useActions({ id, rows }: ImportView): NonNullable<GridProps['actions']> {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const { mutateAsync } = useCommand(importApi.leaveOut)
  const save = async (lines: readonly number[]) => {
    try {
      await mutateAsync({ id, lines: [...lines] })
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  const out = rows.filter(({ leftOut }) => leftOut).map(({ line }) => line)
  const linesOf = (chosen: readonly ImportRowView[]) => chosen.map(({ line }) => line)
  return [
    {
      id: 'leave-out',
      label: m.leaveOut,
      letter: 'o',
      run: (chosen) => void save([...new Set([...out, ...linesOf(chosen)])]),
    },
    {
      id: 'take-in',
      label: m.takeIn,
      letter: 'i',
      run: (chosen) => void save(out.filter((line) => !linesOf(chosen).includes(line))),
    },
  ]
}
