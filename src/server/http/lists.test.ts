import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestHouse } from '#testing/house'
import { oneAfterAnother } from './lists.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})

const get = (url: string, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'GET', url, headers: { host: house.tenant.host ?? '', ...headers } })

const filesKept = () =>
  house.as({}, async ({ tx, tenant }) => {
    const kept = tx.selectFrom('storedFile').where('tenantId', '=', tenant)
    return (await kept.select('id').execute()).length
  })

describe('the list of a public page', () => {
  test('is a file with a Chinese name and the day, made for anybody and kept by nobody', async () => {
    const { statusCode, headers, body } = await get('/decisions?page=3&format=csv')
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('决议决定 2026-11-24.csv')}`,
      'cache-control': 'public, max-age=60, must-revalidate',
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(body).toBe('\uFEFF标题,种类,机关,日期,修改、废止\r\n')
    const workbook = await get('/decisions?format=xlsx')
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(await filesKept()).toBe(0)
  })

  test('is in the language the reader chose, and not sent again while it is the same', async () => {
    const { headers, body } = await get('/decisions?format=csv', { cookie: 'language=en' })
    expect(body).toBe('\uFEFFTitle,Kind,Body,Date,"Amendment, repeal"\r\n')
    expect(String(headers.vary)).toContain('cookie')
    const again = await get('/decisions?format=csv', { cookie: 'language=en', 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get('/decisions?format=csv', { 'if-none-match': String(headers.etag) })).statusCode).toBe(200)
  })

  test('is the page itself in any other format', async () => {
    const { headers } = await get('/decisions?format=pdf')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
  })
})

test('of a page for those who are signed in, and by a form, nobody else gets a list', async () => {
  const browser = house.browser()
  for (const path of ['/me', '/unit/list', '/papers'])
    expect((await browser.get(`${path}?format=csv`)).location, path).toMatch(/^\/sign-in\?next=/)
  expect((await browser.post('/decisions', { format: 'csv' })).location).toMatch(/^\/sign-in\?next=/)
  expect(await filesKept()).toBe(0)
})

test('files are made one after another; who comes when many wait is told so', async () => {
  const inTurn = oneAfterAnother(2)
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = inTurn(() => promise)
  let begun = false
  const second = inTurn(async () => {
    begun = true
    return 'second'
  })
  await expect(inTurn(async () => 'third')).rejects.toMatchObject({ code: 'list.busy' })
  expect(begun).toBe(false)
  resolve('first')
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(async () => 'after')).toBe('after')
})
