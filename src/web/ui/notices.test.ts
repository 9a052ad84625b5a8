// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { notify, takeBack, useNotices } from './notices.tsx'

test('what was taken back is said anew as the latest, so that a key that takes back is answered', async () => {
  const { result } = renderHook(useNotices)
  act(() => notify('已交办 1 件', { undo: async () => undefined }))
  act(() => notify('已受理 4 件'))
  const [assigned, accepted] = result.current.slice(-2)
  if (!assigned || !accepted) throw new Error('nothing was said')
  await act(() => takeBack(assigned))
  expect(result.current.slice(-2).map(({ text, undone }) => [text, undone])).toEqual([
    ['已受理 4 件', false],
    ['已交办 1 件', true],
  ])
  expect(result.current.at(-1)?.id).toBeGreaterThan(accepted.id)
})

test('what could not be taken back can be tried again, and the reason is said', async () => {
  const { result } = renderHook(useNotices)
  const undo = () => Promise.reject(new Error('已经签收'))
  act(() => notify('已交办 2 件', { undo }))
  const assigned = result.current.at(-1)
  if (!assigned) throw new Error('nothing was said')
  await act(() => takeBack(assigned))
  expect(result.current.slice(-2).map(({ text, tone, undone }) => [text, tone, undone])).toEqual([
    ['已交办 2 件', 'done', false],
    ['已经签收', 'refused', false],
  ])
})
