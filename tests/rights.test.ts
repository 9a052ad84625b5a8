/** Rights (权限): every table, every state, every step, every set of parties; every endpoint, every role, over HTTP. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Endpoint } from '#kernel/endpoint'
import { Refusal } from '#kernel/refusal'
import type { Role } from '#kernel/roles'
import { nextState, whyNot, type Rule } from '#kernel/rules'
import { createOrganisation, createPerson, createPost } from '#features/directory/server'
import type { Actor, Work } from '#kernel/work'
import { somebody, type TestWork } from '#testing/database'
import { deputyPerson } from '#testing/holders'
import { openHouse, type TestBrowser, type TestHouse } from '#testing/house'
import { createDistrict } from '#testing/people'
import { repliedSuggestion } from '#testing/suggestions'
import { demonstrationDoors } from '../src/features/accounts/domain/demonstration.ts'
import { openAccounts } from '../src/features/accounts/server/administration.ts'
import { noonOf } from '../src/server/clock.ts'
import { loadSlots } from '../src/server/features.ts'
import { workIn } from '../src/server/work.ts'

const slots = await loadSlots()

const setsOf = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])

/** What the row of the table says, said once more in other words. */
function lawful(rule: Rule, state: string, parties: readonly string[], missing: readonly string[]): string {
  const rightful = rule.by.filter((party) => parties.includes(party)).length > 0
  if (!rightful) return 'wrong_role'
  if (!rule.from.includes(state)) return 'wrong_state'
  const [first] = (rule.when ?? []).filter((guard) => missing.includes(guard))
  return first ?? 'allowed'
}

describe.each(slots.rules.map((table) => [table.name, table] as const))('the rule table %s', (_, { rules, states }) => {
  const steps = Object.entries(rules)
  const parties = [...new Set(steps.flatMap(([, { by }]) => by)), 'nobody of the table']

  test('allows a step to its parties, in its states, when its conditions hold, and to nobody else', () => {
    const wrong: string[] = []
    for (const state of states)
      for (const [action, rule] of steps)
        for (const actor of setsOf(parties))
          for (const missing of [[], ...(rule.when ?? []).map((guard) => [guard])]) {
            const holds = Object.fromEntries((rule.when ?? []).map((guard) => [guard, !missing.includes(guard)]))
            const answer = whyNot(rules, action, { state, parties: actor, holds }) ?? 'allowed'
            const expected = lawful(rule, state, actor, missing)
            if (answer !== expected)
              wrong.push(`${action} in ${state} by ${String(actor)}: ${answer} instead of ${expected}`)
          }
    expect(wrong).toEqual([])
  })

  test('names only states it has, and leaves none without a way in or a step', () => {
    const named = steps.flatMap(([, { from, to }]) => [...from, ...(to ? [to] : [])])
    expect(named.filter((state) => !states.includes(state))).toEqual([])
    expect(states.filter((state) => !named.includes(state))).toEqual([])
    expect(steps.filter(([, { by, from }]) => by.length === 0 || from.length === 0)).toEqual([])
  })

  test('takes a condition that nobody answered for not holding', () => {
    const guarded = steps.filter(([, { when = [] }]) => when.length > 0)
    const open = guarded.filter(
      ([action, { from, by }]) => !whyNot(rules, action, { state: from[0] ?? '', parties: by }),
    )
    expect(open).toEqual([])
  })

  test('refuses the wrong person as forbidden and the wrong moment as a conflict', () => {
    const kindOf = (action: string, state: string, by: readonly string[]): string => {
      try {
        nextState(rules, action, { state, parties: by })
        return 'allowed'
      } catch (error) {
        return error instanceof Refusal ? error.kind : String(error)
      }
    }
    for (const [action, { from, by }] of steps) {
      expect(kindOf(action, from[0] ?? '', ['nobody of the table'])).toBe('forbidden')
      expect(kindOf(action, 'no such state', by)).toBe('conflict')
    }
  })
})

const doors = Object.entries(demonstrationDoors) as [string, Role][]

/** Somebody behind every door, without relation to anything. */
const openDoors = (house: TestHouse): Promise<void> =>
  house.as({ roles: ['system_admin', 'security_admin', 'deputies_office'] }, async (work) => {
    const startsOn = plainDate('2020-01-01')
    for (const [door, role] of doors) {
      if (role === 'deputy') {
        const test: TestWork = Object.assign(() => work, { settle: () => Promise.resolve() })
        const { personId } = await deputyPerson(test)
        await openAccounts(work, [{ personId, signInName: door }])
        continue
      }
      const name = `测试局${randomUUID().slice(0, 8)}`
      const unit = await createOrganisation(work, { kind: 'department', name, shortName: name, startsOn })
      const person = await createPerson(work, { name: '钱小云', distinction: name })
      await createPost(work, { personId: person.id, organisationId: unit.id, title: '科员', role, startsOn })
      await openAccounts(work, [{ personId: person.id, signInName: door }])
    }
  })

const nowhere = '00000000-0000-7000-8000-000000000000'
const addressOf = ({ path }: Endpoint): string => path.replaceAll(/:\w+/g, nowhere)
const named = ({ method, path }: Endpoint): string => `${method} ${path}`

