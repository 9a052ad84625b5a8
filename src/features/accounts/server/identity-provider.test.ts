import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { createOrganisation, createPerson, createPost } from '#features/directory/server'
import { openHouse, type Answer, type TestBrowser, type TestHouse } from '#testing/house'
import {
  clientId,
  clientSecret,
  startForger,
  startProvider,
  type IdToken,
  type RunningProvider,
} from '#testing/identity-provider'
import { linkIdentity, openAccounts } from './administration.ts'

const publicUrl = 'http://house.test'
const callback = `${publicUrl}/sign-in/oidc/callback`

const houseWith = ({ issuer }: RunningProvider): Promise<TestHouse> =>
  openHouse({ settings: { publicUrl, oidc: { issuer, clientId, clientSecret } }, at: new Date().toISOString() })

/** Somebody whose account the security administrator has linked to this subject; the head of a unit unless said otherwise. */
async function linked(
  house: TestHouse,
  subject: string,
  role: 'unit_head' | 'deputies_office' = 'unit_head',
): Promise<string> {
  const startsOn = plainDate('2020-01-01')
  return house.as({ accountId: randomUUID(), roles: ['system_admin', 'security_admin'] }, async (work) => {
    const unit = await createOrganisation(work, { kind: 'department', name: '测试局', shortName: '测试局', startsOn })
    const { id: personId } = await createPerson(work, { name: '钱小云' })
    await createPost(work, { personId, organisationId: unit.id, title: '局长', role, startsOn })
    const [id = ''] = await openAccounts(work, [{ personId, signInName: 'qian' }])
    await linkIdentity(work, { id, version: 1, subject })
    return id
  })
}

const parameter = (address: string, name: string): string => new URL(address, publicUrl).searchParams.get(name) ?? ''

/** Comes back from a provider that says this code belongs to the attempt that just began. */
async function comeBack(browser: TestBrowser, forger: Awaited<ReturnType<typeof startForger>>): Promise<Answer> {
  const left = await browser.get('/sign-in/oidc?next=%2Fme%2Faccount')
  forger.expect(parameter(left.location ?? '', 'nonce'))
  const state = parameter(left.location ?? '', 'state')
  return browser.get(`/sign-in/oidc/callback?code=${randomUUID()}&state=${state}`)
}

describe('single sign-on with a real provider', () => {
  test('signs in the account that was linked, asks for PKCE, state and nonce, and refuses whom nobody linked', async () => {
    const provider = await startProvider(callback)
    try {
      const house = await houseWith(provider)
      await linked(house, 'zhang')
      const browser = house.browser()
      expect((await browser.get('/sign-in')).body).toContain('href="/sign-in/oidc"')

      const left = await browser.get('/sign-in/oidc?next=%2Fme%2Faccount')
      expect(left.status).toBe(302)
      const asked = left.location ?? ''
      expect(asked.startsWith(`${provider.issuer}/auth?`)).toBe(true)
      expect(parameter(asked, 'redirect_uri')).toBe(callback)
      expect(parameter(asked, 'response_type')).toBe('code')
      expect(parameter(asked, 'code_challenge_method')).toBe('S256')
      for (const random of ['state', 'nonce', 'code_challenge']) expect(parameter(asked, random)).toMatch(/^[\w-]{43}$/)
      const back = await signInAtProvider(asked, 'zhang')
      expect(back.startsWith(`${callback}?code=`)).toBe(true)
      expect(await browser.get(back.slice(publicUrl.length))).toMatchObject({ status: 303, location: '/me/account' })
      const page = await browser.get('/me/account')
      expect(page.status).toBe(200)
      expect(page.body).toContain('单点登录')

      const again = await browser.get(back.slice(publicUrl.length)) // the same answer twice
      expect(again.location).toBe('/sign-in?because=provider_refused')

      const stranger = house.browser()
      const strangersWay = (await stranger.get('/sign-in/oidc')).location ?? ''
      const refused = await stranger.get((await signInAtProvider(strangersWay, 'wang')).slice(publicUrl.length))
      expect(refused.status).toBe(400)
      expect(refused.body).toContain('请把编号 wang 告诉安全管理员')
      expect(stranger.cookies.has('huiyin')).toBe(false)
    } finally {
      await provider.close()
    }
  })

  test('says so when the provider cannot be reached, and tries again the next time', async () => {
    const provider = await startProvider(callback)
    await provider.close()
    const house = await houseWith(provider)
    const browser = house.browser()
    expect((await browser.get('/sign-in/oidc')).location).toBe('/sign-in?because=provider_unreachable')
    expect((await browser.get('/sign-in?because=provider_unreachable')).body).toContain('单点登录的服务器现在连不上')
    expect((await browser.get('/sign-in?because=%3Cscript%3E')).body).not.toContain('<script>')
  })
})

