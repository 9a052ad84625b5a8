/** The portal as a citizen without JavaScript walks through it (门户): find, read, follow a promise, subscribe, leave. */
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAssets } from '../../../server/http/web.ts'
import { phone, publicHouse, secret, type PublicHouse } from '#testing/public-house'

let made: PublicHouse
beforeAll(async () => {
  made = await publicHouse()
}, 60_000)

const open = async (path: string) => made.house.browser().get(path)
const body = async (path: string) => {
  const { status, body: html } = await open(path)
  expect(status, path).toBe(200)
  return html
}

describe('a citizen', () => {
  test('finds a suggestion by its words, and reads answer and promise', async () => {
    const { full } = made
    const found = await body(`/s?q=${encodeURIComponent('供水')}&year=2025&unit=${encodeURIComponent('住建局')}`)
    expect(found).toContain(`href="/s/${full.reference}"`)
    expect(found).not.toContain('路灯')
    const page = await body(`/s/${full.reference}`)
    for (const words of [
      '十二个村的管网已经改造完毕并通水',
      '年底前完成十二个村',
      '〔联系方式不公开〕',
      '有新进展时告诉我',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain(phone)
    expect(await body('/s?q=%25')).toContain('没有找到')
  })

  test('sees kept and open promises, and units in the office’s order without a rank', async () => {
    expect(await body('/promises')).toContain('年底前完成十二个村')
    expect(await body('/promises?standing=kept')).toContain('没有这样的承诺')
    const unit = made.district.units[0]
    expect(await body('/units')).toContain(`href="/units/${unit.id}"`)
    const page = await body(`/units/${unit.id}`)
    expect(page).toContain('不到 10 件的只列件数')
    expect(page).not.toMatch(/占 \d+%/)
    expect(await body(`/units/${made.district.units[1].id}`)).toContain('0 件')
  })

  test('reads of a withdrawn one when and why, and of others nothing', async () => {
    const gone = await open(`/s/${made.withdrawn.reference}`)
    expect(gone.status).toBe(410)
    expect(gone.body).toContain('原因：代表要求撤下')
    expect(gone.body).toContain('6月11日')
    expect(gone.body).not.toContain(secret)
    for (const { reference } of made.hidden) expect((await open(`/s/${reference}`)).status).toBe(404)
  })

  test('subscribes with an address alone; a wrong one is refused beside its field with what was typed', async () => {
    const browser = made.house.browser()
    const at = `/subscribe?suggestion=${made.full.reference}`
    expect((await browser.get(at)).body).toContain('=关于公开的建议')
    const refused = await browser.post(at, { email: 'nobody' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('邮箱要写完整')
    expect(refused.body).toContain('value="nobody"')
    const sent = await browser.post(at, { email: 'reader@example.invalid' })
    expect(sent.location).toBe('/subscribe?sent=1')
    expect((await browser.get('/subscribe?sent=1&link=//evil.invalid')).body).not.toContain('href="//evil')
    expect((await browser.get(`/subscribe?suggestion=${made.hidden[0]?.reference}`)).status).toBe(404)
  })
})

test('every public page is at most 25 KB over the wire, style sheet apart, and needs no script', async () => {
  const { full, district } = made
  const { styles } = readAssets('dist/browser')
  expect(styles.length).toBeLessThanOrEqual(1)
  const paths = [
    '/',
    '/s',
    `/s/${full.reference}`,
    '/units',
    `/units/${district.units[0].id}`,
    '/promises',
    '/subscribe',
    '/open-data',
  ]
  for (const path of paths) {
    const html = await body(path)
    expect(gzipSync(html).length, path).toBeLessThan(25_000)
    expect(html, path).not.toMatch(/<script(?![^>]*type="module")/)
  }
})

test('the office sees the public page before the public does; nobody else does', async () => {
  const { hidden } = made
  expect((await open(`/s/${hidden[0]?.id}/preview`)).location).toContain('/sign-in')
})
