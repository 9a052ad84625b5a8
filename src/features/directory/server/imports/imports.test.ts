import { describe, expect, test } from 'vitest'
import type { ImportRow } from '#kernel/import'
import type { Work } from '#kernel/work'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import { checked, written } from '#testing/sheets'
import {
  createOrganisation,
  createTerm,
  endMandate,
  getContact,
  listDeputies,
  listDuties,
  listUnits,
  personsByName,
  renameOrganisation,
} from '../public.ts'
import { roster } from './roster.ts'
import { units } from './units.ts'

const on = '2025-06-18'
const startsOn = plainDate('2022-02-21')
const office = (work: TestWork): Work => work(['deputies_office'], on)
const system = (work: TestWork): Work => work(['system_admin'], on)

const sheet = (lines: readonly Record<string, string>[]) => lines.map((values, at) => ({ line: at + 2, values }))

const row = (more: Record<string, string> = {}): Record<string, string> => ({
  name: '石磊',
  gender: '男',
  delegation: '里山代表团',
  constituency: '里山镇第3选区',
  certificate: '17-901',
  occupation: '里山镇农技员',
  phone: '13800000000',
  ...more,
})

const states = (rows: readonly ImportRow[]) => rows.map(({ state }) => state)
const problemOf = (rows: readonly ImportRow[], key: string) => rows[0]?.cells[key]?.problem?.code

/** First days of the mandates this test brought in, by certificate. */
async function startsOf(test: TestWork): Promise<Record<string, string>> {
  const { tx, tenant } = test([])
  const rows = await tx
    .selectFrom('mandate')
    .select(['certificateNumber', 'startsOn'])
    .where('tenantId', '=', tenant)
    .where('certificateNumber', 'like', '17-9%')
    .orderBy('certificateNumber')
    .execute()
  return Object.fromEntries(rows.map(({ certificateNumber, startsOn }) => [certificateNumber, startsOn]))
}

