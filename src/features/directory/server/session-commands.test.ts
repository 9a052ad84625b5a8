import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import { sitsOn } from '../domain/term.ts'
import {
  closeSession,
  createOrganisation,
  createTerm,
  currentSession,
  findSession,
  openSession,
  sessionsOf,
} from './public.ts'

const on = plainDate
const office = ['deputies_office'] as const

async function termOf(work: TestWork) {
  const body = { kind: 'congress', name: '区人民代表大会', shortName: '区人大', startsOn: '2022-01-01' } as const
  const { id: bodyId } = await createOrganisation(work(['system_admin']), body)
  return createTerm(work(office), { bodyId, number: 17, startsOn: on('2022-02-21') })
}

test(
  'a matter belongs to the session that sits, and between sessions to the last one',
  rolledBack(async (work) => {
    const { id: termId } = await termOf(work)
    const third = await openSession(work(office), { termId, number: 3, openedOn: on('2024-02-20') })
    await closeSession(work(office), { id: third.id, closedOn: on('2024-02-23') })
    const fourth = await openSession(work(['secretariat']), { termId, number: 4, openedOn: on('2025-05-28') })

    expect(await findSession(work([]), on('2024-02-19'))).toBeUndefined()
    await expect(currentSession(work([]), on('2024-02-19'))).rejects.toMatchObject({ code: 'directory.no_session' })
    expect(await currentSession(work([]), on('2024-02-23'))).toMatchObject({ id: third.id, term: 17, number: 3 })
    expect(await currentSession(work([]), on('2025-05-27'))).toMatchObject({ id: third.id })
    expect(await currentSession(work([]), on('2025-05-28'))).toMatchObject({ id: fourth.id, closedOn: null })
    expect((await sessionsOf(work([]))).map(({ number }) => number)).toEqual([4, 3])
  }),
)

test('the opening and the closing day belong to the session', () => {
  const session = { openedOn: on('2024-02-20'), closedOn: on('2024-02-23') }
  const days = ['2024-02-19', '2024-02-20', '2024-02-23', '2024-02-24']
  expect(days.map((day) => sitsOn(session, day))).toEqual([false, true, true, false])
})

test(
  'the next session opens only after the last one closed',
  rolledBack(async (work) => {
    const { id: termId } = await termOf(work)
    const first = await openSession(work(office), { termId, number: 1, openedOn: on('2022-02-23') })
    const second = { termId, number: 2, openedOn: on('2023-02-14') }
    await expect(openSession(work(office), second)).rejects.toMatchObject({ code: 'directory.session_still_open' })
    await closeSession(work(office), { id: first.id, closedOn: on('2022-02-26') })
    await expect(openSession(work(office), { ...second, openedOn: on('2022-02-01') })).rejects.toMatchObject({
      code: 'directory.session_out_of_order',
    })
    await expect(closeSession(work(office), { id: first.id, closedOn: on('2022-02-27') })).rejects.toMatchObject({
      code: 'rules.wrong_state',
    })
    expect(await openSession(work(office), second)).toMatchObject({ number: 2 })
  }),
)

test(
  'terms follow one another in a congress and nowhere else',
  rolledBack(async (work) => {
    const { bodyId } = await termOf(work)
    await expect(createTerm(work(office), { bodyId, number: 17, startsOn: on('2027-02-01') })).rejects.toMatchObject({
      code: 'directory.term_out_of_order',
    })
    const unit = { kind: 'department', name: '区教育局', shortName: '教育局', startsOn: '2020-01-01' } as const
    const { id } = await createOrganisation(work(['system_admin']), unit)
    await expect(createTerm(work(office), { bodyId: id, number: 1, startsOn: on('2027-02-01') })).rejects.toMatchObject(
      { code: 'directory.not_a_congress' },
    )
  }),
)
