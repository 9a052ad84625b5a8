// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { QueueRow } from '#features/publications'
import { openDesk } from '#testing/desk'
import { whole } from '#testing/suggestion-rows'
import { SuggestionScreen } from './SuggestionScreen.tsx'

afterEach(cleanup)

const open = (view: ReturnType<typeof whole>, row: Partial<QueueRow> = {}) =>
  openDesk(SuggestionScreen, {
    address: '/desk/s/17-3-118',
    path: '/desk/s/$id',
    answers: {
      'GET /api/suggestions/17-3-118': () => view,
      'GET /api/suggestions/similar': () => [],
      'GET /api/suggestions/choices': () => ({
        sessions: [],
        currentSessionId: null,
        categories: [],
        grounds: [],
        units: [],
      }),
      [`GET /api/publications/suggestion/${view.id}`]: () => ({
        row: { ...inQueue(view.id), ...row },
        content: {},
        masked: 0,
      }),
      'GET /api/notices': (_asked, search) => told(search.get('subjectId') ?? ''),
      'POST /api/publications': () => ({ done: [{ id: view.id, version: 4 }], refused: [], undoId: null }),
    },
  })

const told = (id: string) =>
  [
    { person: '陈晓峰', readAt: '2025-03-01T02:00:00Z', deliveredAt: '2025-03-01T01:00:00Z', lastError: null },
    { person: '徐美琴', readAt: null, deliveredAt: null, lastError: '550' },
  ].map((one) => ({
    ...one,
    id: `${one.person} ${id}`,
    personId: one.person,
    kind: 'suggestions.assigned',
    words: '请签收',
    link: '/s/17-3-118',
    createdAt: '2025-03-01T00:30:00Z',
    channel: 'mail',
    attempts: 1,
  }))

const inQueue = (id: string): QueueRow => ({
  kind: 'suggestion',
  id,
  reference: '17-3-118',
  title: '供水管网',
  address: '/s/17-3-118',
  preview: `/s/${id}/preview`,
  units: [],
  consent: 'full',
  stand: 'now',
  why: null,
  digest: 'as previewed',
  texts: 2,
  publishedOn: null,
  withdrawnOn: null,
})

test('what can be done is a button, what cannot yet says where it stands and what comes first, what is over is left out', async () => {
  open(
    whole({
      state: 'rated',
      can: {
        close: null,
        redo: 'rated_dissatisfied',
        accept: 'wrong_state',
        archive: 'wrong_state',
        rate: 'wrong_role',
      },
    }),
  )
  const steps = within(await screen.findByRole('region', { name: '能办的事' }))
  expect(steps.getAllByRole('button').map((button) => button.textContent)).toContain('办结')
  const why = steps.getAllByRole('listitem').map((item) => item.textContent)
  expect(why).toContain('再办理：代表没有评价为不满意')
  expect(why).toContain('归档：现在是“已评价”，先办结')
  expect(why.join()).not.toContain('受理编号')
})

test('it is published only when all three screenings are ticked', async () => {
  const view = whole({ state: 'closed' })
  const { asked } = open(view)
  fireEvent.click(await screen.findByRole('button', { name: '公开' }))
  const dialog = within(await screen.findByRole('dialog'))
  const [first, second, third] = dialog.getAllByRole('checkbox') as [HTMLElement, HTMLElement, HTMLElement]
  fireEvent.click(first)
  fireEvent.click(second)
  fireEvent.click(dialog.getByRole('button', { name: '公开' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('三项都看过、都勾上，才能公开')
  const posts = () => asked.filter(({ method }) => method === 'POST')
  expect(posts()).toEqual([])
  fireEvent.click(third)
  fireEvent.click(dialog.getByRole('button', { name: '公开' }))
  await waitFor(() =>
    expect(posts()[0]?.body).toMatchObject({
      items: [{ kind: 'suggestion', id: view.id, digest: 'as previewed' }],
      screened: ['state_secrets', 'business_secrets', 'privacy'],
    }),
  )
})

test('the proposed unit stands there with its reason until it is assigned', async () => {
  const proposedUnit = { id: '00000000-0000-7000-8000-000000000001', name: '水务局' }
  const proposed = { proposedUnit, proposedReason: '同类建议 17-3-1 由该单位承办' }
  open(whole({ state: 'submitted', ...proposed }))
  expect(await screen.findByText('依据：同类建议 17-3-1 由该单位承办')).toBeTruthy()
  cleanup()
  open(whole({ state: 'handling', ...proposed }))
  await screen.findAllByRole('heading')
  expect(screen.queryByText(/^依据/)).toBeNull()
})

test('one without a number says that it has to be accepted first, and not that the office may not publish', async () => {
  open(whole({ state: 'submitted', number: null }))
  expect(await screen.findByText('受理编号以后，答复了才能公开')).toBeTruthy()
  expect(screen.queryByText('您的岗位不能进行此操作')).toBeNull()
})

test('where the deputy does not agree the button says so', async () => {
  open(whole({ state: 'closed', publication: 'none', publicationReason: '涉及商业秘密' }), {
    stand: 'waits',
    why: '代表不同意公开',
  })
  const publish = (await screen.findByRole('button', { name: '公开' })) as HTMLButtonElement
  expect(publish.disabled).toBe(true)
  expect(publish.title).toBe('代表不同意公开')
})

test('who was told what, when, and who has read it, is asked for when it is unfolded', async () => {
  const { asked } = open(whole())
  const record = (await screen.findByText('送达记录')).closest('details') as HTMLDetailsElement
  expect(asked.some(({ path }) => path === '/api/notices')).toBe(false)
  record.open = true
  fireEvent(record, new Event('toggle'))
  const rows = within(await screen.findByRole('table', { name: '送达记录' })).getAllByRole('row')
  expect(rows.slice(1).map((line) => [...line.children].map((cell) => cell.textContent))).toEqual([
    ['陈晓峰', '请签收', '3月1日 08:30', '邮件', '已读 3月1日 10:00'],
    ['徐美琴', '请签收', '3月1日 08:30', '邮件', '未送达：550'],
  ])
})
