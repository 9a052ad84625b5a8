// @vitest-environment happy-dom
/** 公开台 at the workbench: three screenings before anything appears, each item with the digest that was looked at. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk, RefusedAnswer } from '#testing/desk'
import type { QueueRow, Stand } from '../domain/contract.ts'
import { QueueScreen } from './QueueScreen.tsx'

afterEach(cleanup)

const counts = { now: 2, changed: 0, waits: 1, published: 4, withdrawn: 1 }

const row = (number: number, stand: Stand): QueueRow => ({
  kind: 'suggestion',
  id: `00000000-0000-4000-8000-00000000011${number}`,
  reference: `17-3-11${number}`,
  title: `建议${number}`,
  address: `/s/17-3-11${number}`,
  preview: `/s/11${number}/preview`,
  units: ['住建局'],
  consent: 'full',
  stand,
  why: stand === 'waits' ? '还没有答复，答复以后才能公开' : null,
  digest: `digest ${number}`,
  texts: 3,
  publishedOn: null,
  withdrawnOn: null,
})

const grid = () => screen.getByRole('grid', { name: '公开台' })

test('what was chosen is published only when all three screenings are ticked, each as it was previewed', async () => {
  const { asked } = openDesk(QueueScreen, {
    address: '/desk/publications',
    answers: {
      'GET /api/publications': () => ({ rows: [row(1, 'now'), row(2, 'now')], counts }),
      'POST /api/publications': () => ({
        done: [{ id: row(1, 'now').id, version: 1 }],
        refused: [{ id: row(2, 'now').id, code: 'x', message: '内容变了' }],
        undoId: '00000000-0000-4000-8000-000000000001',
      }),
    },
  })
  expect(await screen.findByText('可以公开 2')).toBeTruthy()
  expect(within(grid()).getByText('建议1').closest('a')?.getAttribute('href')).toBe('/s/111/preview')
  fireEvent.focus(grid())
  fireEvent.keyDown(grid(), { key: '*' })
  fireEvent.click(screen.getByRole('button', { name: /^公开 P/ }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: '公开' }))
  expect(await within(dialog).findByText(/三项都看过/)).toBeTruthy()
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])

  for (const box of within(dialog).getAllByRole('checkbox')) fireEvent.click(box)
  fireEvent.click(within(dialog).getByRole('button', { name: '公开' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    items: [1, 2].map((number) => {
      const { kind, id, digest } = row(number, 'now')
      return { kind, id, digest }
    }),
    screened: ['state_secrets', 'business_secrets', 'privacy'],
    note: '',
  })
})

test('what waits says for which step, and its button says why it cannot be published', async () => {
  openDesk(QueueScreen, {
    address: '/desk/publications?stand=waits',
    answers: {
      'GET /api/publications': (_, search) => {
        if (search.get('stand') !== 'waits') throw new RefusedAnswer('the wrong stand was asked for')
        return { rows: [row(3, 'waits')], counts }
      },
    },
  })
  expect((await screen.findAllByText('还没有答复，答复以后才能公开')).length).toBeGreaterThan(0)
  fireEvent.focus(grid())
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^公开 P/ }).disabled).toBe(true)
})

test('only a suggestion says what its deputy agreed to; a meeting leaves that column empty', async () => {
  const meeting = { ...row(5, 'now'), kind: 'meeting', reference: '17-20', units: [] }
  openDesk(QueueScreen, {
    address: '/desk/publications',
    answers: { 'GET /api/publications': () => ({ rows: [row(4, 'now'), meeting], counts }) },
  })
  await screen.findByText('可以公开 2')
  const [, ofSuggestion, ofMeeting] = within(grid()).getAllByRole('row')
  expect(ofSuggestion?.textContent).toContain('全文公开')
  expect(ofMeeting?.textContent).toContain('17-20')
  expect(ofMeeting?.textContent).not.toContain('全文公开')
})
