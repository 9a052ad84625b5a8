// Pages of occasional users: weight over the wire, and LCP on slow 4G with a processor four times slower.
import { enter, kilobytes, openBrowser, openProduct, slow, weigh } from './browser.mjs'
import { median, ms, report } from './table.mjs'

const product = await openProduct()
const browser = await openBrowser()
const phone = { width: 360, height: 760 }
const visits = [
  ['', '/s'],
  ['', '/s/17-3-12'],
  ['deputy', '/me'],
  ['deputy', '/me/suggest/new'],
  ['unit', '/unit'],
]
const rows = []
for (const [door, path] of visits) {
  const page = await enter(browser, product.url, door, phone)
  const { Document, Stylesheet, Script } = await weigh(page, product.url + path)
  await slow(page, { cpu: 4, network: true })
  const paints = []
  for (let i = 0; i < 5; i += 1) {
    await page.goto(product.url + path, { waitUntil: 'load' })
    paints.push(
      await page.evaluate(
        () =>
          new Promise((done) => {
            new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            })
          }),
      ),
    )
  }
  rows.push([`${path} HTML+CSS`, kilobytes(Document + Stylesheet), '≤ 25 KB gz', Document + Stylesheet <= 25 * 1024])
  rows.push([`${path} JS`, kilobytes(Script), '≤ 15 KB gz', Script <= 15 * 1024])
  rows.push([`${path} LCP, slow 4G, 4× CPU`, ms(median(paints)), '≤ 1500 ms', median(paints) <= 1500])
  await page.context().close()
}
report(rows)
await browser.close()
await product.close()