describe('over HTTP', () => {
  let house: TestHouse
  let endpoints: Endpoint[]
  beforeAll(async () => {
    house = await openHouse({ demonstration: true, requestsPerMinute: 1_000_000 })
    await openDoors(house)
    endpoints = [...house.site.routes.keys()]
  })

  const enter = async (door: string): Promise<TestBrowser> => {
    const browser = house.browser()
    expect((await browser.post('/sign-in', { door })).status).toBe(303)
    return browser
  }
  const refusedAttempts = async (door: string): Promise<string[]> => {
    const { rows } = await house.site.database.pool.query<{ what: string }>(
      `select distinct detail ->> 'what' as what from journal j join account a on a.tenant_id = j.tenant_id and a.id = j.actor_id
        where j.tenant_id = $1 and a.sign_in_name = $2 and j.fact = 'access.refused'`,
      [house.tenant.id, door],
    )
    return rows.map(({ what }) => what)
  }
  const statusOf = async (browser: TestBrowser, endpoint: Endpoint): Promise<number> =>
    (await browser.call(endpoint.method, addressOf(endpoint))).status

  test('whoever is not signed in gets 401 from every endpoint that is not for everybody', async () => {
    const closed = endpoints.filter(({ access }) => access !== 'public')
    const wrong: string[] = []
    for (const endpoint of closed) {
      const status = await statusOf(house.browser(), endpoint)
      if (status !== 401) wrong.push(`${named(endpoint)}: ${status}`)
    }
    expect(wrong).toEqual([])
    expect(closed.length).toBeGreaterThan(100)
  })

  test.each(doors)('%s gets 403 and leaves a mark wherever the role may not ask', async (door, role) => {
    const browser = await enter(door)
    const closed = endpoints.filter(({ access }) => typeof access !== 'string' && !access.includes(role))
    const wrong: string[] = []
    for (const endpoint of closed) {
      const status = await statusOf(browser, endpoint)
      if (status !== 403) wrong.push(`${named(endpoint)}: ${status}`)
    }
    expect(wrong).toEqual([])
    expect((await refusedAttempts(door)).toSorted()).toEqual(closed.map(named).toSorted())
  })

  test.each(doors)('%s is heard wherever the role may read', async (door, role) => {
    const browser = await enter(door)
    const open = endpoints.filter(
      ({ method, access }) => method === 'GET' && (typeof access === 'string' || access.includes(role)),
    )
    const wrong: string[] = []
    for (const endpoint of open) {
      const { status, body } = await browser.call('GET', addressOf(endpoint))
      if (status === 401 || status >= 500 || (status === 403 && body.includes('request.forbidden')))
        wrong.push(`${named(endpoint)}: ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('an answered suggestion (AT4)', () => {
  /** The clerk and the head of the unit that answered, and the deputy who co-signed. */
  const strangers = ['unit', 'unit-head', 'deputy']

  test('is rated by its first deputy alone: others get 403, and the attempt is on record', async () => {
    const house = await openHouse({ demonstration: true })
    const id = await house.as({ roles: ['system_admin'] }, async (work) => {
      const test: TestWork = Object.assign(playing(house, work), { settle: () => Promise.resolve() })
      const district = await createDistrict(test)
      const [unit] = district.units
      const behind = { unit: unit.clerk, 'unit-head': unit.head, deputy: district.deputies[1].actor }
      await openAccounts(
        work,
        Object.entries(behind).map(([signInName, { personId }]) => ({ personId: personId ?? '', signInName })),
      )
      return (await repliedSuggestion(test, district)).suggestion.id
    })
    for (const door of strangers) {
      const browser = house.browser()
      expect((await browser.post('/sign-in', { door })).status).toBe(303)
      const rating = { attitude: 'satisfied', result: 'satisfied' }
      const refused = await browser.call('POST', `/api/suggestions/${id}/rating`, rating)
      expect([door, refused.status, JSON.parse(refused.body)]).toMatchObject([door, 403, { code: 'rules.wrong_role' }])
    }
    const { rows } = await house.site.database.pool.query(
      `select a.sign_in_name as who, j.fact, j.detail ->> 'what' as what
         from journal j join account a on a.tenant_id = j.tenant_id and a.id = j.actor_id
        where j.tenant_id = $1 and j.subject_id = $2 and j.fact = 'access.refused' order by who`,
      [house.tenant.id, id],
    )
    const refused = { fact: 'access.refused', what: 'POST /api/suggestions/:id/rating' }
    expect(rows).toEqual(['deputy', 'unit', 'unit-head'].map((who) => ({ who, ...refused })))
  })
})

/** Everybody of the test district in one transaction of this house. */
const playing =
  ({ site }: TestHouse, { tx, tenant }: Work) =>
  (who: Actor | readonly Role[], on = '2025-06-18'): Work => {
    const actor = 'roles' in who ? who : somebody(who)
    return workIn({ ...site, clock: noonOf(plainDate(on)) }, tx, { tenant, actor }).work
  }
