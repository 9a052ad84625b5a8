/** Gives invented people their posts, and hands later features an actor for each. */
import type { DemoStage } from '#kernel/demo'
import { plainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import { nobody, type Actor, type Work } from '#kernel/work'
import type { Organisation, Station } from '../../domain/organisation.ts'
import type { Person } from '../../domain/person.ts'
import { houseActor } from '../house-actor.ts'
import { createPersons, saveContacts } from '../person-commands.ts'
import { createPosts } from '../post-commands.ts'
import { founded, type DemoDistrict } from './bodies.ts'
import type { InventedName } from './names.ts'

export interface DemoPerson {
  readonly personId: string
  readonly name: string
  /** The person as somebody who acts; without an account. */
  readonly actor: Actor
}

export interface DemoUnitStaff {
  readonly organisation: Organisation
  /** 经办人 */
  readonly clerk: DemoPerson
  /** 主要负责人 */
  readonly head: DemoPerson
}

export interface DemoStaff {
  readonly deputiesOffice: readonly DemoPerson[]
  readonly secretariat: readonly DemoPerson[]
  readonly governmentOffice: readonly DemoPerson[]
  /** 区长 first, then 副区长. */
  readonly leaders: readonly DemoPerson[]
  readonly systemAdmin: DemoPerson
  readonly securityAdmin: DemoPerson
  readonly auditAdmin: DemoPerson
  readonly stationWorkers: readonly (DemoPerson & { station: Station })[]
  readonly units: readonly DemoUnitStaff[]
}

interface Part {
  readonly organisation: { readonly id: string; readonly shortName: string }
  readonly title: string
  readonly role: Exclude<Role, 'deputy'>
}

export async function castStaff(
  stage: DemoStage,
  { bodies, departments, towns, stations }: DemoDistrict,
  nextName: () => InventedName,
): Promise<DemoStaff> {
  const governmentOffice = departments.find(({ shortName }) => shortName === '政府办')
  if (!governmentOffice) throw new Error('the demonstration has no government office')
  const units = [...departments, ...towns.map(({ organisation }) => organisation)]
  const centres = stations.filter(({ level }) => level === 'centre')
  const ask: Asked = {
    deputiesOffice: ['主任', '副主任', '科长', '科员'].map(part(bodies.deputies, 'deputies_office')),
    secretariat: ['议案组组长', '议案组工作人员'].map(part(bodies.secretariat, 'secretariat')),
    governmentOffice: ['督查室主任', '督查专员'].map(part(governmentOffice, 'government_office')),
    leaders: ['区长', ...Array.from({ length: 6 }, () => '副区长')].map(part(bodies.government, 'leader')),
    systemAdmin: ['系统管理员'].map(part(bodies.office, 'system_admin')),
    securityAdmin: ['安全管理员'].map(part(bodies.office, 'security_admin')),
    auditAdmin: ['审计管理员'].map(part(bodies.office, 'audit_admin')),
    stationWorkers: centres.map(({ id, name }) => part({ id, shortName: name }, 'station')('联络员')),
    clerks: units.map((unit) => part(unit, 'unit')('建议办理联络员')),
    heads: units.map((unit) => part(unit, 'unit_head')('主要负责人')),
  }
  const cast = await castAll(stage, ask, nextName)
  return {
    ...cast,
    systemAdmin: only(cast.systemAdmin),
    securityAdmin: only(cast.securityAdmin),
    auditAdmin: only(cast.auditAdmin),
    stationWorkers: centres.map((station, at) => ({ ...nth(cast.stationWorkers, at), station })),
    units: units.map((organisation, at) => ({ organisation, clerk: nth(cast.clerks, at), head: nth(cast.heads, at) })),
  }
}

const groups = [
  'deputiesOffice',
  'secretariat',
  'governmentOffice',
  'leaders',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
  'stationWorkers',
  'clerks',
  'heads',
] as const
type Asked = Record<(typeof groups)[number], Part[]>
type Cast = Record<(typeof groups)[number], DemoPerson[]>

const part =
  (organisation: Part['organisation'], role: Part['role']) =>
  (title: string): Part => ({ organisation, title, role })

/** Everybody at once: one statement for the persons, one for the posts. */
async function castAll(stage: DemoStage, asked: Asked, nextName: () => InventedName): Promise<Cast> {
  const parts = groups.flatMap((group) => asked[group].map((wanted) => ({ ...wanted, group })))
  const people = await stage.as(houseActor, plainDate(founded), async (work) => {
    const persons = await createPersons(
      work,
      parts.map(({ organisation }) => ({ ...nextName(), distinction: organisation.shortName })),
    )
    await createPosts(
      work,
      parts.map(({ organisation, title, role }, at) => ({
        personId: persons[at]?.id ?? '',
        organisationId: organisation.id,
        title,
        role,
        startsOn: founded,
      })),
    )
    await saveInventedContacts(work, persons)
    return persons
  })
  const cast = people.map(({ id: personId, name }, at): DemoPerson => {
    const { organisation, role } = nth(parts, at)
    const posts = [{ organisationId: organisation.id, role }]
    return { personId, name, actor: actorOf({ personId, name, roles: [role], mandates: [], posts }) }
  })
  return Object.fromEntries(
    groups.map((group) => [group, cast.filter((_, at) => parts[at]?.group === group)]),
  ) as unknown as Cast
}

export const actorOf = (person: Pick<Actor, 'personId' | 'name' | 'roles' | 'mandates' | 'posts'>): Actor => ({
  ...nobody,
  ...person,
  signedIn: true,
})

/** Addresses that cannot reach anybody: a reserved domain, a number that does not exist. */
export const saveInventedContacts = (work: Work, persons: readonly Person[]): Promise<void> =>
  saveContacts(
    work,
    persons.map(({ id }) => ({
      id,
      phone: `000${id.slice(-8)}`,
      email: `${id.slice(-12)}@huiyin.invalid`,
      address: null,
    })),
  )

const only = <Item>(items: readonly Item[]): Item => nth(items, 0)

function nth<Item>(items: readonly Item[], at: number): Item {
  const item = items[at]
  if (item === undefined) throw new Error(`nothing at ${at}`)
  return item
}
