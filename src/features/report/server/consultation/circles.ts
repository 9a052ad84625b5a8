/** 征求意见的范围: circles an office sets itself, by posts and by bodies, and the people who are in one today. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { setting } from '#kernel/setting'
import type { Work } from '#kernel/work'
import { findCongress, listDeputies, personsByName } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { circleNames, circleParts, circleRoles, settingWords } from '../../messages/settings.ts'

/** Posts whose holders can be asked together. */
const askable = ['chairman', 'committee_member', 'deputy', 'leader', 'unit_head'] as const

const Circle = z.object({
  name: z.string().trim().min(1).max(60),
  roles: z.array(z.enum(askable)).max(askable.length),
  /** Full names of bodies; whoever has a post there is asked. */
  bodies: z.array(z.string().trim().min(1).max(100)).max(50),
})
type Circle = z.output<typeof Circle>

export const reportCircles = setting({
  key: 'report.circles',
  value: z.array(Circle).min(1).max(20),
  default: [
    { name: circleNames.chairmen, roles: ['chairman'], bodies: [] },
    { name: circleNames.partyGroup, roles: [], bodies: [circleNames.partyGroupBody] },
    { name: circleNames.partyCommittee, roles: [], bodies: [circleNames.partyCommitteeBody] },
    { name: circleNames.deputies, roles: ['deputy'], bodies: [] },
  ],
  basis: settingWords.circlesBasis,
  words: settingWords.circles,
  by: ['deputies_office'],
  input: (language) => {
    const m = circleParts[language]
    const options = askable.map((value) => ({ value, label: circleRoles[language][value] }))
    return {
      kind: 'rows',
      row: {
        kind: 'group',
        parts: [
          { name: 'name', label: m.name, input: { kind: 'text' } },
          { name: 'roles', label: m.roles, input: { kind: 'choices', options } },
          { name: 'bodies', label: m.bodies, input: { kind: 'lines' } },
        ],
      },
    }
  },
  inWords: (circles, language) =>
    circles.map(({ name, roles, bodies }) =>
      [name, [...roles.map((role) => circleRoles[language][role]), ...bodies].join(' · ')].join(': '),
    ),
  check: (circles) => {
    const twice = circles.find(({ name }, at) => circles.findIndex((one) => one.name === name) !== at)
    if (twice) throw new Refusal('invalid', 'report.circle_twice', { name: twice.name }, 'value')
  },
})

export async function circleNamed(work: Work, name: string): Promise<Circle> {
  const circle = (await settingOf(work, reportCircles)).find((one) => one.name === name)
  if (!circle) throw new Refusal('invalid', 'report.circle_unknown', { name }, 'circle')
  return circle
}

export async function listCircles(work: Work): Promise<{ circles: { name: string; people: number }[] }> {
  const circles = []
  for (const circle of await settingOf(work, reportCircles))
    circles.push({ name: circle.name, people: (await peopleIn(work, circle)).size })
  return { circles }
}

/** Whoever has such a mandate or post today. */
export async function peopleIn(work: Work, { roles, bodies }: Circle): Promise<Set<string>> {
  const { tx, tenant, today } = work
  const posts = await tx
    .selectFrom('post as t')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.tenantId', '=', 't.tenantId').onRef('o.id', '=', 't.organisationId'),
    )
    .select('t.personId')
    .where('t.tenantId', '=', tenant)
    .where('t.startsOn', '<=', today)
    .where((is) => is.or([is('t.endsOn', 'is', null), is('t.endsOn', '>', today)]))
    .where((is) => is.or([is('o.endsOn', 'is', null), is('o.endsOn', '>', today)]))
    .where((is) =>
      is.or([
        // No role and no body is called like a tenant: an empty list names nobody.
        is('t.role', 'in', [...roles, tenant]),
        is('o.name', 'in', [...bodies, tenant]),
        is('o.shortName', 'in', [...bodies, tenant]),
      ]),
    )
    .limit(5000)
    .execute()
  const deputies = roles.includes('deputy') ? await listDeputies(work, { bodyId: (await findCongress(work))?.id }) : []
  return new Set([...posts, ...deputies].map(({ personId }) => personId))
}

/** 姓名, or 姓名（区别）; refuses a name nobody has, and one that several have. */
export async function peopleNamed(work: Work, names: readonly string[], field = 'names'): Promise<string[]> {
  const asked = names.map(nameAndDistinction)
  const known = await personsByName(
    work,
    asked.map(({ name }) => name),
  )
  return asked.map(({ name, distinction }) => {
    const same = known.filter((one) => one.name === name && (distinction === '' || one.distinction === distinction))
    const [person, other] = same
    if (!person) throw new Refusal('invalid', 'report.person_unknown', { name }, field)
    if (other) {
      const example = other.distinction === '' ? (person.distinction ?? '') : other.distinction
      throw new Refusal('invalid', 'report.person_ambiguous', { name, example }, field)
    }
    return person.id
  })
}

function nameAndDistinction(text: string): { name: string; distinction: string } {
  const [, name = text, distinction = ''] = /^(.*?)\s*[（(]([^（()）]*)[)）]$/u.exec(text) ?? []
  return { name: name.trim(), distinction: distinction.trim() }
}
