/** 逐行: states and problems of the rows, a page at a time; chosen rows can be left out, the current one is mended beside the list. */
import { useMemo, type ComponentProps } from 'react'
import type { z } from 'zod'
import { say } from '#kernel/message'
import { DataGrid } from '#ui/grid/DataGrid'
import { useGridView } from '#ui/grid/view'
import { Empty, Pagination } from '#ui/lists'
import { Anchor, writeSearch } from '#ui/navigation'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand } from '#ui/useEndpoint'
import { importApi, type ImportRowView, type ImportView } from '../domain/contract.ts'
import { rowsIn } from '../domain/counts.ts'
import { messages } from '../messages/index.ts'
import { RowForm } from './RowForm.tsx'

/** Which rows of the sheet are shown, as the address says. */
export type Asked = Pick<z.output<(typeof importApi)['show']['input']>, 'show' | 'page'>

type GridProps = ComponentProps<typeof DataGrid<ImportRowView>>

const tones = { new: 'ok', changed: 'info', unchanged: 'mute', warning: 'warn', error: 'bad' } as const

export function RowsGrid({ view, asked }: { view: ImportView; asked: Asked }) {
  const m = useMessages(messages).desk
  const gridView = useGridView()
  const columns = useColumns(view)
  const open = view.state === 'preview'
  const actions = useActions(view)
  return (
    <>
      <StateChips view={view} asked={asked} />
      <DataGrid
        label={view.fileName}
        rows={view.rows}
        columns={columns}
        rowId={({ line }) => String(line)}
        view={gridView}
        actions={open ? actions : []}
        {...(open && { pane: (row: ImportRowView) => <RowForm key={row.line} view={view} row={row} /> })}
        empty={<Empty kind="none" title={m.emptyRows} />}
      />
      <Pagination
        page={asked.page}
        pages={view.pages}
        href={(page) => `/desk/import/${view.id}?${writeSearch({ ...asked, page: page === 1 ? undefined : page })}`}
      />
    </>
  )
}

const shown = ['all', 'error', 'warning', 'new', 'changed', 'unchanged', 'leftOut'] as const

/** 按状态看: of the whole sheet, not of the page; each with how many there are. */
function StateChips({ view: { id, counts }, asked }: { view: ImportView; asked: Asked }) {
  const m = useMessages(messages).desk
  const words = { ...m.rowStates, all: m.allRows, leftOut: m.leftOut }
  return (
    <p className="chips">
      {shown.map((show) => (
        <Anchor
          key={show}
          className="chip"
          href={`/desk/import/${id}?${writeSearch({ show: show === 'all' ? undefined : show })}`}
          aria-current={asked.show === show || undefined}
        >
          {words[show]} <span className="num">{show === 'all' ? rowsIn(counts) : counts[show]}</span>
        </Anchor>
      ))}
    </p>
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

function useActions({ id }: ImportView): NonNullable<GridProps['actions']> {
  const m = useMessages(messages).desk
  const failure = useFailureWords()
  const { mutateAsync } = useCommand(importApi.leaveOut)
  const save = async (chosen: readonly ImportRowView[], leftOut: boolean) => {
    try {
      await mutateAsync({ id, lines: chosen.map(({ line }) => line), leftOut })
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return [
    { id: 'leave-out', label: m.leaveOut, letter: 'o', run: (chosen) => void save(chosen, true) },
    { id: 'take-in', label: m.takeIn, letter: 'i', run: (chosen) => void save(chosen, false) },
  ]
}
