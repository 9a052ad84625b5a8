import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import { endGrounds } from '../domain/person.ts'
import {
  activeMandates,
  changeMandate,
  createMandate,
  createOrganisation,
  createPerson,
  createTerm,
  endMandate,
  endOrganisation,
  getMandate,
  listDeputies,
  resumeMandate,
  suspendMandate,
} from './public.ts'

const on = plainDate
const office = ['deputies_office'] as const

/** A congress with one term and one delegation. */
async function congress(work: TestWork) {
  const body = { kind: 'congress', name: '区人民代表大会', shortName: '区人大', startsOn: '2022-01-01' } as const
  const { id: bodyId } = await createOrganisation(work(['system_admin']), body)
  const term = await createTerm(work(office), { bodyId, number: 17, startsOn: on('2022-02-23') })
  const team = { kind: 'delegation', name: '龙门镇代表团', shortName: '龙门团', startsOn: '2022-01-01' } as const
  const delegation = await createOrganisation(work(office), team)
  return { bodyId, term, delegation }
}

async function deputy(work: TestWork, name: string, more: { distinction?: string; number?: string } = {}) {
  const { term, delegation } = await congress(work)
  return elect(work, { term, delegation }, { name, ...more })
}

async function elect(
  work: TestWork,
  { term, delegation }: { term: { id: string }; delegation: { id: string } },
  { name, distinction = '', number = '17-001' }: { name: string; distinction?: string; number?: string },
) {
  const person = await createPerson(work(office), { name, distinction })
  return createMandate(work(office), {
    personId: person.id,
    termId: term.id,
    delegationId: delegation.id,
    constituency: '龙门镇第1选区',
    certificateNumber: number,
    startsOn: '2022-02-23',
  })
}

describe('a mandate', () => {
  test(
    'makes a person a deputy from its first day',
    rolledBack(async (work) => {
      const { personId, id } = await deputy(work, '沈明远')
      expect(await activeMandates(work([]), personId, on('2022-02-22'))).toEqual([])
      expect(await activeMandates(work([]), personId, on('2022-02-23'))).toMatchObject([
        { id, name: '沈明远', delegation: '龙门镇代表团', term: 17, active: true },
      ])
    }),
  )

  test(
    'that has ended gives no role any more, and the history stays',
    rolledBack(async (work) => {
      const { personId, id, version } = await deputy(work, '沈明远')
      await endMandate(work(office), { id, version, ground: 'moved_away', endsOn: on('2024-06-30') })

      expect(await activeMandates(work([]), personId, on('2024-06-29'))).toHaveLength(1)
      expect(await activeMandates(work([]), personId, on('2024-06-30'))).toEqual([])
      expect(await getMandate(work([]), id)).toMatchObject({
        active: false,
        endsOn: '2024-06-30',
        endGround: 'moved_away',
      })
      expect(await listDeputies(work([]), { on: on('2024-06-29') })).toHaveLength(1)
      expect(await listDeputies(work([]), { on: on('2024-06-30') })).toEqual([])
    }),
  )

  test(
    'pauses while the deputy is under a criminal case and goes on afterwards',
    rolledBack(async (work) => {
      const { personId, id, version } = await deputy(work, '沈明远')
      const pause = { id, version, ground: 'criminal_case', startsOn: on('2024-03-01') } as const
      const suspended = await suspendMandate(work(office, '2024-03-01'), pause)
      expect(suspended).toMatchObject({ suspended: true, active: false })
      expect(await activeMandates(work([]), personId, on('2024-03-01'))).toEqual([])

      const again = { id, version: suspended.version, resumesOn: on('2024-05-01') }
      await resumeMandate(work(office, '2024-05-01'), again)
      expect(await activeMandates(work([]), personId, on('2024-04-30'))).toEqual([])
      expect(await activeMandates(work([]), personId, on('2024-05-01'))).toHaveLength(1)
    }),
  )

  test(
    'ends with its term',
    rolledBack(async (work) => {
      const { bodyId, personId } = await deputy(work, '沈明远')
      await createTerm(work(office), { bodyId, number: 18, startsOn: on('2027-02-01') })
      expect(await activeMandates(work([]), personId, on('2027-01-31'))).toHaveLength(1)
      expect(await activeMandates(work([]), personId, on('2027-02-01'))).toEqual([])
    }),
  )

  test(
    'that ended cannot end again, pause or change',
    rolledBack(async (work) => {
      const { id, version, delegationId } = await deputy(work, '沈明远')
      const end = { id, version, ground: 'resigned', endsOn: on('2024-06-30') } as const
      await endMandate(work(office), end)
      const late = { ...end, version: 2 }
      const refused = { kind: 'conflict', code: 'rules.wrong_state' }
      await expect(endMandate(work(office), late)).rejects.toMatchObject(refused)
      const pause = { id, version: 2, ground: 'criminal_case', startsOn: on('2024-07-01') } as const
      await expect(suspendMandate(work(office), pause)).rejects.toMatchObject(refused)
      const change = { id, version: 2, delegationId, constituency: '龙门镇第2选区', occupation: '' }
      await expect(changeMandate(work(office), change)).rejects.toMatchObject(refused)
    }),
  )

  test(
    'is changed by the first of two who read it',
    rolledBack(async (work) => {
      const { id, version, delegationId } = await deputy(work, '沈明远')
      const change = { id, version, delegationId, constituency: '龙门镇第2选区', occupation: '农技员' }
      expect(await changeMandate(work(office), change)).toMatchObject({ constituency: '龙门镇第2选区', version: 2 })
      await expect(changeMandate(work(office), change)).rejects.toMatchObject({ code: 'directory.changed_meanwhile' })
    }),
  )

  test(
    'has a certificate number of its own within the term',
    rolledBack(async (work) => {
      const place = await congress(work)
      await elect(work, place, { name: '沈明远' })
      await expect(elect(work, place, { name: '丁小禾' })).rejects.toMatchObject({
        code: 'directory.certificate_taken',
        field: 'certificateNumber',
        detail: { number: '17-001' },
      })
    }),
  )

  test(
    'keeps its delegation from ending',
    rolledBack(async (work) => {
      const { delegationId } = await deputy(work, '沈明远')
      await expect(
        endOrganisation(work(office), { id: delegationId, version: 1, endsOn: on('2025-01-01') }),
      ).rejects.toMatchObject({ code: 'directory.organisation_in_use', detail: { mandates: 1, children: 0 } })
    }),
  )
})

