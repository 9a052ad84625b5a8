import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { activePosts, findCongress, listTerms } from '#features/directory/server'
import { openHouse } from '#testing/house'
import { codeOf, filled, password } from '#testing/set-up'
import { greeting } from './greeting.ts'

/** The words of the error summary. */
const said = (page: string): string | undefined => /data-error-summary="">(.*?)<\/div>/.exec(page)?.[1]

describe('an empty house', () => {
  test('leads every page to its set-up and says the code on the console only', async () => {
    const house = await openHouse({ name: '' })
    const [line] = await house.as({}, greeting)
    expect(line).toMatch(new RegExp(`http://${house.tenant.host}/set-up`))
    const browser = house.browser()
    for (const path of ['/', '/sign-in', '/me/account', '/sign-out'])
      expect(await browser.get(path)).toMatchObject({ status: 303, location: '/set-up' })
    const page = await browser.get('/set-up')
    expect(page.status).toBe(200)
    expect(page.body).toContain('国务院办公厅关于2026年部分节假日安排的通知')
    expect(page.body).toContain('工作台无操作自动退出')
    expect(page.body).not.toContain(await codeOf(house))
  })

  test('becomes a house with a congress, a term and two administrators, in one step', async () => {
    const house = await openHouse({ name: '' })
    const setUpCode = await codeOf(house)
    const browser = house.browser()
    const form = filled()
    const done = await browser.post('/set-up', { ...form, setUpCode: setUpCode.toUpperCase().replaceAll('-', ' ') })
    expect(done).toMatchObject({ status: 303, location: '/sign-in/totp' })

    const page = await browser.get('/sign-in/totp')
    expect(page.body).toContain('src="data:image/svg+xml,')
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? ''
    const oneTimeCode = TOTP.generate({
      secret: Secret.fromBase32(secret),
      timestamp: Date.parse('2026-11-24T09:00:00+08:00'),
    })
    expect(await browser.post('/sign-in/totp', { oneTimeCode })).toMatchObject({ status: 303, location: '/desk' })
    const own = await browser.get('/me/account')
    expect(own.body).toContain('周小系')
    expect(own.body).toContain('杭州市测试区人大')

    await house.as({}, async (work) => {
      const congress = await findCongress(work)
      expect(congress?.name).toBe('杭州市测试区人民代表大会')
      expect(await listTerms(work, { bodyId: congress?.id ?? '' })).toMatchObject([
        { number: 17, startsOn: '2022-02-18' },
      ])
      const accounts = await work.tx
        .selectFrom('account')
        .selectAll()
        .where('tenantId', '=', work.tenant)
        .orderBy('signInName')
        .execute()
      expect(accounts.map(({ signInName, passwordHash }) => [signInName, passwordHash !== null])).toEqual([
        ['wu', false],
        ['zhou', true],
      ])
      const roles = await Promise.all(accounts.map(({ personId }) => activePosts(work, personId)))
      expect(roles.map((posts) => posts.map(({ role }) => role))).toEqual([['security_admin'], ['system_admin']])
    })
    expect(await house.as({}, greeting)).toEqual([])
    expect(await house.browser().get('/set-up')).toMatchObject({ status: 303, location: '/sign-in' })
    const again = await house.browser().post('/set-up', { ...filled(), setUpCode })
    expect([again.status, again.location]).toEqual([303, '/sign-in'])
  })

  test('refuses each field in words, keeps the rest of the form, and stays empty', async () => {
    const house = await openHouse({ name: '' })
    const setUpCode = await codeOf(house)
    const cases = [
      ['setUpCode', '', '设置码不对'],
      ['houseName', '', '这一项要填写'],
      ['districtCode', '3301', '区划代码是 6 位数字'],
      ['termNumber', '0', '届数是 1 到 99 的整数'],
      ['termStartsOn', '2022-02-30', '日期请按'],
      ['administratorSignInName', 'a b', '登录名用字母'],
      ['securityAdministrator', '周小系', '必须是两个人'],
      ['securitySignInName', 'zhou', '必须是两个人'],
      ['newPassword', 'admin123', '口令至少 10 个字符'],
      ['newPasswordAgain', '另一个', '两次填的口令不一样'],
      ['calendarSeen', '', '请先看过'],
    ] as const
    for (const [field, value, words] of cases) {
      const refused = await house.browser().post('/set-up', { ...filled(), setUpCode, [field]: value })
      expect(refused.status).toBe(400)
      expect(said(refused.body)).toContain(words)
      expect(refused.body.includes('value="杭州市测试区人民代表大会"')).toBe(true)
      expect(refused.body.includes(password)).toBe(false)
    }
    expect((await house.browser().get('/sign-in')).location).toBe('/set-up')
    expect((await house.browser().post('/set-up', { ...filled(), setUpCode })).status).toBe(303)
  })

  test('takes ten wrong codes and then none, until a new start makes another', async () => {
    const house = await openHouse({ name: '' })
    const setUpCode = await codeOf(house)
    for (let guess = 1; guess <= 10; guess += 1)
      expect((await house.browser().post('/set-up', { ...filled(), setUpCode: '0000-0000-0000-0000' })).status).toBe(
        400,
      )
    expect((await house.browser().post('/set-up', { ...filled(), setUpCode })).status).toBe(400)
    const next = await codeOf(house)
    expect(next).not.toBe(setUpCode)
    expect((await house.browser().post('/set-up', { ...filled(), setUpCode: next })).status).toBe(303)
  })
})

test('a house is named once, by itself and not by another', async () => {
  const empty = await openHouse({ name: '' })
  const named = await openHouse()
  const rename = (id: string) =>
    named.as({}, async ({ tx }) => {
      const done = await tx.updateTable('tenant').set({ name: '改了名' }).where('id', '=', id).executeTakeFirst()
      return done.numUpdatedRows
    })
  expect(await rename(empty.tenant.id)).toBe(0n)
  expect(await rename(named.tenant.id)).toBe(0n)
  const demonstrate = named.as({}, async ({ tx }) =>
    tx.updateTable('tenant').set({ demonstration: true }).where('id', '=', named.tenant.id).execute(),
  )
  await expect(demonstrate).rejects.toThrow(/permission denied/)
})