describe('a roster', () => {
  test(
    'brings deputies in, and the same sheet again brings nothing',
    rolledBack(async (work) => {
      await createDistrict(work)
      const lines = sheet([row(), row({ name: '丁小禾', gender: '女', certificate: '17-902', phone: '' })])
      const judged = await checked(roster, office(work), lines)
      expect(states(judged)).toEqual(['new', 'new'])
      const { made } = await written(roster, office(work), judged)
      expect(made.map(({ table }) => table)).toEqual(['mandate', 'mandate', 'person', 'person'])

      const deputies = await listDeputies(work([], on))
      expect(deputies).toHaveLength(12)
      expect(deputies.find(({ name }) => name === '石磊')).toMatchObject({
        delegation: '里山代表团',
        constituency: '里山镇第3选区',
        occupation: '里山镇农技员',
      })
      const [person] = await personsByName(work([]), '石磊')
      expect(await getContact(work([]), person?.id ?? '')).toMatchObject({ phone: '13800000000' })
      const again = await checked(roster, office(work), lines)
      expect(states(again)).toEqual(['unchanged', 'unchanged'])
      expect(await written(roster, office(work), again)).toEqual({ made: [] })
    }),
  )

  test(
    'changes what is new about a deputy its certificate names',
    rolledBack(async (work) => {
      await createDistrict(work)
      await written(roster, office(work), await checked(roster, office(work), sheet([row()])))
      const moved = sheet([row({ delegation: '新登代表团', phone: '13800000001' })])
      const judged = await checked(roster, office(work), moved)
      expect(states(judged)).toEqual(['changed'])
      await written(roster, office(work), judged)
      expect((await listDeputies(work([], on), { search: '石磊' })).map(({ delegation }) => delegation)).toEqual([
        '新登代表团',
      ])
    }),
  )

  test.each([
    [{ name: '' }, 'name', 'directory.column_missing'],
    [{ gender: 'M' }, 'gender', 'directory.gender_unknown'],
    [{ delegation: '不存在代表团' }, 'delegation', 'directory.delegation_unknown'],
    [{ certificate: '' }, 'certificate', 'directory.column_missing'],
    [{ startsOn: '去年三月' }, 'startsOn', 'directory.date_unreadable'],
    [{ startsOn: '2024-02-30' }, 'startsOn', 'directory.date_unreadable'],
    [{ startsOn: '2021-12-20' }, 'startsOn', 'directory.starts_before_term'],
  ])('marks the wrong cell of %o', (wrong, key, code) =>
    rolledBack(async (work) => {
      await createDistrict(work)
      const judged = await checked(roster, office(work), sheet([row(wrong)]))
      expect(states(judged)).toEqual(['error'])
      expect(problemOf(judged, key)).toBe(code)
    })(),
  )

  test(
    'begins a mandate on the day the sheet says, however it is written, and with the term where it says nothing',
    rolledBack(async (work) => {
      await createDistrict(work)
      const judged = await checked(
        roster,
        office(work),
        sheet([
          row({ startsOn: '2024年3月5日' }),
          row({ name: '丁小禾', certificate: '17-902', phone: '', startsOn: '2024.03' }),
          row({ name: '方知秋', certificate: '17-903', phone: '' }),
        ]),
      )
      expect(states(judged)).toEqual(['new', 'warning', 'new'])
      expect(judged[1]?.cells['startsOn']?.problem).toEqual({
        level: 'warning',
        code: 'directory.date_without_day',
        facts: { value: '2024.03', on: '2024-03-01' },
      })
      await written(roster, office(work), judged)
      expect(await startsOf(work)).toEqual({ '17-901': '2024-03-05', '17-902': '2024-03-01', '17-903': '2022-01-10' })

      const mended = await checked(roster, office(work), sheet([row({ startsOn: '二〇二四年三月六日' })]))
      expect(states(mended)).toEqual(['changed'])
      await written(roster, office(work), mended)
      expect(await startsOf(work)).toMatchObject({ '17-901': '2024-03-06' })
      expect(states(await checked(roster, office(work), sheet([row({ startsOn: '2024/3/6' })])))).toEqual(['unchanged'])
      expect(states(await checked(roster, office(work), sheet([row()])))).toEqual(['unchanged'])
    }),
  )

  test(
    'never takes two persons of one name for one',
    rolledBack(async (work) => {
      const { deputies } = await createDistrict(work)
      const namesakes = await personsByName(work([]), '李明')
      const judged = await checked(roster, office(work), sheet([row({ name: '李明' })]))
      expect(states(judged)).toEqual(['warning'])
      expect(problemOf(judged, 'name')).toBe('directory.same_name_there')
      await written(roster, office(work), judged)
      expect(await personsByName(work([]), '李明')).toHaveLength(namesakes.length + 1)

      const [{ name }] = deputies
      const unclear = await checked(roster, office(work), sheet([row({ name, certificate: '17-903' })]))
      expect(problemOf(unclear, 'name')).toBe('directory.same_name')
    }),
  )

  test(
    'with one certificate twice, or one name and workplace twice, is refused at the second',
    rolledBack(async (work) => {
      await createDistrict(work)
      const lines = sheet([row(), row({ name: '丁小禾' }), row({ certificate: '17-904' })])
      const judged = await checked(roster, office(work), lines)
      expect(states(judged)).toEqual(['new', 'error', 'error'])
      expect(judged[1]?.cells['certificate']?.problem?.code).toBe('directory.certificate_twice')
      expect(judged[2]?.cells['name']?.problem?.code).toBe('directory.same_name')
    }),
  )

  test(
    'is taken back while nobody has worked on it, and not afterwards',
    rolledBack(async (work) => {
      await createDistrict(work)
      const first = await written(roster, office(work), await checked(roster, office(work), sheet([row()])))
      await roster.undo(office(work), first.made)
      expect(await personsByName(work([]), '石磊')).toEqual([])

      const second = await written(roster, office(work), await checked(roster, office(work), sheet([row()])))
      const id = second.made.find(({ table }) => table === 'mandate')?.id ?? ''
      await endMandate(office(work), { id, version: 1, ground: 'resigned', endsOn: plainDate('2025-06-01') })
      await expect(roster.undo(office(work), second.made)).rejects.toMatchObject({ code: 'directory.import_in_use' })
    }),
  )

  test(
    'founds the delegations of a house that has none, says so once for each, and takes them back with the rest',
    rolledBack(async (work) => {
      const house = work(['deputies_office', 'system_admin'], on)
      const congress = await createOrganisation(house, {
        kind: 'congress',
        name: '青溪区人民代表大会',
        shortName: '区人大',
        startsOn,
      })
      await createTerm(house, { bodyId: congress.id, number: 17, startsOn })
      const lines = sheet([row(), row({ name: '丁小禾', certificate: '17-902', phone: '' })])
      const judged = await checked(roster, office(work), lines)
      expect(states(judged)).toEqual(['warning', 'new'])
      expect(problemOf(judged, 'delegation')).toBe('directory.delegation_new')
      const { made } = await written(roster, office(work), judged)
      expect((await listDeputies(work([], on))).map(({ delegation }) => delegation)).toEqual([
        '里山代表团',
        '里山代表团',
      ])
      expect(states(await checked(roster, office(work), lines))).toEqual(['unchanged', 'unchanged'])
      await roster.undo(office(work), made)
      expect(await listDeputies(work([], on))).toEqual([])
      expect(problemOf(await checked(roster, office(work), lines), 'delegation')).toBe('directory.delegation_new')
    }),
  )

  test(
    'is for the office of deputies',
    rolledBack(async (work) => {
      await createDistrict(work)
      const judged = await checked(roster, office(work), sheet([row()]))
      await expect(written(roster, work(['unit'], on), judged)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(roster.undo(work(['unit'], on), [])).rejects.toMatchObject({ kind: 'forbidden' })
    }),
  )
})

describe('a list of units', () => {
  const bureau = {
    name: '区退役军人事务局',
    shortName: '退役军人局',
    kind: '政府部门',
    phone: '63310000',
    duties: '优抚；安置',
  }

  test(
    'brings units with their duties in, and the same sheet again brings nothing',
    rolledBack(async (work) => {
      await createDistrict(work)
      const judged = await checked(units, system(work), sheet([bureau]))
      expect(states(judged)).toEqual(['new'])
      await written(units, system(work), judged)
      const unit = (await listUnits(work([], on))).find(({ name }) => name === bureau.name)
      expect(unit).toMatchObject({ kind: 'department', shortName: '退役军人局', phone: '63310000' })
      expect((await listDuties(work([], on), { organisationId: unit?.id ?? '' })).map(({ topic }) => topic)).toEqual([
        '优抚',
        '安置',
      ])
      expect(states(await checked(units, system(work), sheet([bureau])))).toEqual(['unchanged'])
    }),
  )

  test(
    'adds what is new to a unit it knows by a former name',
    rolledBack(async (work) => {
      const { units: known } = await createDistrict(work)
      const [{ id, name }] = known
      const renamed = { id, version: 1, name: '区建设局', shortName: '建设局', startsOn: plainDate('2025-05-01') }
      await renameOrganisation(system(work), renamed)
      const judged = await checked(units, system(work), sheet([{ ...bureau, name, duties: '燃气安全' }]))
      expect(states(judged)).toEqual(['warning'])
      expect(await written(units, system(work), judged)).toEqual({ made: [] })
      expect((await listDuties(work([], on), { organisationId: id })).map(({ topic }) => topic)).toContain('燃气安全')
    }),
  )

  test(
    'is taken back whole',
    rolledBack(async (work) => {
      await createDistrict(work)
      const { made } = await written(units, system(work), await checked(units, system(work), sheet([bureau])))
      await units.undo(system(work), made)
      expect((await listUnits(work([], on))).map(({ name }) => name)).not.toContain(bureau.name)
    }),
  )

  test(
    'marks an unknown kind',
    rolledBack(async (work) => {
      const judged = await checked(units, system(work), sheet([{ ...bureau, kind: '公司' }]))
      expect(problemOf(judged, 'kind')).toBe('directory.kind_unknown')
    }),
  )
})
