// A meeting day: four hundred phones switch to a vote, a button is confirmed, a screen runs a day without growing.
import { fork } from 'node:child_process'
import { Agent, get } from 'node:http'
import { openBrowser } from './browser.mjs'
import { ms, percentile, report } from './table.mjs'

const phones = Number(process.argv[2] ?? 400)
const rounds = 5
const votes = 20
const changesOfADay = 500

const server = fork(new URL('hall-server.mjs', import.meta.url), [String(phones)])
const heard = () => new Promise((told) => server.once('message', told))
const { url, tokens, reference, channel } = await heard()
const act = async (task) => {
  const done = heard()
  server.send(task)
  await done
}

const rows = [await phonesSwitch()]
const browser = await openBrowser()
rows.push(await buttonConfirmed(), await screenStaysFlat())
await browser.close()
server.send('stop')
await new Promise((ended) => server.once('exit', ended))
report(rows)

/** From the moment the operator presses the button until a phone has the ballot that the whole hall is shown. */
async function phonesSwitch() {
  const agent = new Agent({ keepAlive: true, maxSockets: phones })
  const [, address = ''] = /data-live-shared="([^"]*)"/.exec(await fetched(agent, tokens[0], `/m/${reference}/vote`))
  const ballot = address.replaceAll('&amp;', '&')
  const round = { began: 0, left: 0, done: undefined, delays: [] }
  const streams = await Promise.all(
    tokens.slice(0, phones).map((token) =>
      followed(async () => {
        if (round.left === 0) return
        const page = await fetched(agent, token, ballot)
        if (!page.includes('vote-buttons')) return
        round.delays.push(performance.now() - round.began)
        round.left -= 1
        if (round.left === 0) round.done()
      }),
    ),
  )
  for (let i = 0; i < rounds; i += 1) {
    await act('prepare')
    await new Promise((rest) => setTimeout(rest, 500))
    await new Promise((done) => {
      Object.assign(round, { began: performance.now(), left: phones, done })
      void act('open')
    })
    await new Promise((rest) => setTimeout(rest, 500))
  }
  for (const stream of streams) stream.destroy()
  agent.destroy()
  const told = percentile(round.delays, 95)
  console.log(`p50: ${ms(percentile(round.delays, 50))}`)
  return [`${phones} phones switch to a vote, p95`, ms(told), '≤ 1000 ms', told <= 1000]
}

function followed(changed) {
  return new Promise((connected, failed) => {
    const request = get(`${url}/live/${channel}?steps`, { agent: false }, (answer) => {
      let known
      answer.setEncoding('utf8').on('data', (text) => {
        for (const [, version] of text.matchAll(/data: (\d+)\./g)) {
          if (known === undefined) connected(request)
          else if (version !== known) void changed()
          known = version
        }
      })
      answer.on('error', () => undefined)
    })
    request.on('error', failed)
  })
}

function fetched(agent, token, path) {
  return new Promise((done, failed) => {
    const headers = { cookie: `huiyin=${token}`, accept: 'text/html' }
    get(`${url}${path}`, { agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece) => void (text += piece))
      answer.on('end', () => done(text))
    }).on('error', failed)
  })
}

async function windowOf(token, viewport) {
  const context = await browser.newContext({ viewport })
  await context.addCookies([{ name: 'huiyin', value: token, url }])
  return context.newPage()
}

/** From the tap until the receipt is there to read; the paper was taken when the ballot appeared. */
async function buttonConfirmed() {
  const page = await windowOf(tokens[0], { width: 360, height: 760 })
  await page.goto(`${url}/m/${reference}/vote`)
  const delays = []
  for (let i = 0; i < votes; i += 1) {
    await act('prepare')
    await act('open')
    await page.locator('.vote-buttons button').first().waitFor()
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('"signature"')))
    delays.push(
      await page.evaluate(
        () =>
          new Promise((done) => {
            const began = performance.now()
            new MutationObserver((_, observer) => {
              if (!document.querySelector('.receipt')) return
              observer.disconnect()
              done(performance.now() - began)
            }).observe(document.body, { childList: true, subtree: true })
            document.querySelector('.vote-buttons button').click()
          }),
      ),
    )
  }
  await page.context().close()
  const confirmed = percentile(delays, 95)
  return ['vote button to receipt, p95', ms(confirmed), '≤ 300 ms', confirmed <= 300]
}

/** As many changes as a sitting of eight hours has, one after the other as fast as the screen shows them. */
async function screenStaysFlat() {
  const page = await windowOf(tokens[phones], { width: 1920, height: 1080 })
  await page.goto(`${url}/hall/${reference}/screen/1`)
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024
  }
  await changes(100)
  const before = await heap()
  await changes(changesOfADay)
  const grown = (await heap()) - before
  await page.context().close()
  return [
    `screen after ${changesOfADay} changes, each shown: heap grown by`,
    `${grown.toFixed(2)} MB of ${before.toFixed(1)} MB`,
    '≤ 20 MB',
    grown <= 20,
  ]

  async function changes(count) {
    for (let i = 0; i < count; i += 1) {
      const shown = page.waitForResponse((response) => response.url().includes('/screen/'))
      await act('change')
      await shown
    }
  }
}
