import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Role } from '#kernel/roles'
import { createOrganisation, createPerson, createPost } from '#features/directory/server'
import { openHouse, type TestHouse } from '#testing/house'
import { savePassword } from './account-repository.ts'
import { openAccounts } from './administration.ts'

const password = '富春江水碧于天二〇二六'

/** Somebody with an account in this house; `role` comes from a post. */
async function member(house: TestHouse, signInName: string, role: Exclude<Role, 'deputy'> = 'unit'): Promise<string> {
  return house.as({ roles: ['system_admin', 'security_admin'] }, async (work) => {
    const startsOn = plainDate('2020-01-01')
    const name = `测试局${randomUUID().slice(0, 8)}`
    const unit = await createOrganisation(work, { kind: 'department', name, shortName: name, startsOn })
    const person = await createPerson(work, { name: '钱小云', distinction: name })
    await createPost(work, { personId: person.id, organisationId: unit.id, title: '科员', role, startsOn })
    const [id = ''] = await openAccounts(work, [{ personId: person.id, signInName }])
    await savePassword(work, id, await work.ports.passwords.hash(password))
    return id
  })
}

const failuresOf = (house: TestHouse, id: string): Promise<number> =>
  house.as({}, async ({ tx, tenant }) => {
    const account = tx.selectFrom('account').select('failedCount').where('tenantId', '=', tenant).where('id', '=', id)
    return (await account.executeTakeFirstOrThrow()).failedCount
  })

describe('the sign-in page', () => {
  test('signs in without JavaScript and leads to the page that was asked for, inside this house only', async () => {
    const house = await openHouse()
    await member(house, 'clerk')
    const browser = house.browser()
    expect(await browser.get('/me/account')).toMatchObject({ status: 303, location: '/sign-in?next=%2Fme%2Faccount' })

    const page = await browser.get('/sign-in?next=%2Fme%2Faccount')
    expect(page.body).toContain('autoComplete="current-password"')
    const signedIn = await browser.post('/sign-in?next=%2Fme%2Faccount', { name: 'clerk', password })
    expect(signedIn).toMatchObject({ status: 303, location: '/me/account' })
    expect(String(signedIn.headers['set-cookie'])).toMatch(
      /^huiyin=[\w-]{43}; Path=\/; Expires=Thu, 24 Dec 2026 01:00:00 GMT; HttpOnly; SameSite=Lax$/,
    )
    expect((await browser.get('/me/account')).body).toContain('我的账号')

    const other = house.browser()
    const away = await other.post('/sign-in?next=%2F%2Fevil.example', { name: 'clerk', password })
    expect(away.location).toBe('/unit')
  })

  test('keeps the name that was typed and never the password', async () => {
    const house = await openHouse()
    await member(house, 'clerk')
    const formKey = randomUUID()
    const refused = await house.browser().post('/sign-in', { name: 'clerk', password: '不是这个口令呀', formKey })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('value="clerk"')
    expect(refused.body).toContain('登录名或口令不对')
    expect(refused.body).not.toContain('不是这个口令呀')

    const key = randomUUID()
    await house.browser().post('/sign-in', { name: 'clerk', password, formKey: key })
    const { rows } = await house.site.database.pool.query('select request from idempotency where key = $1', [key])
    const asked = `/sign-in ${JSON.stringify({ formKey: key, name: 'clerk', password: '' })}`
    expect(rows).toEqual([{ request: createHash('sha256').update(asked).digest('hex') }])
  })

  test('counts a failure although it refuses it, and records it', async () => {
    const house = await openHouse()
    const id = await member(house, 'clerk')
    for (let failure = 1; failure <= 5; failure += 1)
      expect((await house.browser().post('/sign-in', { name: 'clerk', password: 'wrong' })).status).toBe(400)
    expect(await failuresOf(house, id)).toBe(5)
    expect((await house.browser().post('/sign-in', { name: 'clerk', password })).status).toBe(400)
    house.setClock('2026-11-24T09:01:00+08:00')
    expect((await house.browser().post('/sign-in', { name: 'clerk', password })).status).toBe(303)
    const { rows } = await house.site.database.pool.query(
      `select fact, count(*) from journal where tenant_id = $1 and fact like 'account.sign%' group by fact order by fact`,
      [house.tenant.id],
    )
    expect(rows).toEqual([
      { fact: 'account.sign_in_failed', count: 6 },
      { fact: 'account.signed_in', count: 1 },
    ])
  })

  test('lets nobody guess faster by guessing in parallel', async () => {
    const house = await openHouse()
    const id = await member(house, 'clerk')
    const guesses = Array.from({ length: 20 }, () =>
      house.browser().post('/sign-in', { name: 'clerk', password: 'wrong' }),
    )
    expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(Array(20).fill(400))
    expect(await failuresOf(house, id)).toBe(5)
  })

  test('keeps the language that is chosen while signed in, for what is sent later; the public’s is kept nowhere', async () => {
    const house = await openHouse()
    const id = await member(house, 'clerk')
    const languageOf = async () =>
      (await house.site.database.pool.query('select language from account where id = $1', [id])).rows[0]?.language
    const browser = house.browser()
    expect((await browser.post('/preferences', { language: 'en' })).status).toBe(303)
    expect(await languageOf()).toBeNull()
    await browser.post('/sign-in', { name: 'clerk', password })
    await browser.post('/preferences', { language: 'en' })
    expect(await languageOf()).toBe('en')
  })

  test('takes no form from another site', async () => {
    const house = await openHouse()
    await member(house, 'clerk')
    // Without TLS a browser sends the origin alone, or hides it.
    for (const foreign of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }, { origin: 'null' }]) {
      const refused = await house.browser().post('/sign-in', { name: 'clerk', password }, foreign)
      expect(refused.status).toBe(403)
      expect(refused.headers['set-cookie']).toBeUndefined()
    }
  })

  test('sends a one-time code through the log of a trial, and takes it once', async () => {
    const house = await openHouse()
    await member(house, 'clerk')
    await house.as({ roles: ['security_admin'] }, async ({ tx, tenant }) => {
      const person = await tx
        .selectFrom('account')
        .select('personId')
        .where('tenantId', '=', tenant)
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('personContact')
        .values({ tenantId: tenant, ...person, phone: '13800000000' })
        .execute()
    })
    const browser = house.browser()
    const asked = await browser.post('/sign-in/code', { name: 'clerk' })
    expect(asked.location).toMatch(/^\/sign-in\/code\?request=[0-9a-f-]{36}$/)
    const unknown = await browser.post('/sign-in/code', { name: 'nobody' })
    expect(unknown.location).toMatch(/^\/sign-in\/code\?request=[0-9a-f-]{36}$/)
    const shown = async (location = '') =>
      (await browser.get(location)).body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'key')
    expect(await shown(unknown.location)).toBe(await shown(asked.location))

    const oneTimeCode = /验证码是 (\d{6})/.exec(house.said.join('\n'))?.[1] ?? ''
    expect((await browser.post(unknown.location ?? '', { oneTimeCode })).status).toBe(400)
    expect(await browser.post(asked.location ?? '', { oneTimeCode })).toMatchObject({ status: 303, location: '/unit' })
    expect((await house.browser().post(asked.location ?? '', { oneTimeCode })).status).toBe(400)
  })
})

