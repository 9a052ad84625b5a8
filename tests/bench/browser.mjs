// Chromium for measuring: a phone on slow 4G with a processor four times slower, and the demonstration to look at.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { freePort } from '../../dist/server/db/embedded-launch.js'

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)

export async function openBrowser() {
  if (!executablePath) {
    console.log('No Chromium here: nothing measured.')
    process.exit(0)
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** The product with its demonstration in a temporary folder, or the one BENCH_URL names. */
export async function openProduct() {
  if (process.env.BENCH_URL) return { url: process.env.BENCH_URL, close: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-bench-'))
  const house = join(folder, 'house')
  let running = await start(house)
  return {
    url: running.url,
    folder: house,
    pid: running.child.pid,
    /** The same house, as it is in the morning: without what loading the demonstration left in its memory. */
    async again() {
      await stop(running.child)
      running = await start(house)
      return { url: running.url, pid: running.child.pid }
    },
    async close() {
      await stop(running.child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function start(house) {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--heap-growing-percent=60', 'dist/server/main.js'],
    {
      env: { ...process.env, HUIYIN_DATA: house, PORT: String(port) },
      stdio: 'ignore',
    },
  )
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(`${url}/s`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error('the product did not start')
    await new Promise((wait) => setTimeout(wait, 200))
  }
  return { url, child }
}

async function stop(child) {
  child.kill('SIGTERM')
  await new Promise((ended) => child.once('exit', ended))
}

/** A page that has entered by a door of the demonstration. */
export async function enter(browser, url, door, viewport) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  if (door) {
    await page.goto(`${url}/sign-in`)
    await page.locator(`button[value="${door}"]`).first().click()
    await page.waitForLoadState()
  }
  return page
}

export async function slow(page, { cpu, network }) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network) {
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    })
  }
  return session
}

/**
 * Bytes over the wire by kind (document, stylesheet, script), compressed as the server sent them. What was fetched ahead
 * and is asked for again counts once: only the cache that is off here makes it two.
 */
export async function weigh(page, address) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const answers = new Map()
  const fetched = new Map()
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    answers.set(requestId, { type, url: response.url }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type, url } = answers.get(requestId) ?? {}
    fetched.set(url, { type, size: encodedDataLength })
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await session.detach()
  const bytes = { Document: 0, Stylesheet: 0, Script: 0 }
  for (const { type, size } of fetched.values()) if (type in bytes) bytes[type] += size
  return bytes
}

export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`
