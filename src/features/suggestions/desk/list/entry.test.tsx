// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk, RefusedAnswer, type Answers } from '#testing/desk'
import { row, whole } from '#testing/suggestion-rows'
import { SuggestionListScreen } from './SuggestionListScreen.tsx'

afterEach(cleanup)

const ids = {
  deputy: '0198f3a0-0000-4000-8000-00000000000a',
  other: '0198f3a0-0000-4000-8000-00000000000b',
  water: '0198f3a0-0000-4000-8000-00000000000c',
  entered: '0198f3a0-0000-4000-8000-00000000000d',
}

const deputy = (mandateId: string, name: string) => ({
  mandateId,
  personId: mandateId,
  name,
  distinction: '',
  sameName: false,
  delegationId: ids.other,
  delegation: '第1代表团',
  constituency: '',
  occupation: '',
  term: 17,
})

const answers: Answers = {
  'GET /api/suggestions': () => ({ rows: [row()], total: 1, counts: {} }),
  'GET /api/suggestions/views': () => [],
  'GET /api/suggestions/similar': () => [],
  'GET /api/suggestions/choices': () => ({
    sessions: [],
    currentSessionId: null,
    categories: [],
    grounds: [],
    units: [{ id: ids.water, name: '区水务局', shortName: '水务局' }],
  }),
  'GET /api/deputies': () => [deputy(ids.deputy, '王建国'), deputy(ids.other, '许远')],
  'POST /api/suggestions/entries': () =>
    whole({ id: ids.entered, reference: null, number: null, state: 'draft', lead: '王建国' }),
}

async function typing(more: Partial<Answers> = {}) {
  const opened = openDesk(SuggestionListScreen, { address: '/desk/s', answers: { ...answers, ...more } as Answers })
  fireEvent.click(await screen.findByRole('button', { name: '代录建议' }))
  const dialog = within(await screen.findByRole('dialog', { name: '代录建议' }))
  const write = (label: RegExp, value: string) =>
    fireEvent.change(dialog.getByRole('textbox', { name: label }), { target: { value } })
  const send = () => fireEvent.click(dialog.getByRole('button', { name: '录入' }))
  const sent = () => opened.asked.filter(({ path }) => path === '/api/suggestions/entries').map(({ body }) => body)
  return { ...opened, dialog, write, send, sent }
}

test('a paper is typed in for a deputy found by name, from the day it was handed in, and then its record opens', async () => {
  const { dialog, write, send, sent, router } = await typing()
  const found = within(dialog.getByRole('listbox', { name: '领衔代表' }))
  fireEvent.click(await found.findByRole('option', { name: /王建国/ }))
  fireEvent.change(dialog.getByLabelText('交来纸质件的日期'), { target: { value: '2025-03-07' } })
  write(/^内容/, '路口没有红绿灯。')
  fireEvent.click(dialog.getByRole('radio', { name: '摘要公开' }))
  fireEvent.change(dialog.getByRole('combobox', { name: /希望哪个单位办/ }), { target: { value: ids.water } })
  send()
  await waitFor(() => expect(router.state.location.pathname).toBe(`/desk/s/${ids.entered}`))
  expect(sent()).toEqual([
    {
      mandateId: ids.deputy,
      submittedOn: '2025-03-07',
      title: '',
      text: '路口没有红绿灯。',
      situation: '',
      analysis: '',
      proposal: '',
      publication: 'summary',
      publicationReason: '',
      wishedUnitId: ids.water,
    },
  ])
})

test('without a deputy or without a word of the matter nothing is sent; three parts stand for the text', async () => {
  const { dialog, write, send, sent } = await typing()
  const refused = async (words: string) => {
    send()
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toContain(words))
  }
  await refused('填写：领衔代表')
  fireEvent.click(await dialog.findByRole('option', { name: /许远/ }))
  await refused('填写：内容')
  expect(sent()).toEqual([])
  write(/^建议：/, '增设红绿灯。')
  send()
  await waitFor(() =>
    expect(sent()).toMatchObject([
      { mandateId: ids.other, text: '', proposal: '增设红绿灯。', submittedOn: '2025-03-11' },
    ]),
  )
})

test('what the server refuses is said in the dialog, and everything typed stays', async () => {
  const { dialog, write, send, router } = await typing({
    'POST /api/suggestions/entries': () => {
      throw new RefusedAnswer('闭会期间由代表工委受理')
    },
  })
  fireEvent.click(await dialog.findByRole('option', { name: /王建国/ }))
  write(/^内容/, '路口没有红绿灯。')
  write(/^标题/, '关于红绿灯的建议')
  send()
  expect((await dialog.findByRole('alert')).textContent).toContain('闭会期间由代表工委受理')
  const typed = (label: RegExp) => (dialog.getByRole('textbox', { name: label }) as HTMLInputElement).value
  expect([typed(/^内容/), typed(/^标题/)]).toEqual(['路口没有红绿灯。', '关于红绿灯的建议'])
  expect(within(dialog.getByRole('list', { name: '已选' })).getByText(/王建国/)).toBeTruthy()
  expect(router.state.location.pathname).toBe('/desk/s')
})

test('only who receives suggestions sees the button', async () => {
  openDesk(SuggestionListScreen, { address: '/desk/s', answers, session: { roles: ['government_office'] } })
  await screen.findByRole('grid')
  expect(screen.queryByRole('button', { name: '代录建议' })).toBeNull()
})
