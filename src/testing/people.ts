/**
 * A small invented district for tests (测试区): its congress in session, ten deputies, six units and the offices.
 *
 * The third session of the 17th congress sits from 18 to 21 February 2025, so 2025-02-19 is a day in session and
 * 2025-06-18 a day between sessions. Two deputies share the name 李明 and differ by their towns.
 */
import type { Role } from '#kernel/roles'
import { strokeKey } from '#kernel/strokes'
import type { Actor, Work } from '#kernel/work'
import { somebody, type TestWork } from './database.ts'

export interface TestDeputy {
  readonly mandateId: string
  readonly personId: string
  readonly name: string
  readonly actor: Actor
}

export interface TestUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** 经办人 */
  readonly clerk: Actor
  /** 主要负责人 */
  readonly head: Actor
}

export interface District {
  readonly congressId: string
  readonly termId: string
  readonly session: { readonly id: string; readonly term: number; readonly number: number }
  readonly deputies: readonly [TestDeputy, TestDeputy, TestDeputy, TestDeputy, ...TestDeputy[]]
  readonly units: readonly [TestUnit, TestUnit, TestUnit, ...TestUnit[]]
  /** 代表工委 · 大会秘书处 · 区政府办公室 */
  readonly deputiesOffice: Actor
  readonly secretariat: Actor
  readonly governmentOffice: Actor
  readonly leader: Actor
}

export const inSession = '2025-02-19'
export const betweenSessions = '2025-06-18'

const deputies = [
  { name: '陈晓峰', distinction: '', delegation: 0 },
  { name: '徐美琴', distinction: '', delegation: 0 },
  { name: '俞建军', distinction: '', delegation: 0 },
  { name: '章雅芳', distinction: '', delegation: 0 },
  { name: '李明', distinction: '里山镇', delegation: 0 },
  { name: '李明', distinction: '新登镇', delegation: 1 },
  { name: '倪国庆', distinction: '', delegation: 1 },
  { name: '汪丽娟', distinction: '', delegation: 1 },
  { name: '骆文斌', distinction: '', delegation: 1 },
  { name: '孙凤英', distinction: '', delegation: 1 },
] as const

const delegations = ['里山代表团', '新登代表团'] as const

const units = [
  { name: '区住房和城乡建设局', shortName: '住建局', duties: ['城市道路、桥梁的建设和养护', '老旧小区改造'] },
  { name: '区教育局', shortName: '教育局', duties: ['中小学校建设和学位供给', '校车和学生接送'] },
  { name: '区卫生健康局', shortName: '卫健局', duties: ['村卫生室和社区医院建设', '家庭医生签约'] },
  { name: '区交通运输局', shortName: '交通局', duties: ['公交线路和公交站点', '农村公路养护'] },
  { name: '区水务局', shortName: '水务局', duties: ['农村饮用水和供水管网', '河道治理和防汛'] },
  { name: '区农业农村局', shortName: '农业农村局', duties: ['高标准农田建设', '农产品销售和品牌'] },
] as const

const roleHolders: readonly { name: string; role: Role; title: string; organisation: 'office' | 'government' }[] = [
  { name: '钱文静', role: 'deputies_office', title: '干部', organisation: 'office' },
  { name: '傅志强', role: 'secretariat', title: '干部', organisation: 'office' },
  { name: '华丽君', role: 'government_office', title: '干部', organisation: 'government' },
  { name: '董卫国', role: 'leader', title: '副区长', organisation: 'government' },
]

/** Puts the district into the test's transaction: eight statements. */
export async function createDistrict(test: TestWork): Promise<District> {
  const work = test([], '2025-02-01')
  const bodies = await insertOrganisations(work)
  await insertNames(work)
  await insertDuties(work, bodies)
  const people = await insertPeople(work)
  const { termId, sessionId } = await insertSession(work, bodies.congressId)

  const members = deputies.map(({ name, delegation }, at) => ({
    mandateId: work.newId(),
    personId: people.deputies[at] ?? '',
    name,
    delegationId: bodies.delegationIds[delegation] ?? '',
  }))
  await work.tx
    .insertInto('mandate')
    .values(
      members.map(({ mandateId, personId, delegationId }, at) => ({
        tenantId: work.tenant,
        id: mandateId,
        personId,
        termId,
        delegationId,
        constituency: `第${at + 1}选区`,
        certificateNumber: `17-${String(at + 1).padStart(3, '0')}`,
        startsOn: '2022-01-10',
      })),
    )
    .execute()
  const posts = await insertPosts(work, bodies, people)

  return {
    congressId: bodies.congressId,
    termId,
    session: { id: sessionId, term: 17, number: 3 },
    deputies: members.map(({ mandateId, personId, name }) => ({
      mandateId,
      personId,
      name,
      actor: somebody(['deputy'], { personId, name, mandates: [{ id: mandateId, bodyId: bodies.congressId }] }),
    })) as unknown as District['deputies'],
    units: units.map(({ name, shortName }, at) => ({
      id: bodies.unitIds[at] ?? '',
      name,
      shortName,
      clerk: posts.clerks[at],
      head: posts.heads[at],
    })) as unknown as District['units'],
    deputiesOffice: posts.office('deputies_office'),
    secretariat: posts.office('secretariat'),
    governmentOffice: posts.office('government_office'),
    leader: posts.office('leader'),
  }
}

