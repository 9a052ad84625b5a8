import { beforeAll, expect, test } from 'vitest'
import { demoHouse } from '#testing/demo-house'
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
  expect(figure.body).toMatch(/依据 \d+ 件记录/u)
  expect((await browser.get(`${address}/figures/F999`)).status).toBe(404)
})

test('what is not published is not found by its address', async () => {
  expect((await house.browser().get(`/reports/${crypto.randomUUID()}`)).status).toBe(404)
  expect((await house.browser().get('/reports/nonsense')).status).not.toBe(500)
})
