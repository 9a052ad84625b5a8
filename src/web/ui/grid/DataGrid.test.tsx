// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Empty } from '../lists.tsx'
import { useNotices } from '../notices.tsx'
import { DataGrid } from './DataGrid.tsx'
import type { DataGridProps, GridColumn } from './types.ts'
import { useLocalView } from './view.tsx'

interface Row {
  readonly number: string
  readonly title: string
  readonly days: number | null
}

const rows: readonly Row[] = [
  { number: '001', title: '供水管网', days: 12 },
  { number: '002', title: '公交接驳线', days: null },
  { number: '003', title: '老旧小区', days: 3 },
]
const columns: readonly GridColumn<Row>[] = [
  { id: 'number', head: '编号', value: ({ number }) => number, width: 64 },
  { id: 'title', head: '标题', value: ({ title }) => title },
  { id: 'days', head: '还剩', value: ({ days }) => days, number: true, width: 80 },
]

function Screen(more: Partial<DataGridProps<Row>>) {
  const view = useLocalView()
  return (
    <DataGrid
      label="建议"
      rows={rows}
      columns={columns}
      rowId={({ number }) => number}
      view={view}
      empty={<Empty kind="none" title="还没有建议" />}
      {...more}
    />
  )
}

afterEach(cleanup)

const grid = () => screen.getByRole('grid', { name: '建议' })
const enter = () => act(() => grid().focus())
const press = (key: string, more: object = {}) => fireEvent.keyDown(grid(), { key, ...more })
const chosen = () =>
  within(grid())
    .getAllByRole('row')
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.dataset.row)
const order = () => [...grid().querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => row.dataset.row)

test('rows are walked, chosen and opened with the keyboard alone', () => {
  const onOpen = vi.fn()
  render(<Screen onOpen={onOpen} />)
  enter()
  press('j')
  press('x')
  press('J', { shiftKey: true })
  expect(chosen()).toEqual(['002', '003'])
  press('Escape')
  expect(chosen()).toEqual([])
  press('k')
  press('Enter')
  expect(onOpen).toHaveBeenCalledWith(rows[1])
  press('*')
  expect(chosen()).toEqual(['001', '002', '003'])
})

test('the current row is told to a screen reader', () => {
  render(<Screen />)
  enter()
  press('j')
  const current = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')
  expect(current?.dataset.row).toBe('002')
  expect(grid().querySelectorAll('tr')[2]).toBe(current)
  expect(grid().hasAttribute('aria-rowcount')).toBe(false)
})

test('while some rows are not painted a screen reader is told how many there are, and which one it is at', () => {
  render(<Screen rows={Array.from({ length: 600 }, (_, at) => ({ number: String(at), title: '', days: null }))} />)
  expect(grid().getAttribute('aria-rowcount')).toBe('601')
  expect([...grid().querySelectorAll('tr')].map((row) => row.getAttribute('aria-rowindex')).slice(0, 3)).toEqual([
    '1',
    '2',
    '3',
  ])
})

test('a letter acts on the chosen rows, or on the current one; not while an input method composes', () => {
  const run = vi.fn()
  render(<Screen actions={[{ id: 'assign', label: '交办', letter: 'a', run }]} />)
  enter()
  press('a', { isComposing: true, keyCode: 229 })
  expect(run).not.toHaveBeenCalled()
  press('a')
  expect(run).toHaveBeenLastCalledWith([rows[0]])
  press('*')
  press('a')
  expect(run).toHaveBeenLastCalledWith(rows)
})

test('an action that is refused keeps its button and says why', () => {
  const run = vi.fn()
  render(<Screen actions={[{ id: 'merge', label: '并案', letter: 'm', refused: () => '至少选两件', run }]} />)
  const notices = renderHook(useNotices).result
  enter()
  expect(screen.getByRole('button', { name: /并案/ }).title).toBe('至少选两件')
  press('m')
  expect(run).not.toHaveBeenCalled()
  expect(notices.current.at(-1)).toMatchObject({ text: '至少选两件', tone: 'refused' })
})

test('the keys of a screen that begins in its table work at once', () => {
  render(<Screen first />)
  expect(document.activeElement).toBe(grid())
  cleanup()
  render(<Screen />)
  expect(document.activeElement).toBe(document.body)
})

test('letters typed into the search field stay letters, and filter the rows', () => {
  render(<Screen />)
  const search = screen.getByRole('searchbox')
  fireEvent.keyDown(search, { key: 'x' })
  fireEvent.change(search, { target: { value: '小区' } })
  expect(order()).toEqual(['003'])
  expect(screen.getByText('1 条，共 3 条')).toBeTruthy()
})

test('a filter that hides everything says so and can be lifted', () => {
  render(<Screen />)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '没有这样的' } })
  fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
  expect(order()).toEqual(['001', '002', '003'])
})

test('a head sorts up, then down, then not at all; nothing known stands last going up', () => {
  render(<Screen />)
  const head = screen.getByRole('button', { name: '还剩' })
  fireEvent.click(head)
  expect(order()).toEqual(['003', '001', '002'])
  expect(screen.getByRole('columnheader', { name: /还剩/ }).getAttribute('aria-sort')).toBe('ascending')
  fireEvent.click(head)
  expect(screen.getByRole('columnheader', { name: /还剩/ }).getAttribute('aria-sort')).toBe('descending')
  fireEvent.click(head)
  expect(order()).toEqual(['001', '002', '003'])
})

test('a pasted table is handed on and nothing is written', () => {
  const onPaste = vi.fn()
  render(<Screen onPaste={onPaste} />)
  fireEvent.paste(grid(), { clipboardData: { getData: () => '001\t水务局\r\n' } })
  expect(onPaste).toHaveBeenCalledWith([['001', '水务局']])
})

test('no rows at all: the screen says what will appear', () => {
  render(<Screen rows={[]} />)
  expect(screen.getByText('还没有建议')).toBeTruthy()
})
