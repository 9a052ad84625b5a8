/** A page that follows a meeting through a proxy (现场更新): one that passes on, one that cuts off, one that holds back. */
import { randomUUID } from 'node:crypto'
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readAssets } from '../../src/server/http/web.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { meetingChannel } from '#kernel/live'
import { inChromium, openWindow } from '#testing/chromium'
import { openHouse, type TestHouse } from '#testing/house'

type Manner = 'passes on' | 'cuts off' | 'holds back'

const channel = meetingChannel(randomUUID())
let house: TestHouse
let proxy: Server
let address: string
let manner: Manner
let written = 0
const streams = new Set<ServerResponse>()

/** What the proxy itself shows: a page with one part, counted each time it is written. */
function answerPage(response: ServerResponse): void {
  written += 1
  const { live } = readAssets('dist/browser')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="zh-CN"><head><title>会场</title></head><body>
    <main data-live="${channel}" data-live-version="0.0" data-live-spread="0"><p data-part="count">${written}</p></main>
    ${live.map((src) => `<script type="module" src="${src}"></script>`).join('')}</body></html>`)
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { port } = house.app.server.address() as AddressInfo
  const isStream = request.url === `/live/${channel}`
  const headers = { ...request.headers, host: house.tenant.host ?? '' }
  const onward = ask({ port, path: request.url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    if (!isStream) return answer.pipe(response)
    streams.add(response)
    answer.on('data', (piece: Buffer) => manner === 'passes on' && response.write(piece))
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  onward.end()
}

beforeAll(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  proxy = createServer((request, response) => {
    if (request.url === '/') return answerPage(response)
    if (manner === 'cuts off' && request.url === `/live/${channel}`) return response.writeHead(502).end()
    passOn(request, response)
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
})

beforeEach(() => {
  manner = 'passes on'
  streams.clear()
})

afterAll(async () => {
  for (const stream of streams) stream.destroy()
  proxy.closeAllConnections()
  proxy.close()
  await house.app.close()
})

const change = () => house.as({}, (work) => work.ports.live.changed(work, channel))

/** How long the page takes to show a change, in milliseconds. */
async function untilShown(page: Page): Promise<number> {
  const before = await page.textContent('[data-part]')
  const began = performance.now()
  await change()
  await page.waitForFunction((old) => document.querySelector('[data-part]')?.textContent !== old, before)
  return performance.now() - began
}

inChromium('a page that follows a meeting', { timeout: 60_000 }, () => {
  test('shows a change within half a second, and falls back to asking when its stream is killed or held back', async () => {
    const { page, context } = await openWindow({ ...house, url: address })
    await page.goto('/')
    expect(await untilShown(page)).toBeLessThan(500)

    manner = 'cuts off'
    for (const stream of streams) stream.destroy()
    expect(await untilShown(page)).toBeLessThan(3000)

    manner = 'holds back'
    await page.reload()
    expect(await untilShown(page)).toBeLessThan(3000)
    expect(await untilShown(page)).toBeLessThan(3000)
    await context.close()
  })

  test('a screen that hears nothing for ten seconds says from when its data are, and recovers', async () => {
    const { page, context } = await openWindow({ ...house, url: address })
    await page.goto('/')
    expect(await page.locator('.stale:visible').count()).toBe(0)
    // A stream that opened afterwards would go on: being offline only keeps new ones from opening.
    await vi.waitFor(() => expect(streams.size).toBeGreaterThan(0), 5000)
    await context.setOffline(true)
    for (const stream of streams) stream.destroy()
    await page.locator('.stale:visible').waitFor({ timeout: 15_000 })
    expect(await page.textContent('.stale')).toMatch(/^连接中断，数据截至 \d\d:\d\d:\d\d$/)
    await change()
    await context.setOffline(false)
    await page.locator('.stale').waitFor({ state: 'hidden', timeout: 10_000 })
    await context.close()
  })
})
