// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { openDesk } from '#testing/desk'
import { row } from '#testing/suggestion-rows'
import { BulkDialog } from './BulkDialog.tsx'

afterEach(cleanup)

const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const rows = Array.from({ length: 60 }, (_, at) => row({ id: idOf(at + 1), number: at + 1 }))

interface Asked {
  readonly subjectIds: readonly string[]
}

const open = (issueMany: (asked: Asked) => unknown) =>
  openDesk(() => createElement(BulkDialog, { rows, onClose: () => undefined }), {
    address: '/desk/s',
    answers: {
      'POST /api/papers/many': ({ body }) => issueMany(body as Asked),
      'POST /api/papers/archives': () => ({ fileId: idOf(999), name: '文书 59 份.zip', papers: 59 }),
    },
  })

const issued = ({ subjectIds }: Asked) => ({ issued: subjectIds.map((id) => ({ id, subjectId: id })), refused: [] })

test('before anything is issued each letter can be looked at whole, in a window of its own', async () => {
  const { asked } = open(issued)
  const links = await screen.findAllByRole('link')
  expect(links).toHaveLength(60)
  expect([links[6]?.textContent, links[6]?.getAttribute('href'), links[6]?.getAttribute('target')]).toEqual([
    expect.stringContaining('7'),
    `/papers/preview?kind=suggestion.assignment&subjectId=${idOf(7)}`,
    '_blank',
  ])
  expect(asked).toEqual([])
})

test('sixty letters go in portions of 25; what was refused is named, and the archive can be fetched', async () => {
  const { asked } = open(({ subjectIds }) => ({
    issued: subjectIds.filter((id) => id !== idOf(7)).map((id) => ({ id, subjectId: id })),
    refused: subjectIds.filter((id) => id === idOf(7)).map((subjectId) => ({ subjectId, message: '交办以后才能印发' })),
  }))
  fireEvent.click(await screen.findByRole('button', { name: '开始印发' }))
  const link = await screen.findByRole('link', { name: '下载 文书 59 份.zip' })
  expect(link.getAttribute('href')).toBe(`/files/${idOf(999)}`)
  const portions = asked.filter(({ path }) => path === '/api/papers/many').map(({ body }) => body as Asked)
  expect(portions.map(({ subjectIds }) => subjectIds.length)).toEqual([25, 25, 10])
  expect(screen.getByText('交办以后才能印发')).toBeTruthy()
})

test('stopped while a portion is under way it ends with it, says how far it came, and packs what was issued', async () => {
  const { asked } = open((portion) => {
    if (portion.subjectIds.includes(idOf(26))) fireEvent.click(screen.getByRole('button', { name: '停止' }))
    return issued(portion)
  })
  fireEvent.click(await screen.findByRole('button', { name: '开始印发' }))
  await screen.findByText('已停止：完成 50 / 60。已经印发的有效，文号不会收回。')
  fireEvent.click(screen.getByRole('button', { name: '打包下载' }))
  await screen.findByRole('link', { name: /下载/ })
  const packed = asked.find(({ path }) => path === '/api/papers/archives')?.body as { ids: string[] }
  expect(packed.ids).toHaveLength(50)
})
