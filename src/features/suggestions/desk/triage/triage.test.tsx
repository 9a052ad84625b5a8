// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk, type Answers } from '#testing/desk'
import { row, units } from '#testing/suggestion-rows'
import { SuggestionListScreen } from '../list/SuggestionListScreen.tsx'

afterEach(cleanup)

const ids = {
  water: '0198f3a0-0000-7000-8000-00000000000a',
  traffic: '0198f3a0-0000-7000-8000-00000000000b',
  undo: '0198f3a0-0000-7000-8000-00000000000c',
}
const water = { id: ids.water, name: '水务局' }
const rows = [
  row({ id: 'a', number: 1, reference: '17-3-1', title: '供水管网', proposedUnit: water, version: 4 }),
  row({ id: 'b', number: 2, reference: '17-3-2', title: '公交接驳线', version: 2 }),
  row({ id: 'c', number: null, reference: null, title: '老旧小区', state: 'submitted', proposedUnit: water }),
]
const handled = row({ id: 'd', number: 9, reference: '17-3-9', state: 'handling' })

const answers: Answers = {
  'GET /api/suggestions': (_asked, search) => {
    const shown = search.get('view') === 'handling' ? [handled] : rows
    return { rows: shown, total: shown.length, counts: {} }
  },
  'GET /api/suggestions/choices': () => ({
    sessions: [],
    currentSessionId: null,
    categories: ['民生保障'],
    grounds: [{ key: 'facts_missing', use: 'return', name: '缺少情况', basis: '第七条' }],
    units: units.map((unit) => ({
      ...unit,
      id: unit.id === 'water' ? ids.water : unit.id === 'traffic' ? ids.traffic : unit.id,
    })),
  }),
  'GET /api/suggestions/due-preview': () => {
    const preview = { basis: '代表法第五十一条', explanation: [], warnings: [] }
    return { ordinary: { ...preview, dueOn: '2025-06-11' }, complex: { ...preview, dueOn: '2025-09-11' } }
  },
  'GET /api/suggestions/views': () => [],
  'GET /api/suggestions/similar': () => [],
  'POST /api/suggestions/assignments': ({ body }) => ({
    done: (body as { items: { id: string }[] }).items.map(({ id }) => ({ id, version: 9 })),
    refused: [],
    undoId: ids.undo,
  }),
  'POST /api/suggestions/undo': () => ({ done: [{ id: 'a', version: 10 }], refused: [], undoId: null }),
  'POST /api/suggestions/returns': () => ({
    done: [{ id: 'a', version: 5 }],
    refused: [{ id: 'c', code: 'suggestion.wrong_stage', message: '现在是“办理中”，这一步已经过了' }],
    undoId: null,
  }),
  'POST /api/suggestions/proposals': () => ({ done: [{ id: 'b', version: 3 }], refused: [], undoId: null }),
}

async function triage(more: Partial<Parameters<typeof openDesk>[1]> = {}) {
  const opened = openDesk(SuggestionListScreen, { address: '/desk/s?view=triage', answers, ...more })
  const grid = await screen.findByRole('grid')
  act(() => grid.focus())
  const press = (key: string, how: object = {}) => fireEvent.keyDown(grid, { key, ...how })
  const sent = (path: string) => opened.asked.filter((one) => one.method === 'POST' && one.path === path)
  return { ...opened, grid, press, sent }
}

test('A assigns the current row to its proposed unit, Z takes it back', async () => {
  const { press, sent } = await triage()
  press('a')
  await waitFor(() => expect(sent('/api/suggestions/assignments')).toHaveLength(1))
  expect(sent('/api/suggestions/assignments')[0]?.body).toEqual({
    items: [
      {
        id: 'a',
        version: 4,
        handling: 'single',
        leadUnitIds: [ids.water],
        coUnitIds: [],
        referenceUnitIds: [],
        difficulty: 'ordinary',
      },
    ],
  })
  press('z')
  await waitFor(() => expect(sent('/api/suggestions/undo').at(-1)?.body).toEqual({ undoId: ids.undo }))
})

test('A on several says first how many each unit gets and what is left out, and why', async () => {
  const { press, sent } = await triage()
  press('*')
  press('a')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('heading', { name: '交办 1 件' })).toBeTruthy()
  expect(dialog.getByText('1 件还没有拟办单位，不在这次交办里')).toBeTruthy()
  expect(dialog.getByText('1 件现在还不能交办（现在是“已提交，待审查”，先受理编号 N），不在这次交办里')).toBeTruthy()
  expect(sent('/api/suggestions/assignments')).toEqual([])
  fireEvent.click(dialog.getByRole('button', { name: '交办 1 件' }))
  await waitFor(() => expect(sent('/api/suggestions/assignments')[0]?.body).toMatchObject({ items: [{ id: 'a' }] }))
})

