// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk } from '#testing/desk'
import { catalogueWith } from '../../domain/checker/catalogue.ts'
import { checkReport } from '../../domain/checker/check.ts'
import { shownCheck } from '../../domain/checker/view.ts'
import { CheckScreen } from './CheckScreen.tsx'

afterEach(cleanup)

const text = '办理代表建议126件。其中城建类60件，占总数的48%。种树30棵。'
const ledger = [{ metric: 'suggestion.total', value: 126 }]
const answer = () => ({
  ...shownCheck(text, checkReport(text, catalogueWith([]), ledger), 'zh-CN'),
  from: '2024-03-01',
  to: '2025-05-28',
  ledger: true,
})

const open = () =>
  openDesk(CheckScreen, {
    address: '/desk/report/check',
    answers: { 'POST /api/report-checks': answer, 'POST /api/files': () => ({ text: ['7'] }) },
  })

async function checked() {
  const desk = open()
  fireEvent.change(await screen.findByRole('textbox', { name: '报告正文' }), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: '核对' }))
  return { ...desk, list: within(await screen.findByRole('list', { name: '数字表述' })) }
}

test('a pasted text is asked about once and comes back whole, its numbers marked', async () => {
  const { asked, list } = await checked()
  expect(asked.map(({ body }) => body)).toEqual([{ text }])
  expect(screen.getByRole('region', { name: '标出数字的正文' }).textContent).toBe(text)
  expect(list.getAllByRole('button').map((row) => row.querySelector('.facts')?.textContent)).toEqual([
    '126 件一致',
    '60 件无法核对',
    '48%一致',
    '30 棵无法核对',
  ])
})

test('the report of another district is asked about without the ledger', async () => {
  const { asked } = open()
  fireEvent.click(await screen.findByRole('checkbox', { name: /外地的报告/ }))
  fireEvent.change(screen.getByRole('textbox', { name: '报告正文' }), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: '核对' }))
  await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ text, ledger: false }]))
})

test('a number the house counts leads to its figure and the period it was counted for', async () => {
  const { list } = await checked()
  const link = list.getByRole('link', { name: '看台账数字 F088' })
  expect(link.getAttribute('href')).toBe('/desk/report/F088?from=2024-03-01&to=2025-05-28')
})

test('arrow keys go from number to number, and the text shows where', async () => {
  const { list } = await checked()
  const [first, second] = list.getAllByRole('button')
  first?.focus()
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' })
  await waitFor(() => expect(document.activeElement).toBe(first))
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' })
  await waitFor(() => expect(document.activeElement).toBe(second))
  expect(document.querySelector('.marked-text [aria-current]')?.textContent).toBe('60')
})

test('one verdict at a time', async () => {
  const { list, router } = await checked()
  fireEvent.click(screen.getByRole('button', { name: '无法核对 2' }))
  await waitFor(() => expect(list.getAllByRole('button')).toHaveLength(2))
  expect(router.state.location.search).toEqual({ verdict: 'cannot_be_checked' })
})