interface Bodies {
  congressId: string
  officeId: string
  governmentId: string
  delegationIds: string[]
  unitIds: string[]
}

/** 名称沿革: every body has had its one name from the beginning. */
async function insertNames({ tx, tenant }: Work): Promise<void> {
  await tx
    .insertInto('organisationName')
    .columns(['tenantId', 'organisationId', 'name', 'startsOn'])
    .expression(
      tx.selectFrom('organisation').select(['tenantId', 'id', 'name', 'startsOn']).where('tenantId', '=', tenant),
    )
    .execute()
}

async function insertOrganisations({ tx, tenant, newId }: Work): Promise<Bodies> {
  const bodies: Bodies = {
    congressId: newId(),
    officeId: newId(),
    governmentId: newId(),
    delegationIds: delegations.map(() => newId()),
    unitIds: units.map(() => newId()),
  }
  const row = (id: string, kind: string, name: string, more: { shortName?: string; parentId?: string } = {}) => ({
    tenantId: tenant,
    id,
    kind,
    name,
    shortName: more.shortName ?? name,
    parentId: more.parentId ?? null,
    startsOn: '2000-01-01',
  })
  await tx
    .insertInto('organisation')
    .values([
      row(bodies.congressId, 'congress', '测试区人民代表大会'),
      row(bodies.officeId, 'office', '区人大代表工作委员会', {
        shortName: '代表工委',
        parentId: bodies.congressId,
      }),
      row(bodies.governmentId, 'government', '测试区人民政府', { shortName: '区政府' }),
      ...delegations.map((name, at) =>
        row(bodies.delegationIds[at] ?? '', 'delegation', name, { parentId: bodies.congressId }),
      ),
    ])
    .execute()
  await tx
    .insertInto('organisation')
    .values(
      units.map(({ name, shortName }, at) => ({
        ...row(bodies.unitIds[at] ?? '', 'department', name, { shortName, parentId: bodies.governmentId }),
        handles: true,
        sort: at,
      })),
    )
    .execute()
  return bodies
}

async function insertDuties({ tx, tenant, newId }: Work, { unitIds }: Bodies): Promise<void> {
  await tx
    .insertInto('unitDuty')
    .values(
      units.flatMap(({ duties }, at) =>
        duties.map((topic, number) => ({
          tenantId: tenant,
          id: newId(),
          organisationId: unitIds[at] ?? '',
          number: number + 1,
          topic,
        })),
      ),
    )
    .execute()
}

interface People {
  deputies: string[]
  clerks: string[]
  heads: string[]
  offices: string[]
}

async function insertPeople({ tx, tenant, newId }: Work): Promise<People> {
  const people: People = { deputies: [], clerks: [], heads: [], offices: [] }
  const enter = (ids: string[], name: string, distinction = '') => {
    const id = newId()
    ids.push(id)
    return { tenantId: tenant, id, name, strokeKey: strokeKey(name), distinction }
  }
  await tx
    .insertInto('person')
    .values([
      ...deputies.map(({ name, distinction }) => enter(people.deputies, name, distinction)),
      ...units.map(({ shortName }) => enter(people.clerks, `${shortName}经办人`)),
      ...units.map(({ shortName }) => enter(people.heads, `${shortName}局长`)),
      ...roleHolders.map(({ name }) => enter(people.offices, name)),
    ])
    .execute()
  return people
}

async function insertSession(
  { tx, tenant, newId }: Work,
  congressId: string,
): Promise<{ termId: string; sessionId: string }> {
  const termId = newId()
  const sessionId = newId()
  await tx
    .insertInto('term')
    .values({ tenantId: tenant, id: termId, bodyId: congressId, number: 17, startsOn: '2022-01-10' })
    .execute()
  await tx
    .insertInto('congressSession')
    .values({ tenantId: tenant, id: sessionId, termId, number: 3, openedOn: '2025-02-18', closedOn: '2025-02-21' })
    .execute()
  return { termId, sessionId }
}

async function insertPosts(work: Work, bodies: Bodies, people: People) {
  const held: { personId: string; organisationId: string; title: string; role: Role }[] = []
  const appoint = (personId: string | undefined, organisationId: string | undefined, title: string, role: Role) => {
    const post = { personId: personId ?? '', organisationId: organisationId ?? '', title, role }
    held.push(post)
    return (name: string): Actor =>
      somebody([role], { personId: post.personId, name, posts: [{ organisationId: post.organisationId, role }] })
  }
  const clerks = units.map(({ shortName }, at) =>
    appoint(people.clerks[at], bodies.unitIds[at], '经办人', 'unit')(`${shortName}经办人`),
  )
  const heads = units.map(({ shortName }, at) =>
    appoint(people.heads[at], bodies.unitIds[at], '局长', 'unit_head')(`${shortName}局长`),
  )
  const offices = roleHolders.map(({ name, role, title, organisation }, at) =>
    appoint(people.offices[at], organisation === 'office' ? bodies.officeId : bodies.governmentId, title, role)(name),
  )
  await work.tx
    .insertInto('post')
    .values(held.map((post) => ({ tenantId: work.tenant, id: work.newId(), startsOn: '2022-01-10', ...post })))
    .execute()
  return {
    clerks,
    heads,
    office: (role: Role): Actor => offices.find(({ roles }) => roles.includes(role)) ?? somebody([role]),
  }
}
