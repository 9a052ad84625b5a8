// @vitest-environment happy-dom
/** 任免台 at the workbench: cases under their stage, and several put to one vote only when they stand on one item. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openDesk } from '#testing/desk'
import { stageOf } from '../domain/stage.ts'
import type { Appointment } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { jointMessages } from '../messages/joint.ts'
import { BoardScreen } from './BoardScreen.tsx'
import { caseSteps } from './case-steps.ts'

afterEach(cleanup)

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

const one = (number: number, more: Partial<Appointment>): Appointment => ({
  id: id(number),
  year: 2025,
  number,
  act: 'decide_appoint',
  postKind: 'department_head',
  personId: id(8),
  name: `人员${number}`,
  distinction: '',
  organisationId: id(9),
  organisation: '区财政局',
  title: '局长',
  bodyId: id(7),
  termId: id(6),
  nominatorId: id(5),
  nominator: '区人民政府',
  signedBy: '区长',
  reason: '工作需要',
  nominatedOn: '2025-06-10',
  endsPostId: null,
  joint: false,
  materials: '',
  vacancyId: null,
  defence: '',
  defenceOn: null,
  defenceGivenOn: null,
  state: 'nominated',
  stateReason: '',
  screenedOn: null,
  screeningClear: null,
  screeningNote: '',
  examOn: null,
  examScore: null,
  examPassMark: null,
  agreedOn: null,
  meetingId: null,
  meeting: null,
  meetingChairId: null,
  agendaItemId: null,
  lateReason: null,
  statedOn: null,
  statement: '',
  ballotId: null,
  pollId: null,
  decidedOn: null,
  postId: null,
  certificateYear: null,
  certificateNumber: null,
  certifiedOn: null,
  certificateSigner: null,
  filedUpOn: null,
  publishedOn: null,
  swornOn: null,
  version: 1,
  ...more,
})

test('a case stands at dossier, examination, ballot, oath, done or ended', () => {
  const table: readonly [Partial<Appointment>, string][] = [
    [{}, 'dossier'],
    [{ screeningClear: false }, 'dossier'],
    [{ screeningClear: true }, 'exam'],
    [{ state: 'agreed' }, 'ballot'],
    [{ state: 'on_agenda' }, 'ballot'],
    [{ state: 'passed' }, 'oath'],
    [{ state: 'passed', certifiedOn: '2025-06-26' }, 'oath'],
    [{ state: 'passed', certifiedOn: '2025-06-26', swornOn: '2025-07-01' }, 'done'],
    [{ state: 'passed', act: 'dismiss' }, 'done'],
    [{ state: 'passed', act: 'act' }, 'done'],
    [{ state: 'passed', act: 'by_elect' }, 'oath'],
    [{ state: 'refused' }, 'ended'],
  ]
  expect(table.map(([more]) => stageOf(one(1, more)))).toEqual(table.map(([, stage]) => stage))
})

test('chosen cases on one agenda item go to one vote, each once', async () => {
  const onAgenda = { state: 'on_agenda', agendaItemId: id(4) } as const
  const { asked } = openDesk(BoardScreen, {
    address: '/desk/appointments',
    answers: {
      'GET /api/appointments': () => ({
        rows: [one(5, { state: 'refused' }), one(1, onAgenda), one(2, onAgenda), one(3, {})],
      }),
      'GET /api/appointments/choices': () => ({ organs: [], meetings: [] }),
      'GET /api/vacancies': () => ({ rows: [] }),
      'POST /api/appointments/ballot': () => ({ pollId: id(3) }),
    },
  })
  const grid = await screen.findByRole('grid', { name: '人事任免' })
  const headings = within(grid).getAllByRole('rowheader', { name: /^(提请|审议|未任免)/ })
  expect(headings.map(({ textContent }) => textContent?.replace(/\d/, '').trim())).toEqual([
    '提请、审查',
    '审议、表决',
    '未任免',
  ])
  fireEvent.click(within(grid).getByRole('checkbox', { name: /审议、表决/ }))
  fireEvent.click(screen.getByRole('button', { name: /付表决/ }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: '付表决' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    ids: [id(1), id(2)],
    title: '人事任免',
    method: 'device',
  })
})

test('the presidium agrees for the congress, the chairmen for the committee; a by-election is put to the vote from the board', () => {
  const offered = (act: Appointment['act']): string[] => {
    const view = { signing: null, secret: true, examined: false, takesOath: true, basis: '', failures: 0, vote: [] }
    const actions = { agree: null, call_vote: null, state: 'appointment_speaks' }
    const words = { m: deskMessages['zh-CN'], joint: jointMessages['zh-CN'] }
    return caseSteps(words, { ...one(1, { act }), ...view, actions }, { organs: [], meetings: [] }).map(
      ({ label }) => label,
    )
  }
  expect(offered('by_elect')).toEqual(['主席团同意'])
  expect(offered('remove')).toEqual(['主任会议同意', '付表决'])
})
