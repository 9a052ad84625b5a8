import { beforeAll, expect, test } from 'vitest'
import { demoHouse } from '#testing/demo-house'
import { reportToSign } from '#testing/reports'
import type { Served } from '#testing/chromium'

let house: Served
beforeAll(async () => {
  house = await demoHouse()
}, 120_000)

test('the demonstration’s report about suggestions is published with all its figures bound', async () => {
  const [listed] = JSON.parse((await house.browser().call('GET', '/api/public/reports')).body) as { id: string }[]
  const shown = JSON.parse((await house.browser().call('GET', `/api/public/reports/${listed?.id}`)).body) as {
    blocks: { pieces: { text: string; figure?: string }[] }[]
  }
  const pieces = shown.blocks.flatMap((block) => block.pieces)
  expect(pieces.flatMap(({ figure }) => figure ?? [])).toEqual([
    'F088',
    'F089',
    'F160',
    'F090',
    'F091',
    'F146',
    'F085',
    'F157',
    'F087',
    'F113',
  ])
  expect(pieces.filter(({ text, figure }) => figure === undefined && /\d/u.test(text))).toEqual([])
})

test('everybody reads it without JavaScript, and each figure opens its definition, arithmetic and number of records', async () => {
  const browser = house.browser()
  const list = await browser.get('/reports')
  const address = /href="(\/reports\/[0-9a-f-]+)"/u.exec(list.body)?.[1] ?? ''
  const report = await browser.get(address)
  expect(report.body).toContain(`href="${address}/figures/F091"`)
  const figure = await browser.get(`${address}/figures/F091`)
  expect(figure.status).toBe(200)
  expect(figure.body).toMatch(/\d+ ÷ \d+ = [\d.]+ % → \d+ %/u)
  const [, counted = '', published = ''] = /依据 (\d+) 条记录，其中 (\d+) 条已公开/u.exec(figure.body) ?? []
  expect(Number(published)).toBeGreaterThan(0)
  expect(Number(published)).toBeLessThanOrEqual(Number(counted))
  const records = [...figure.body.matchAll(/<a href="(\/s\/17-3-\d+)"/gu)].map(([, link = '']) => link)
  expect(records).toHaveLength(Number(published))
  for (const link of records) expect((await browser.get(link)).status).toBe(200)
  expect((await browser.get(`${address}/figures/F999`)).status).toBe(404)
})

test('what is not published is not found by its address', async () => {
  expect((await house.browser().get(`/reports/${crypto.randomUUID()}`)).status).toBe(404)
  expect((await house.browser().get('/reports/nonsense')).status).not.toBe(500)
})

test('whoever signs reads the text with what stands behind its figures, sends it back with a reason or signs it', async () => {
  const id = await reportToSign(house)
  const browser = house.browser()
  await browser.post('/sign-in', { door: 'secretariat' })
  const page = await browser.get(`/reports/${id}/sign`)
  expect(page.body).toMatch(/href="#F091"/u)
  expect(page.body).toMatch(/id="F091"/u)
  const version = /name="version" value="(\d+)"/u.exec(page.body)?.[1] ?? ''

  const bare = await browser.post(`/reports/${id}/sign`, { version, step: 'return' })
  expect(bare.body).toContain('填写：退回的原因')
  const signed = await browser.post(`/reports/${id}/sign`, { version, step: 'sign' })
  expect(signed).toMatchObject({ status: 303, location: `/reports/${id}/sign` })
  expect((await browser.get(`/reports/${id}/sign`)).body).toContain('已签发')
})

test('nobody else sees a report before it is published', async () => {
  const id = await reportToSign(house)
  for (const door of ['member', 'unit', 'leader', 'government-office'] as const) {
    const browser = house.browser()
    await browser.post('/sign-in', { door })
    expect((await browser.get(`/reports/${id}/sign`)).status).toBe(403)
    expect((await browser.call('GET', `/api/reports/${id}`)).status).toBe(403)
    expect((await browser.get(`/reports/${id}`)).status).toBe(404)
  }
})

test('who was asked comments on a paragraph without JavaScript, a refusal keeps what was typed, and nobody else opens the draft', async () => {
  const browser = house.browser()
  await browser.post('/sign-in', { door: 'deputy' })
  const draft = /href="(\/drafts\/[0-9a-f-]+)"/u.exec((await browser.get('/drafts')).body)?.[1] ?? ''
  const open = await browser.get(`${draft}?p=3`)
  expect(open.body.match(/<textarea/gu)).toHaveLength(1)
  const long = '好'.repeat(2001)
  const refused = await browser.post(`${draft}?p=3`, { intent: 'comment', paragraph: '3', text: long })
  expect(refused.body).toContain(long)
  const sent = await browser.post(`${draft}?p=3`, { intent: 'comment', paragraph: '3', text: '写明主要做法' })
  expect(sent).toMatchObject({ status: 303, location: `${draft}?done=commented#p3` })
  expect((await browser.get(draft)).body).toContain('写明主要做法')
  const other = house.browser()
  await other.post('/sign-in', { door: 'unit' })
  expect((await other.get(draft)).status).toBe(404)
})

test('the classes of the year answered at first and those verified add up to all suggestions, each figure from its own rows', async () => {
  const browser = house.browser()
  await browser.post('/sign-in', { door: 'deputies-office' })
  const { figures } = JSON.parse((await browser.call('GET', '/api/figures')).body) as {
    figures: { id: string; value: number; rows: number }[]
  }
  const of = (id: string) => figures.find((one) => one.id === id)?.value ?? Number.NaN
  expect(of('F905') + of('F906') + of('F907')).toBe(of('F088'))
  expect(of('F090') + of('F908') + of('F909') + of('F913')).toBe(of('F088'))
  expect(of('F088')).toBeGreaterThan(0)
  expect(of('F905') - of('F910') + of('F912')).toBe(of('F090') + of('F913'))
  expect([of('F903') <= of('F087'), of('F911') <= of('F903')]).toEqual([true, true])
})
