import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { createOrganisation, createPerson, createPost } from '#features/directory/server'
import { openHouse, type TestBrowser, type TestHouse } from '#testing/house'
import { signInApi } from '../domain/contract-sign-in.ts'
import { savePassword } from './account-repository.ts'
import { openAccounts } from './administration.ts'

const password = '富春江水碧于天二〇二六'
const morning = Date.parse('2026-11-24T09:00:00+08:00')
const at = (minutes: number): string => new Date(morning + minutes * 60_000).toISOString()

const freeze = (browser: TestBrowser, name: string) =>
  browser.call('POST', '/api/snapshots', { name, from: '2026-01-01', to: '2026-11-23' })

/** An officer who signed in with both factors at nine. */
async function officer(house: TestHouse): Promise<{ browser: TestBrowser; codeAt: (minutes: number) => string }> {
  await house.as({ roles: ['system_admin', 'security_admin'] }, async (work) => {
    const startsOn = plainDate('2020-01-01')
    const office = await createOrganisation(work, { kind: 'office', name: '代表工委', shortName: '代表工委', startsOn })
    const { id: personId } = await createPerson(work, { name: '钱小云', distinction: '' })
    const post = { personId, organisationId: office.id, title: '科员', startsOn }
    await createPost(work, { ...post, role: 'deputies_office' })
    const [id = ''] = await openAccounts(work, [{ personId, signInName: 'officer' }])
    await savePassword(work, id, await work.ports.passwords.hash(password))
  })
  const browser = house.browser()
  await browser.post('/sign-in', { name: 'officer', password })
  const pending = await browser.call('GET', signInApi.pending.path)
  const { enrolment } = signInApi.pending.output.parse(JSON.parse(pending.body))
  const secret = enrolment?.secret ?? ''
  const codeAt = (minutes: number) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.parse(at(minutes)) })
  expect((await browser.post('/sign-in/totp', { oneTimeCode: codeAt(0) })).location).toBe('/desk')
  return { browser, codeAt }
}

const codeOf = ({ body }: { body: string }): unknown => (JSON.parse(body) as { code?: string }).code

describe('再次验证', () => {
  test('figures are frozen within a quarter of an hour of signing in, later only after the second factor again', async () => {
    const house = await openHouse({ at: at(0) })
    const { browser, codeAt } = await officer(house)
    house.setClock(at(15))
    expect((await freeze(browser, '十五分钟')).status).toBe(200)

    house.setClock(at(16))
    const refused = await freeze(browser, '十六分钟')
    expect({ status: refused.status, code: codeOf(refused) }).toEqual({ status: 409, code: 'accounts.prove_again' })
    expect((await browser.call('GET', '/api/snapshots')).body).not.toContain('十六分钟')

    const before = browser.cookies.get('huiyin')
    const wrong = await browser.call('POST', '/api/me/account/proof', { oneTimeCode: '000000' })
    expect(codeOf(wrong)).toBe('accounts.wrong_second_factor')
    expect(codeOf(await freeze(browser, '十六分钟'))).toBe('accounts.prove_again')
    expect(await browser.call('POST', '/api/me/account/proof', { oneTimeCode: codeAt(16) })).toMatchObject({
      status: 200,
    })
    expect(browser.cookies.get('huiyin')).not.toBe(before)
    expect((await freeze(browser, '十六分钟')).status).toBe(200)
  })

  test.each([
    ['the roster', '/api/people/exports', {}],
    ['the journal', '/api/journal/export', {}],
  ])('%s is not taken out of the house without it', async (_, path, filter) => {
    const house = await openHouse({ at: at(0) })
    const { browser, codeAt } = await officer(house)
    house.setClock(at(30))
    expect(codeOf(await browser.call('POST', path, filter))).toBe('accounts.prove_again')
    await browser.call('POST', '/api/me/account/proof', { oneTimeCode: codeAt(30) })
    expect((await browser.call('POST', path, filter)).status).toBe(200)
  })
})
