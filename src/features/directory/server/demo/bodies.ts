/** Founds the demonstration district: congress, committees, government, units with duties, towns, delegations, stations. */
import type { DemoStage } from '#kernel/demo'
import type { Work } from '#kernel/work'
import type { NewOrganisation, Organisation, Station, StationLevel } from '../../domain/organisation.ts'
import type { Session, Term } from '../../domain/term.ts'
import { closeSession, createTerm, openSession } from '../session-commands.ts'
import { createDuties, createOrganisations, createStations, renameOrganisation } from '../organisation-commands.ts'
import { plainDate } from '#kernel/date'
import type { z } from 'zod'
import { houseActor } from '../house-actor.ts'
import { demoTowns, type DemoTown } from './towns.ts'
import { demoBodies, demoUnits, townDuties, type DemoBody } from './units.ts'

type New = z.input<typeof NewOrganisation>

export interface DemoDistrict {
  readonly bodies: Readonly<Record<DemoBody, Organisation>>
  /** 承办单位 that are not towns, in the order of the list. */
  readonly departments: readonly Organisation[]
  readonly towns: readonly (DemoTown & { organisation: Organisation; delegation: Organisation })[]
  readonly stations: readonly Station[]
  readonly term: Term
}

export const founded = '2022-02-21'
const reformed = plainDate('2024-01-15')

export const foundDistrict = (stage: DemoStage): Promise<DemoDistrict> =>
  stage.as(houseActor, plainDate(founded), async (work) => {
    const bodies = await createBodies(work)
    const departments = await createDepartments(work, bodies)
    const towns = await createTowns(work, bodies)
    const stations = await createDemoStations(work, towns)
    const term = await createTerm(work, { bodyId: bodies.congress.id, number: 17, startsOn: plainDate(founded) })
    return { bodies, departments, towns, stations, term }
  })

async function createBodies(work: Work): Promise<DemoDistrict['bodies']> {
  const keys = Object.keys(demoBodies) as DemoBody[]
  const parts = keys.filter((key) => key !== 'congress')
  const [congress] = await createOrganisations(work, [{ ...demoBodies.congress, startsOn: founded, sort: 10 }])
  const rest = await createOrganisations(
    work,
    parts.map((key, at): New => ({
      ...demoBodies[key],
      startsOn: founded,
      sort: 20 + at,
      parentId: key === 'government' || key === 'supervisory' ? null : (congress?.id ?? null),
    })),
  )
  return Object.fromEntries([
    ['congress', congress],
    ...parts.map((key, at) => [key, rest[at]]),
  ]) as unknown as DemoDistrict['bodies']
}

async function createDepartments(work: Work, { government }: DemoDistrict['bodies']): Promise<Organisation[]> {
  const ofGovernment = new Set(['department', 'vertical', 'platform'])
  const departments = await createOrganisations(
    work,
    demoUnits.map(({ kind, name, shortName }, at): New => ({
      kind,
      name,
      shortName,
      handles: true,
      startsOn: founded,
      sort: 100 + at,
      parentId: ofGovernment.has(kind) ? government.id : null,
    })),
  )
  await createDuties(
    work,
    departments.flatMap(({ id }, at) => (demoUnits[at]?.duties ?? []).map((topic) => ({ organisationId: id, topic }))),
  )
  return departments
}

async function createTowns(work: Work, { government }: DemoDistrict['bodies']): Promise<DemoDistrict['towns']> {
  const organisations = await createOrganisations(
    work,
    demoTowns.map(({ kind, name, code }, at): New => ({
      kind,
      name: name + (kind === 'street' ? '办事处' : '人民政府'),
      shortName: name,
      code,
      handles: true,
      startsOn: founded,
      sort: 200 + at,
      parentId: government.id,
    })),
  )
  const delegations = await createOrganisations(
    work,
    organisations.map(({ id, shortName }, at): New => ({
      kind: 'delegation',
      name: `${shortName}代表团`,
      shortName: `${shortName}团`,
      startsOn: founded,
      sort: 300 + at,
      parentId: id,
    })),
  )
  await createDuties(
    work,
    organisations.flatMap(({ id }) => townDuties.map((topic) => ({ organisationId: id, topic }))),
  )
  return demoTowns.map((town, at) => ({
    ...town,
    organisation: organisations[at] as Organisation,
    delegation: delegations[at] as Organisation,
  }))
}

/** A centre station for each town and street, further ones for the larger. */
function createDemoStations(work: Work, towns: DemoDistrict['towns']): Promise<Station[]> {
  const places: { at: number; level: StationLevel; label: string }[] = towns.flatMap(({ seats }, at) => [
    { at, level: 'centre' as const, label: '中心站' },
    { at, level: 'village' as const, label: '第一联络站' },
    ...(seats >= 12 ? [{ at, level: 'industry' as const, label: '企业联络站' }] : []),
  ])
  return createStations(
    work,
    places.map(({ at, level, label }, sort) => ({
      name: `${towns[at]?.name ?? ''}代表联络站（${label}）`,
      shortName: `${towns[at]?.name ?? ''}${label}`,
      level,
      address: `${towns[at]?.name ?? ''}便民服务中心`,
      parentId: towns[at]?.organisation.id ?? '',
      startsOn: founded,
      sort: 400 + sort,
    })),
  )
}

/** 2024 机构改革: one bureau takes a new name; its former one keeps leading to it. */
export async function reformUnits(stage: DemoStage, district: DemoDistrict): Promise<DemoDistrict> {
  const before = district.departments.find(({ shortName }) => shortName === '数据局')
  if (!before) throw new Error('the demonstration has no bureau to rename')
  const { id, version, shortName } = before
  const change = { id, version, shortName, name: '区数据资源管理局', startsOn: reformed }
  const after = await stage.as(houseActor, reformed, (work) => renameOrganisation(work, change))
  return { ...district, departments: district.departments.map((unit) => (unit.id === id ? after : unit)) }
}

const sessionDays = [
  [1, '2022-02-23', '2022-02-26'],
  [2, '2023-02-14', '2023-02-17'],
  [3, '2024-02-20', '2024-02-23'],
  [4, '2025-05-28', '2025-05-30'],
] as const

export type DemoSessionNumber = (typeof sessionDays)[number][0]

/** The sessions of the term; the third one's suggestions are handled in the demonstration year. */
export async function holdSessions(
  stage: DemoStage,
  { term }: DemoDistrict,
): Promise<Readonly<Record<DemoSessionNumber, Session>>> {
  const held: [number, Session][] = []
  for (const [number, openedOn, closedOn] of sessionDays) {
    const opened = await stage.as(houseActor, plainDate(openedOn), (work) =>
      openSession(work, { termId: term.id, number, openedOn: plainDate(openedOn) }),
    )
    const closed = await stage.as(houseActor, plainDate(closedOn), (work) =>
      closeSession(work, { id: opened.id, closedOn: plainDate(closedOn) }),
    )
    held.push([number, closed])
  }
  return Object.fromEntries(held) as Record<DemoSessionNumber, Session>
}
