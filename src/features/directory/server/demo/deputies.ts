/** Elects the deputies of the demonstration (演示代表): 250 mandates in force, invented people, a few of them named alike. */
import type { DemoStage } from '#kernel/demo'
import { plainDate } from '#kernel/date'
import type { Actor } from '#kernel/work'
import { houseActor } from '../house-actor.ts'
import { createMandates, endMandate } from '../mandate-commands.ts'
import { createPersons } from '../person-commands.ts'
import { createPosts } from '../post-commands.ts'
import { founded, type DemoDistrict } from './bodies.ts'
import { actorOf, saveInventedContacts, type DemoPerson } from './casting.ts'
import type { InventedName } from './names.ts'

export interface DemoDeputy extends DemoPerson {
  readonly mandateId: string
  readonly delegationId: string
  /** Name of the town or street of the delegation. */
  readonly town: string
}

/** Places on the list that share a name, in different towns: two people each time, never one. */
const namesakes = [
  [5, 60],
  [31, 140],
  [77, 201],
] as const

interface Seat {
  readonly town: string
  readonly delegationId: string
  readonly constituency: string
  readonly occupation: string
}

export function electDeputies(
  stage: DemoStage,
  district: DemoDistrict,
  nextName: () => InventedName,
): Promise<DemoDeputy[]> {
  const seats = seatsOf(stage, district)
  const names = seats.map(nextName)
  for (const [first, second] of namesakes) names[second] = names[first] ?? nextName()
  return stage.as(houseActor, plainDate(founded), async (work) => {
    const persons = await createPersons(
      work,
      seats.map(({ town }, at) => ({ ...(names[at] ?? nextName()), distinction: town })),
    )
    const mandateIds = await createMandates(
      work,
      seats.map(({ delegationId, constituency, occupation }, at) => ({
        personId: persons[at]?.id ?? '',
        termId: district.term.id,
        delegationId,
        constituency,
        occupation,
        certificateNumber: `17-${String(at + 1).padStart(3, '0')}`,
        startsOn: founded,
      })),
    )
    await saveInventedContacts(work, persons)
    return persons.map(({ id, name }, at): DemoDeputy => {
      const mandate = { id: mandateIds[at] ?? '', bodyId: district.bodies.congress.id }
      const actor: Actor = actorOf({ personId: id, name, roles: ['deputy'], mandates: [mandate], posts: [] })
      const { delegationId = '', town = '' } = seats[at] ?? {}
      return { personId: id, name, actor, mandateId: mandate.id, delegationId, town }
    })
  })
}

function seatsOf(stage: DemoStage, { towns }: DemoDistrict): Seat[] {
  return towns.flatMap(({ name, seats, delegation }) =>
    Array.from({ length: seats }, (_, at) => ({
      town: name,
      delegationId: delegation.id,
      constituency: `${name}第${Math.floor(at / 2) + 1}选区`,
      occupation: occupationIn(name, () => stage.random()),
    })),
  )
}

const villages = [
  '青溪村',
  '云丰村',
  '石桥头村',
  '枫林坞村',
  '竹园里村',
  '上泽村',
  '下渚村',
  '新畈村',
  '望江社区',
  '桂花社区',
]
const firms = ['明禾纸业', '江畔精工', '恒源建材', '绿野农业', '云栖智造', '清源环保', '远山旅业', '同心医药']

function occupationIn(town: string, random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const choices = [
    `${pick(villages)}党总支书记`,
    `${pick(villages)}村民委员会委员`,
    `${pick(firms)}有限公司总经理`,
    `${pick(firms)}有限公司技术员`,
    `${town}卫生院医师`,
    `${town}中心小学教师`,
    `${town}农技推广员`,
    `${pick(villages)}种粮大户`,
    `${town}工会主席`,
    '律师事务所律师',
  ]
  return pick(choices)
}

/** One deputy moves away and is replaced in a by-election, so that there is history to look at. */
export async function replaceDeputy(
  stage: DemoStage,
  district: DemoDistrict,
  { deputies, nextName }: { deputies: readonly DemoDeputy[]; nextName: () => InventedName },
): Promise<DemoDeputy[]> {
  const leaver = deputies[100]
  if (!leaver) throw new Error('the demonstration has no deputy to replace')
  const left = plainDate('2023-06-30')
  const successor = await stage.as(houseActor, left, async (work) => {
    await endMandate(work, { id: leaver.mandateId, version: 1, ground: 'moved_away', endsOn: left })
    const [person] = await createPersons(work, [{ ...nextName(), distinction: leaver.town }])
    const [mandateId] = await createMandates(work, [
      {
        personId: person?.id ?? '',
        termId: district.term.id,
        delegationId: leaver.delegationId,
        constituency: `${leaver.town}第1选区`,
        occupation: `${leaver.town}中心小学教师`,
        certificateNumber: '17-251',
        startsOn: '2023-06-30',
      },
    ])
    if (!person || !mandateId) throw new Error('nobody was elected')
    const { id: personId, name } = person
    const mandates = [{ id: mandateId, bodyId: district.bodies.congress.id }]
    return {
      ...leaver,
      personId,
      name,
      mandateId,
      actor: actorOf({ personId, name, roles: ['deputy'], mandates, posts: [] }),
    }
  })
  return deputies.map((deputy) => (deputy === leaver ? successor : deputy))
}

export interface DemoCommittee {
  /** 主任、副主任 */
  readonly chairmen: readonly DemoDeputy[]
  /** 常委会组成人员: the chairmen are among them. */
  readonly members: readonly DemoDeputy[]
}

/** 常委会 of 33, elected from the deputies: one from each delegation and nine more from the largest. */
export async function electCommittee(
  stage: DemoStage,
  { bodies }: DemoDistrict,
  deputies: readonly DemoDeputy[],
): Promise<DemoCommittee> {
  const firsts = deputies.filter((deputy, at) => deputies[at - 1]?.town !== deputy.town)
  const more = deputies.filter((deputy) => !firsts.includes(deputy)).slice(0, 33 - firsts.length)
  const elected = [...firsts, ...more]
  const title = (at: number) => (at === 0 ? '主任' : at <= 5 ? '副主任' : '委员')
  const member = { organisationId: bodies.standingCommittee.id, role: 'committee_member' as const }
  const chairman = { organisationId: bodies.chairmen.id, role: 'chairman' as const }
  await stage.as(houseActor, plainDate('2022-02-26'), (work) =>
    createPosts(
      work,
      elected.flatMap(({ personId }, at) =>
        (at <= 5 ? [member, chairman] : [member]).map((post) => ({
          ...post,
          personId,
          title: title(at),
          startsOn: '2022-02-26',
        })),
      ),
    ),
  )
  const members = elected.map((deputy, at): DemoDeputy => {
    const posts = at <= 5 ? [member, chairman] : [member]
    const { personId, name } = deputy
    const roles = ['deputy' as const, ...posts.map(({ role }) => role)]
    return { ...deputy, actor: actorOf({ personId, name, roles, mandates: deputy.actor.mandates, posts }) }
  })
  return { members, chairmen: members.slice(0, 6) }
}