test('the grounds on which a mandate ends are the seven of 代表法 第六十二条, death and the end of the term', () => {
  expect(endGrounds).toEqual([
    'moved_away',
    'resigned',
    'absent_twice',
    'recalled',
    'lost_nationality',
    'deprived_of_political_rights',
    'lost_capacity',
    'died',
    'term_ended',
  ])
})

test(
  'deputies are listed by the strokes of their names, compound surnames by their first character',
  rolledBack(async (work) => {
    const place = await congress(work)
    const names = ['欧阳静', '张伟', '陈丽', '李强', '丁一', '石磊', '王芳', '方圆']
    for (const [at, name] of names.entries()) await elect(work, place, { name, number: `17-${at}` })
    expect((await listDeputies(work([]))).map(({ name }) => name)).toEqual([
      '丁一',
      '王芳',
      '方圆',
      '石磊',
      '李强',
      '张伟',
      '陈丽',
      '欧阳静',
    ])
  }),
)

test(
  'two deputies named alike stay two, each with what tells them apart',
  rolledBack(async (work) => {
    const place = await congress(work)
    const one = await elect(work, place, { name: '王建华', distinction: '龙门镇' })
    const two = await elect(work, place, { name: '王建华', distinction: '场口镇', number: '17-002' })
    await elect(work, place, { name: '丁小禾', number: '17-003' })

    expect(await listDeputies(work([]))).toMatchObject([
      { name: '丁小禾', sameName: false },
      { name: '王建华', sameName: true, distinction: '场口镇', personId: two.personId },
      { name: '王建华', sameName: true, distinction: '龙门镇', personId: one.personId },
    ])
    await endMandate(work(office), { id: one.id, version: 1, ground: 'died', endsOn: on('2024-01-01') })
    expect(await activeMandates(work([]), one.personId)).toEqual([])
    expect(await activeMandates(work([]), two.personId)).toHaveLength(1)
  }),
)
