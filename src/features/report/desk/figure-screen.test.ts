// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk } from '#testing/desk'
import { FigureScreen } from './FigureScreen.tsx'

afterEach(cleanup)

const figure = { id: 'F120', name: '联络站意见', value: 600, exact: 600, unit: '条', kind: 'count', rows: 600 }
const words = { definition: '统计期内收到的意见', arithmetic: '600', version: 1, revision: 0 }

test('of a figure with more rows than are opened at once all are shown when they are asked for', async () => {
  openDesk(FigureScreen, {
    address: '/desk/report/F120',
    path: '/desk/report/$figureId',
    answers: {
      'GET /api/figures/F120/rows': (_, search) => ({
        from: '2025-02-21',
        to: '2025-05-28',
        figure: { ...figure, ...words },
        rows: Array.from({ length: Math.min(600, Number(search.get('limit'))) }, (_row, at) => ({
          id: `${at}`,
          label: `意见 ${at}`,
          link: `/desk/s/${at}`,
        })),
      }),
    },
  })
  expect(await screen.findByText('显示前 500 条，共 600 条')).toBeTruthy()
  expect(screen.queryByText('意见 599')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '显示全部' }))
  expect(await screen.findByText('意见 599')).toBeTruthy()
  expect(screen.queryByText(/显示前/)).toBeNull()
})