describe('an answer that is not right', () => {
  const forgeries: [what: string, make: (honest: IdToken) => IdToken][] = [
    ['for another attempt', (one) => ({ ...one, claims: { ...one.claims, nonce: 'another' } })],
    ['of another issuer', (one) => ({ ...one, claims: { ...one.claims, iss: 'https://elsewhere.example' } })],
    ['for another client', (one) => ({ ...one, claims: { ...one.claims, aud: 'elsewhere' } })],
    ['that has expired', (one) => ({ ...one, claims: { ...one.claims, exp: 1_700_000_000 } })],
    ['with algorithm none', (one) => ({ ...one, header: { alg: 'none' }, unsigned: true })],
    ['signed with another key', (one) => ({ ...one, foreignKey: true })],
    ['without subject', (one) => ({ ...one, claims: { ...one.claims, sub: undefined } })],
  ]

  test('is told apart from a right one', async () => {
    const forger = await startForger((honest) => honest)
    try {
      const house = await houseWith(forger)
      await linked(house, 'zhang')
      expect(await comeBack(house.browser(), forger)).toMatchObject({ status: 303, location: '/me/account' })
    } finally {
      await forger.close()
    }
  })

  test.each(forgeries)('%s opens nothing', async (_, make) => {
    const forger = await startForger(make)
    try {
      const house = await houseWith(forger)
      await linked(house, 'zhang')
      const browser = house.browser()
      expect((await comeBack(browser, forger)).location).toBe('/sign-in?because=provider_refused')
      expect(browser.cookies.has('huiyin')).toBe(false)
    } finally {
      await forger.close()
    }
  })

  test('with the state of somebody else, or to a browser that never left, opens nothing', async () => {
    const forger = await startForger((honest) => honest)
    try {
      const house = await houseWith(forger)
      await linked(house, 'zhang')
      const victim = house.browser()
      await victim.get('/sign-in/oidc')
      const attacker = house.browser()
      const left = await attacker.get('/sign-in/oidc')
      forger.expect(parameter(left.location ?? '', 'nonce'))
      const answer = `/sign-in/oidc/callback?code=stolen&state=${parameter(left.location ?? '', 'state')}`
      for (const browser of [victim, house.browser()]) {
        expect((await browser.get(answer)).location).toBe('/sign-in?because=provider_refused')
        expect(browser.cookies.has('huiyin')).toBe(false)
      }

      const slow = house.browser()
      const slowly = (await slow.get('/sign-in/oidc')).location ?? ''
      forger.expect(parameter(slowly, 'nonce'))
      house.setClock(new Date(Date.now() + 11 * 60_000).toISOString())
      const late = await slow.get(`/sign-in/oidc/callback?code=late&state=${parameter(slowly, 'state')}`)
      expect(late.location).toBe('/sign-in?because=provider_refused')
    } finally {
      await forger.close()
    }
  })
})

describe('factors of the provider, for a post at the desk', () => {
  const answers: [what: string, claims: object, leadsTo: string][] = [
    ['says nothing of them: ours is asked for as well', {}, '/sign-in/totp?next=%2Fme%2Faccount'],
    ['asked for a password only: ours is asked for', { amr: ['pwd'] }, '/sign-in/totp?next=%2Fme%2Faccount'],
    ['asked for two', { amr: ['pwd', 'otp'] }, '/me/account'],
    ['says it was more than one', { amr: ['mfa'] }, '/me/account'],
  ]

  test.each(answers)('when it %s', async (_, claims, leadsTo) => {
    const forger = await startForger((honest) => ({ ...honest, claims: { ...honest.claims, ...claims } }))
    try {
      const house = await houseWith(forger)
      await linked(house, 'zhang', 'deputies_office')
      expect(await comeBack(house.browser(), forger)).toMatchObject({ status: 303, location: leadsTo })
    } finally {
      await forger.close()
    }
  })

  test('when it says nothing and the security administrator knows that it asks for two', async () => {
    const forger = await startForger((honest) => honest)
    try {
      const house = await houseWith(forger)
      await linked(house, 'zhang', 'deputies_office')
      await house.as({ roles: ['security_admin'] }, ({ tx, tenant, now }) =>
        tx
          .insertInto('setting')
          .values({
            tenantId: tenant,
            key: 'accounts.provider_two_factors',
            version: 1,
            value: JSON.stringify(true),
            reason: '单点登录已用证书',
            setAt: now,
          })
          .execute(),
      )
      expect(await comeBack(house.browser(), forger)).toMatchObject({ status: 303, location: '/me/account' })
    } finally {
      await forger.close()
    }
  })
})

/** Walks through the development forms of oidc-provider as a browser would; answers where it sends the browser back to. */
async function signInAtProvider(address: string, name: string): Promise<string> {
  const cookies = new Map<string, string>()
  const go = async (to: string, body?: URLSearchParams): Promise<Response> => {
    const response = await fetch(to, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(key)
      else cookies.set(key, value)
    }
    return response
  }
  let at = address
  for (let step = 0; step < 12; step += 1) {
    if (at.startsWith(callback)) return at
    let response = await go(at)
    if (response.status === 200) {
      const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1] ?? ''
      response = await go(at, new URLSearchParams({ prompt, login: name, password: 'any' }))
    }
    at = new URL(response.headers.get('location') ?? '', at).href
  }
  throw new Error(`the provider did not come back: ${at}`)
}
