import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { unknownCharacters } from '#kernel/strokes'
import { rolledBack } from '#testing/database'
import { demoStage } from '#testing/stage'
import {
  currentSession,
  findUnitByName,
  listDeputies,
  listDuties,
  listUnits,
  personsByName,
  sessionsOf,
} from '../public.ts'
import { demo, directoryProps } from './index.ts'

test(
  'the demonstration district has its people, units, towns and sessions',
  { timeout: 30_000 },
  rolledBack(async (work) => {
    const stage = demoStage(work)
    await demo(stage)
    await work.settle()

    const today = work(['deputies_office'], '2025-06-18')
    const props = directoryProps(stage)
    const deputies = await listDeputies(today)
    expect(deputies).toHaveLength(250)
    expect(new Set(deputies.map(({ personId }) => personId)).size).toBe(250)
    expect(deputies.filter(({ sameName }) => sameName).length).toBeGreaterThanOrEqual(6)
    expect(deputies.flatMap(({ name }) => unknownCharacters(name))).toEqual([])
    expect(new Set(props.deputies.map(({ mandateId }) => mandateId))).toEqual(
      new Set(deputies.map(({ mandateId }) => mandateId)),
    )
    expect(props.members).toHaveLength(33)
    expect(props.chairmen).toHaveLength(6)
    expect(props.towns).toHaveLength(24)
    expect(await listUnits(today)).toHaveLength(64)
    expect(props.units).toHaveLength(64)
    expect((await listDuties(today)).length).toBeGreaterThan(150)
    expect(await findUnitByName(today, '区大数据发展管理中心')).toMatchObject({ name: '区数据资源管理局' })
    expect(props.units.map(({ organisation }) => organisation.name)).toContain('区数据资源管理局')
    expect((await sessionsOf(today)).map(({ term, number }) => `${term}-${number}`)).toEqual([
      '17-4',
      '17-3',
      '17-2',
      '17-1',
    ])
    expect(await currentSession(today, plainDate('2025-05-27'))).toEqual(props.sessions[3])
    expect(await currentSession(today)).toEqual(props.sessions[4])
    const [first, second] = [props.deputies[5], props.deputies[60]]
    expect(first?.name).toBe(second?.name)
    const alike = await personsByName(today, first?.name ?? '')
    expect(new Set(alike.map(({ id }) => id))).toEqual(new Set([first?.personId, second?.personId]))
  }),
)