describe('the demonstration', () => {
  test('is entered with one click per role, and stays awake for a working day while it is used', async () => {
    const house = await openHouse({ demonstration: true })
    await member(house, 'deputies-office', 'deputies_office')
    const browser = house.browser()
    expect((await browser.get('/sign-in')).body).toContain('代表工委 · 钱小云')
    expect(await browser.post('/sign-in', { door: 'deputies-office' })).toMatchObject({
      status: 303,
      location: '/desk',
    })

    const signedIn = async (at: string) => {
      house.setClock(at)
      return (await browser.get('/me/account')).status === 200
    }
    expect(await signedIn('2026-11-24T09:59:00+08:00')).toBe(true)
    expect(await signedIn('2026-11-24T10:58:00+08:00')).toBe(true)
    expect(await signedIn('2026-11-24T11:58:00+08:00')).toBe(false) // sixty minutes unused
  })

  test('ends after eight hours even for those who never pause', async () => {
    const house = await openHouse({ demonstration: true })
    await member(house, 'deputies-office', 'deputies_office')
    const browser = house.browser()
    await browser.post('/sign-in', { door: 'deputies-office' })
    for (const time of ['09:50', '10:40', '11:30', '12:20', '13:10', '14:00', '14:50', '15:40', '16:30', '16:59']) {
      house.setClock(`2026-11-24T${time}:00+08:00`)
      expect((await browser.get('/me/account')).status).toBe(200)
    }
    house.setClock('2026-11-24T17:00:00+08:00')
    expect((await browser.get('/me/account')).status).toBe(303)
  })

  test('has no doors in any other district', async () => {
    const house = await openHouse()
    await member(house, 'deputies-office', 'deputies_office')
    const browser = house.browser()
    expect((await browser.get('/sign-in')).body).not.toContain('代表工委')
    const refused = await browser.post('/sign-in', { door: 'deputies-office' })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain('只有演示系统可以不用口令进入')
    expect(browser.cookies.has('huiyin')).toBe(false)
  })

  test('has none in production either, whatever the database says, and a session from before is nobody’s', async () => {
    const trial = await openHouse({ demonstration: true })
    await member(trial, 'deputies-office', 'deputies_office')
    const browser = trial.browser()
    await browser.post('/sign-in', { door: 'deputies-office' })

    const production = await openHouse({ demonstration: true, settings: { production: true } })
    await member(production, 'deputies-office', 'deputies_office')
    expect((await production.browser().get('/sign-in')).body).not.toContain('代表工委')
    expect((await production.browser().post('/sign-in', { door: 'deputies-office' })).status).toBe(403)
    const stolen = production.browser()
    stolen.cookies.set('huiyin', browser.cookies.get('huiyin') ?? '')
    expect((await stolen.get('/me/account')).status).toBe(303)
  })
})
