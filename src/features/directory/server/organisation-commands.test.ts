import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { rolledBack, type TestWork } from '#testing/database'
import type { Organisation } from '../domain/organisation.ts'
import {
  changeOrganisation,
  createDuty,
  createOrganisation,
  createStation,
  endOrganisation,
  removeDuty,
  renameOrganisation,
} from './organisation-commands.ts'
import {
  findUnitByName,
  getUnit,
  listDuties,
  listOrganisations,
  listStations,
  listUnits,
  namesOf,
} from './organisations.ts'
import { activePosts, createPerson, createPost } from './public.ts'

const on = plainDate

const water = {
  kind: 'department',
  name: '区林业水利局',
  shortName: '林水局',
  handles: true,
  startsOn: '2019-01-01',
} as const

const unit = (work: TestWork, more: object = {}): Promise<Organisation> =>
  createOrganisation(work(['system_admin']), { ...water, ...more })

describe('a unit that is renamed', () => {
  test(
    'is found by its present, its short and its former name',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      const renamed = { id, version, name: '区水利局', shortName: '水利局', startsOn: on('2024-03-01') }
      await renameOrganisation(work(['system_admin']), renamed)

      for (const name of ['区水利局', '水利局', ' 区林业水利局 '])
        expect(await findUnitByName(work([]), name)).toMatchObject({ id, name: '区水利局' })
      expect(await findUnitByName(work([]), '林水局')).toBeUndefined()
      expect(await namesOf(work([]), id)).toEqual([
        { name: '区水利局', startsOn: '2024-03-01', endsOn: null },
        { name: '区林业水利局', startsOn: '2019-01-01', endsOn: '2024-03-01' },
      ])
    }),
  )

  test(
    'cannot take its new name before it took the present one',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      const early = { id, version, name: '区水利局', shortName: '水利局', startsOn: on('2019-01-01') }
      await expect(renameOrganisation(work(['system_admin']), early)).rejects.toMatchObject({
        code: 'directory.name_starts_too_early',
        field: 'startsOn',
      })
    }),
  )

  test(
    'cannot take a name another body has today',
    rolledBack(async (work) => {
      await unit(work)
      const { id, version } = await unit(work, { name: '区农业农村局', shortName: '农业局' })
      const same = { id, version, name: '区林业水利局', shortName: '水利局', startsOn: on('2024-03-01') }
      await expect(renameOrganisation(work(['system_admin']), same)).rejects.toMatchObject({
        code: 'directory.name_taken',
      })
    }),
  )

  test(
    'is changed by the first of two who read it',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      const change = { id, version, phone: '63310000', handles: true, sort: 5 }
      expect(await changeOrganisation(work(['system_admin']), change)).toMatchObject({ phone: '63310000', version: 2 })
      await expect(changeOrganisation(work(['system_admin']), change)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'directory.changed_meanwhile',
      })
    }),
  )
})

describe('a unit that ends', () => {
  test(
    'takes no suggestions from that day on and gives its people no role',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      const clerk = await createPerson(work(['security_admin']), { name: '丁小禾' })
      const post = { personId: clerk.id, organisationId: id, title: '经办人', startsOn: '2023-01-01' }
      await createPost(work(['security_admin']), { ...post, role: 'unit' })
      await endOrganisation(work(['system_admin']), { id, version, endsOn: on('2025-01-01') })

      expect(await getUnit(work([], '2024-12-31'), id)).toMatchObject({ id })
      await expect(getUnit(work([], '2025-01-01'), id)).rejects.toMatchObject({ code: 'directory.unit_not_found' })
      expect(await activePosts(work([]), clerk.id, on('2024-12-31'))).toHaveLength(1)
      expect(await activePosts(work([]), clerk.id, on('2025-01-01'))).toEqual([])
      expect(await listUnits(work([]), { on: on('2024-12-31') })).toHaveLength(1)
      expect(await listUnits(work([]))).toEqual([])
    }),
  )

  test(
    'leaves its name free for another',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      await endOrganisation(work(['system_admin']), { id, version, endsOn: on('2025-01-01') })
      const successor = await unit(work, { startsOn: '2025-01-01' })
      expect(await findUnitByName(work([]), '区林业水利局')).toMatchObject({ id: successor.id })
      expect(await listOrganisations(work([]), { ended: true })).toHaveLength(2)
    }),
  )

  test(
    'is refused while a body below it exists',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      await unit(work, { name: '区水文站', shortName: '水文站', parentId: id })
      await expect(
        endOrganisation(work(['system_admin']), { id, version, endsOn: on('2025-01-01') }),
      ).rejects.toMatchObject({ code: 'directory.organisation_in_use', detail: { children: 1, mandates: 0 } })
    }),
  )

  test(
    'ends only once',
    rolledBack(async (work) => {
      const { id, version } = await unit(work)
      await endOrganisation(work(['system_admin']), { id, version, endsOn: on('2025-01-01') })
      await expect(
        endOrganisation(work(['system_admin']), { id, version: 2, endsOn: on('2025-02-01') }),
      ).rejects.toMatchObject({ kind: 'conflict', code: 'rules.wrong_state' })
    }),
  )
})

test(
  'two units with one short name: the name alone says neither',
  rolledBack(async (work) => {
    await unit(work, { name: '区水利局', shortName: '水利' })
    await unit(work, { name: '区水利建设中心', shortName: '水利' })
    expect(await findUnitByName(work([]), '水利')).toBeUndefined()
  }),
)

test(
  'a body below one that does not exist is refused',
  rolledBack(async (work) => {
    const parentId = '01932d4e-0000-7000-8000-000000000001'
    await expect(unit(work, { parentId })).rejects.toMatchObject({
      code: 'directory.organisation_not_found',
      field: 'parentId',
    })
  }),
)

test(
  'duties are numbered within their unit and can be taken back',
  rolledBack(async (work) => {
    const { id: organisationId } = await unit(work)
    const office = work(['government_office'])
    await createDuty(office, { organisationId, topic: '山塘水库安全' })
    const second = await createDuty(office, { organisationId, topic: '农村供水' })
    await createDuty(office, { organisationId, topic: '河道保洁' })
    await removeDuty(office, { id: second.id })
    expect((await listDuties(office, { organisationId })).map(({ number, topic }) => `${number} ${topic}`)).toEqual([
      '1 山塘水库安全',
      '3 河道保洁',
    ])
  }),
)

test(
  'a station belongs to its town and is kept by the office of deputies',
  rolledBack(async (work) => {
    const town = await unit(work, { kind: 'town', name: '场口镇', shortName: '场口镇' })
    const station = { name: '场口镇中心站', shortName: '场口', level: 'centre', parentId: town.id } as const
    await createStation(work(['deputies_office']), { ...station, address: '场口镇东梓关村', startsOn: '2022-03-01' })
    expect(await listStations(work([]), { parentId: town.id })).toMatchObject([
      { name: '场口镇中心站', level: 'centre', address: '场口镇东梓关村', parentId: town.id },
    ])
    await expect(
      createStation(work(['system_admin']), { ...station, name: '另一站', startsOn: '2022-03-01' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  }),
)
