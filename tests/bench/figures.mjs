// All figures of a year over five years of a district against the same SQL by hand; from a figure to its rows, over HTTP and at the desk.
import pg from 'pg'
import { loadSlots } from '../../dist/server/features.js'
import { runningEmbedded } from '../../dist/server/db/embedded.js'
import { inWork } from '../../dist/server/work.js'
import { listFigures } from '../../dist/features/report/server/queries.js'
import { enter, openBrowser, openProduct } from './browser.mjs'
import { through } from './door.mjs'
import { figuresByHand } from './figures-by-hand.mjs'
import { actor, houseOn } from './house.mjs'
import { interleaved, median, ms, percentile, report } from './table.mjs'
import { fiveYears } from './years.mjs'

const product = await openProduct()
const connection = runningEmbedded(product.folder)
const owner = new pg.Client(connection)
await owner.connect()
const tenant = (await owner.query('select id from tenant limit 1')).rows[0].id
const suggestions = await fiveYears(owner, tenant)
const house = await houseOn(connection, await loadSlots())
const { call } = await through(product.url, 'deputies-office')
const { from, to, figures } = await call('/api/figures')

const office = actor({ roles: ['deputies_office'] })
const ask = { tenant, from, to }
const year = await interleaved({
  rounds: 10,
  perRound: 5,
  ours: () => inWork(house, { tenant, actor: office, readOnly: true }, (work) => listFigures(work, { from, to })),
  plain: () => figuresByHand(owner, ask),
})
const sizes = await figuresByHand(owner, ask)
const valueOf = (id) => figures.find((figure) => figure.id === id)?.value
const same = ['F088', 'F089', 'F090', 'F087', 'F085', 'F113'].every((id) => valueOf(id) === sizes[id])

const overHttp = []
for (let round = 0; round < 12; round += 1)
  for (const { id } of figures) {
    const began = performance.now()
    await call(`/api/figures/${id}/rows?from=${from}&to=${to}&limit=500`)
    // The first round opens connections and prepares statements.
    if (round > 0) overHttp.push(performance.now() - began)
  }

const browser = await openBrowser()
const page = await enter(browser, product.url, 'deputies-office', { width: 1440, height: 900 })
const session = await page.context().newCDPSession(page)
// Processor time of the page's thread: what a click costs however busy the machine is.
await session.send('Performance.enable', { timeDomain: 'threadTicks' })
const busy = async () =>
  (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000
const clicks = []
const answers = []
const processor = []
for (let i = 0; i < 10; i += 1) {
  // Each time a page of its own: nothing that was asked before answers the click.
  await page.goto(`${product.url}/desk/report`)
  await page.waitForLoadState('networkidle')
  const before = await busy()
  clicks.push(
    await page.locator('a.figure[href*="/F088"]').evaluate(
      (anchor, expected) =>
        new Promise((shown) => {
          const began = performance.now()
          new MutationObserver((_, observer) => {
            if (document.querySelectorAll('tbody tr').length !== expected) return
            observer.disconnect()
            requestAnimationFrame(() => setTimeout(() => shown(performance.now() - began)))
          }).observe(document.body, { childList: true, subtree: true })
          anchor.click()
        }),
      valueOf('F088'),
    ),
  )
  processor.push((await busy()) - before)
  answers.push(
    await page.evaluate(
      () => performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/F088/rows')).duration,
    ),
  )
}

const ratio = median(year.ours) / median(year.plain)
report([
  [
    `${figures.length} figures of ${suggestions} suggestions`,
    same ? 'as by hand' : 'other than by hand',
    'equal',
    same,
  ],
  [
    'all figures of a year, of SQL by hand',
    `${ratio.toFixed(2)}  (${ms(median(year.ours))} : ${ms(median(year.plain))})`,
    '≤ 3',
    ratio <= 3,
  ],
  ['all figures of a year, p95', ms(percentile(year.ours, 95)), '≤ 1,000 ms', percentile(year.ours, 95) <= 1000],
  [
    'figure to its rows over HTTP, p95',
    `${ms(percentile(overHttp, 95))}  (median ${ms(median(overHttp))})`,
    '≤ 100 ms',
    percentile(overHttp, 95) <= 100,
  ],
  [
    `click to ${valueOf('F088')} rows at the desk`,
    `${ms(median(clicks))}  (the answer ${ms(median(answers))}, processor of the page ${ms(median(processor))})`,
    '≤ 300 ms',
    median(clicks) <= 300,
  ],
  ['the first click', ms(clicks[0]), '≤ 300 ms', clicks[0] <= 300],
])
await browser.close()
await owner.end()
await house.database.close()
await product.close()
