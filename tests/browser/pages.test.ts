/** Every page of the occasional users (页面), as each of them sees it: nothing for axe, nothing cut off, no error. */
import { expect, test } from 'vitest'
import { inChromium, openWindow, phone, screen, tooWide, violations, type Window } from '#testing/chromium'
import { demoHouse } from '#testing/demo-house'
import { addressesFor, pages, visitors, type Address, type PageVisitor } from './addresses.ts'
import { deputyWay, firstSteps, publicWay, signing } from './unlinked.ts'

/** Phones and screens of a meeting day are looked at in meeting-day.test.ts and vote.test.ts, each at its own size. */
const elsewhere = (path: string): boolean =>
  path.startsWith('/hall/') || /^\/m\/:meeting\/(vote|ballot|rehearsal)$/.test(path)

const reached = new Map<string, Promise<Address[]>>()

const addresses = (visitor: PageVisitor, kept: number): Promise<Address[]> => {
  const known = reached.get(visitor) ?? demoHouse().then((house) => addressesFor(house, visitor, kept))
  reached.set(visitor, known)
  return known
}

/** What is wrong with a page as it stands. */
async function faults(window: Window, where: string): Promise<string[]> {
  const violated = await violations(window.page)
  return [...(await misfits(window, where)), ...violated.map((fault) => `${where}: ${fault}`)]
}

/** Errors and width; other words, letters and windows leave the structure of a page, and so what axe says, as it is. */
async function misfits({ page, problems }: Window, where: string): Promise<string[]> {
  const wide = await tooWide(page)
  const found = [...problems(), ...(wide > 0 ? [`${wide} px too wide`] : [])]
  return found.map((fault) => `${where}: ${fault}`)
}

async function misfitsAt(window: Window, address: string, where: string): Promise<string[]> {
  await window.page.goto(address)
  return misfits(window, where)
}

async function faultsAt(window: Window, address: string): Promise<string[]> {
  await window.page.goto(address)
  return faults(window, address)
}

const onePerPattern = (all: readonly Address[]): Address[] => [
  ...new Map(all.toReversed().map((one) => [one.pattern, one])).values(),
]

/** Forms nothing can be sent with while they are empty, by who fills them in. */
const sentEmpty = {
  public: ['/sign-in'],
  deputy: ['/me/suggest/new', '/s/:id/rate', '/s/:id/recheck'],
  'unit-head': ['/s/:id/contact', '/s/:id/opinion'],
} as const

inChromium('pages', { timeout: 120_000 }, () => {
  test.each(visitors)('what %s can open on a phone', async (visitor, kept) => {
    const house = await demoHouse()
    const door = visitor === 'public' ? undefined : visitor
    const window = await openWindow(house, { ...phone, door })
    const found: string[] = []
    const open = visitor === 'public' ? [] : (await addresses('public', kept)).map(({ pattern }) => pattern)
    // What everybody may open is built the same for everybody: axe has looked at it as the public's.
    for (const { address, pattern } of onePerPattern(await addresses(visitor, kept)))
      found.push(...(await (open.includes(pattern) ? misfitsAt(window, address, address) : faultsAt(window, address))))
    await window.context.close()
    expect(found).toEqual([])
  })

  const largest = { ...phone, language: 'en', textSize: '167' } as const

  test.each(['public', 'deputy', 'unit-head', 'leader'] as const)(
    'what %s can open in English, largest letters',
    async (visitor) => {
      const door = visitor === 'public' ? undefined : visitor
      const window = await openWindow(await demoHouse(), { ...largest, door })
      const found: string[] = []
      for (const { address } of onePerPattern(await addresses(visitor, 2)))
        found.push(...(await misfitsAt(window, address, `${address} in English, 167 %`)))
      await window.context.close()
      expect(found).toEqual([])
    },
  )

  test('what units and leaders can open on a wide screen', async () => {
    const house = await demoHouse()
    const found: string[] = []
    for (const door of ['unit-head', 'leader'] as const) {
      const window = await openWindow(house, { ...screen, door })
      for (const { address } of onePerPattern(await addresses(door, 1)))
        found.push(...(await misfitsAt(window, address, `${address} at 1440 px`)))
      await window.context.close()
    }
    expect(found).toEqual([])
  })

  test('what is wrong is found: a field without a name, a line wider than the window, an address that is not there', async () => {
    const window = await openWindow(await demoHouse(), phone)
    expect(await faultsAt(window, '/s/17-3-999')).toEqual([expect.stringMatching(/404 GET \/s\/17-3-999$/)])
    await window.page.goto('/sign-in')
    await window.page.locator('main').evaluate((main) => {
      main.append(
        document.createElement('input'),
        Object.assign(document.createElement('pre'), { textContent: '宽'.repeat(99) }),
      )
    })
    const found = await faults(window, 'mended')
    expect(found).toEqual([expect.stringMatching(/px too wide$/), expect.stringMatching(/label: /)])
    await window.context.close()
  })

  test.each(Object.entries(sentEmpty))('forms %s sends empty come back with what to do', async (name, patterns) => {
    const visitor = name as PageVisitor
    const window = await openWindow(await demoHouse(), { ...phone, door: visitor === 'public' ? undefined : visitor })
    const all = await addresses(visitor, 2)
    const found: string[] = []
    const main = window.page.getByRole('main')
    for (const pattern of patterns) {
      const send = main.locator('button[type=submit]:enabled').last()
      for (const { address } of all.filter((one) => one.pattern === pattern)) {
        await window.page.goto(address)
        if ((await send.count()) > 0) break
      }
      await send.click()
      await main.getByRole('alert').first().waitFor()
      expect(await window.page.title()).toMatch(/^错误/)
      found.push(...(await faults(window, `${pattern}, refused`)).filter((fault) => !/: 4\d\d POST /.test(fault)))
    }
    await window.context.close()
    expect(found).toEqual([])
  })

  test('pages no link leads to, and with them every page of the registry', async () => {
    const house = await demoHouse()
    const ways = [deputyWay(house), publicWay(house), signing(house), firstSteps()]
    const unlinked = (await Promise.all(ways)).flat()
    const found: string[] = []
    for (const { house: own, from, address } of unlinked) {
      const window = await openWindow(own, { ...phone, from })
      found.push(...(await faultsAt(window, address)))
      expect(new URL(window.page.url()).pathname).toBe(address.replace(/\?.*/, ''))
      await window.context.close()
    }
    expect(found).toEqual([])

    const linked = (await Promise.all(visitors.map((one) => addresses(...one)))).flat()
    const looked = new Set([...linked, ...unlinked].map(({ pattern }) => pattern))
    expect(pages.map(({ path }) => path).filter((path) => !looked.has(path) && !elsewhere(path))).toEqual([])
  })
})
