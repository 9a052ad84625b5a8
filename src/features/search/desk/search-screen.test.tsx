// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk } from '#testing/desk'
import { Palette } from '../../../web/desk/Palette.tsx'
import type { Results } from '../domain/contract.ts'
import { SearchScreen } from './SearchScreen.tsx'

afterEach(cleanup)

const results: Results = {
  rows: [
    {
      kind: 'suggestion',
      kindName: '代表建议',
      id: '01900000-0000-7000-8000-000000000001',
      reference: '17-3-118',
      title: [
        { text: '关于', hit: false },
        { text: '供水', hit: true },
        { text: '<img src=x>的建议', hit: false },
      ],
      excerpt: [{ text: '管网老旧', hit: false }],
      on: '2025-02-19',
      units: ['水务局'],
      state: '办理中',
      page: '/s/17-3-118',
      desk: '/desk/s/17-3-118',
    },
  ],
  total: 21,
  pages: 2,
  more: false,
  closest: false,
  facets: {
    kind: [],
    year: [
      { value: '2025', name: '2025', count: 20 },
      { value: '2024', name: '2024', count: 1 },
    ],
    unit: [],
    state: [],
  },
}

const searches: URLSearchParams[] = []
const answers = {
  'GET /api/search': (_: unknown, search: URLSearchParams) => {
    searches.push(search)
    return results
  },
}

test('what was found is marked, never markup; a facet and the words go into the address', async () => {
  const { router } = openDesk(SearchScreen, { address: '/desk/search?q=供水', answers })
  expect((await screen.findByText('供水')).tagName).toBe('MARK')
  expect(document.querySelector('.hits img')).toBeNull()
  expect(screen.getByRole('link', { name: /17-3-118/ }).getAttribute('href')).toBe('/desk/s/17-3-118')
  fireEvent.click(screen.getByRole('button', { name: '2024（1）' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ q: '供水', year: '2024' }))
  await waitFor(() => expect(searches.at(-1)?.get('year')).toBe('2024'))
  const box = screen.getByRole('searchbox')
  fireEvent.change(box, { target: { value: ' 学校 ' } })
  fireEvent.submit(box.closest('form') as HTMLFormElement)
  await waitFor(() => expect(router.state.location.search).toEqual({ q: '学校' }))
})

test('Enter while an input method composes never submits', async () => {
  openDesk(SearchScreen, { address: '/desk/search', answers })
  const box = await screen.findByRole('searchbox')
  const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
  box.dispatchEvent(composing)
  expect(composing.defaultPrevented).toBe(true)
  const plain = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  box.dispatchEvent(plain)
  expect(plain.defaultPrevented).toBe(false)
})

test('the palette asks once the hands rest, not while composing, and offers all results', async () => {
  searches.length = 0
  openDesk(() => <Palette onClose={() => undefined} />, { address: '/desk', answers })
  const box = await screen.findByRole('combobox')
  fireEvent.compositionStart(box)
  fireEvent.change(box, { target: { value: "gong'shui" } })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(searches).toEqual([])
  fireEvent.compositionEnd(box)
  for (const typed of ['供', '供水']) fireEvent.change(box, { target: { value: typed } })
  expect(await screen.findByText('17-3-118 关于供水<img src=x>的建议')).toBeTruthy()
  expect(searches.map((search) => search.get('q'))).toEqual(['供水'])
  expect(screen.getByText('全部结果：供水')).toBeTruthy()
})