test('a button that is not possible says why: the step, or the post', async () => {
  const { grid, press } = await triage({ session: { roles: ['government_office'] } })
  const accept = () => screen.getByRole('button', { name: /受理编号/ })
  expect(accept().title).toBe('您的岗位不能进行此操作')
  press('End')
  const assign = screen.getByRole('button', { name: /按建议交办/ })
  await waitFor(() => expect((assign as HTMLButtonElement).disabled).toBe(true))
  expect(assign.title).toBe('现在是“已提交，待审查”，先受理编号 N')
  expect(grid).toBeTruthy()
})

test('a return asks for a ground and words, and lists those that were refused with their reason', async () => {
  const { press, sent } = await triage()
  press('*')
  press('r')
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: '退回' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('选一项：按哪一条')
  expect(sent('/api/suggestions/returns')).toEqual([])
  fireEvent.click(await dialog.findByRole('radio', { name: /缺少情况/ }))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '请补充数据' } })
  fireEvent.click(dialog.getByRole('button', { name: '退回' }))
  await waitFor(() => expect(sent('/api/suggestions/returns')[0]?.body).toMatchObject({ ground: 'facts_missing' }))
  const refused = within(await screen.findByRole('dialog', { name: '1 件没有办成' }))
  expect(refused.getByRole('listitem').textContent).toBe('未编号 老旧小区现在是“办理中”，这一步已经过了')
})

test('a pasted column shows what it would do, and writes nothing until it is told to', async () => {
  const { grid, sent } = await triage()
  const text = ['编号\t主办单位', '2\t交通局', '1\t水务局', '9\t水务局', '77\t水务局', '17-3-2\t没有的局'].join('\n')
  fireEvent.paste(grid, { clipboardData: { getData: () => text } })
  const dialog = within(await screen.findByRole('dialog', { name: '粘贴的交办意见' }))
  await dialog.findByText('共 5 行。先看清楚，点下面的按钮才会写入。')
  const results = within(dialog.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((line) => line.lastElementChild?.textContent)
  expect(results).toEqual(['可以写入', '和现在一样', '已经交办', '没有这个编号', '编号重复'])
  expect(sent('/api/suggestions/proposals')).toEqual([])
  fireEvent.click(dialog.getByRole('button', { name: '写入 1 件拟办单位' }))
  await waitFor(() =>
    expect(sent('/api/suggestions/proposals')[0]?.body).toEqual({
      items: [{ id: 'b', version: 2, unitId: ids.traffic }],
    }),
  )
})

test('a unit is proposed to the row as it is now, though one of the desk’s own steps was saved after the dialog was opened', async () => {
  let version = 2
  const list = () => ({ rows: [row({ id: 'b', number: 2, reference: '17-3-2', version })], total: 1, counts: {} })
  const { press, sent, refresh } = await triage({ answers: { ...answers, 'GET /api/suggestions': list } })
  press('u')
  const dialog = within(await screen.findByRole('dialog'))
  version = 3
  await refresh()
  fireEvent.click(await dialog.findByRole('option', { name: /水务局/ }))
  await waitFor(() =>
    expect(sent('/api/suggestions/proposals')[0]?.body).toEqual({
      items: [{ id: 'b', version: 3, unitId: ids.water }],
    }),
  )
})

test('other units the past speaks for stand beside the proposed one; one press proposes it and assigns nothing', async () => {
  const candidates = [
    { id: ids.water, name: '水务局', reason: '往年写有“供水”的建议多由该单位承办' },
    { id: ids.traffic, name: '交通运输局', reason: '往年写有“管网”的建议多由该单位承办' },
  ]
  const { sent } = await triage({ answers: { ...answers, 'GET /api/suggestions/a/candidate-units': () => candidates } })
  const others = within(await screen.findByRole('group', { name: '历年看也可能是' }))
  expect(others.getAllByRole('button').map(({ textContent, title }) => [textContent, title])).toEqual([
    ['交通运输局', '往年写有“管网”的建议多由该单位承办'],
  ])
  fireEvent.click(others.getByRole('button', { name: '交通运输局' }))
  await waitFor(() =>
    expect(sent('/api/suggestions/proposals')[0]?.body).toEqual({
      items: [{ id: 'a', version: 4, unitId: ids.traffic }],
    }),
  )
  expect(sent('/api/suggestions/assignments')).toEqual([])
})

test('G puts the rows under their proposed units, what has none last', async () => {
  const { grid, press } = await triage()
  press('g')
  await waitFor(() =>
    expect([...grid.querySelectorAll('tr.group th')].map((head) => head.textContent)).toEqual([
      '水务局 2',
      '还没有拟办单位 1',
    ]),
  )
})
