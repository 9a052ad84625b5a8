/** Every page there is (页面清单): found by following the links of everybody's pages, and compared with the registry. */
import { expect } from 'vitest'
import type { DemonstrationDoor } from '../../src/features/accounts/domain/demonstration.ts'
import { loadPages } from '../../src/server/site.ts'
import type { TestHouse } from '#testing/house'

export const pages = (await loadPages()).flatMap((feature) => feature.pages)

export type PageVisitor = DemonstrationDoor | 'public'

/** Everybody who works on pages, and the office, which reads them; how many pages of a kind are looked at closely. */
export const visitors: readonly (readonly [PageVisitor, number])[] = [
  ['public', 2],
  ['deputy', 2],
  ['unit', 1],
  ['unit-head', 2],
  ['leader', 1],
  ['deputies-office', 1],
]

export interface Address {
  /** As the registry writes it: '/s/:id/rate'. */
  readonly pattern: string
  readonly address: string
}

/** Pages of one kind that are opened to look for more links. */
const opened = 6

const patternOf = (address: string): string | undefined => {
  const [path = ''] = address.split(/[?#]/)
  const matching = pages.filter(({ path: pattern }) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  )
  // '/me/suggest/new' is no '/me/suggest/:id'.
  return (matching.find(({ path: pattern }) => !pattern.includes(':')) ?? matching[0])?.path
}

/** Of pages; the list of one as a file is none. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/[?&]format=/.test(href))

/** What this visitor reaches from the public's first page and from where the own work begins. */
export async function addressesFor(house: TestHouse, door: PageVisitor, kept: number): Promise<Address[]> {
  const browser = house.browser()
  const home = door === 'public' ? undefined : (await browser.post('/sign-in', { door })).location
  const waiting = [home ?? '/', '/', '/sign-in']
  const seen = new Set(waiting)
  const found: Address[] = []
  const times = new Map<string, number>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(address)
    // The print view of a page is made by the same document everywhere: one of them is enough.
    const kind = address.includes('print=1') ? 'print' : pattern
    const before = times.get(kind ?? '') ?? 0
    if (!pattern || !kind || before >= (kind === 'print' ? 1 : opened)) continue
    const { status, body } = await browser.get(address)
    if (status !== 200) continue
    times.set(kind, before + 1)
    if (before < kept && !found.some((one) => one.address === address)) found.push({ pattern, address })
    for (const link of linksIn(body))
      if (!seen.has(link)) {
        seen.add(link)
        waiting.push(link)
      }
  }
  expect(found.length).toBeGreaterThan(5)
  return found
}
