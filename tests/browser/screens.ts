/** Every screen of the workbench (工作台屏幕), found in the slots of the features; a screen of one record by the links of the others. */
import type { Page } from 'playwright-core'
import { mayAsk } from '#kernel/endpoint'
import { demonstrationDoors, doors, type DemonstrationDoor } from '../../src/features/accounts/domain/demonstration.ts'
import { allScreens } from '../../src/web/desk/features.ts'

export const patterns: readonly string[] = ['/desk', ...allScreens.map(({ path }) => path)]

/** Screens that show more than one thing at one address. */
const views = ['/desk/s?view=triage', '/desk/s?view=returns']

/** Who looks: the first of these whose post may. */
const readers = ['deputies-office', ...doors] as const

export const readerOf = (pattern: string): DemonstrationDoor => {
  const screen = allScreens.find(({ path }) => path === pattern)
  const reader = readers.find(
    (door) => !screen || mayAsk(screen.access, { signedIn: true, roles: [demonstrationDoors[door]] }),
  )
  if (!reader) throw new Error(`nobody behind a door may open ${pattern}`)
  return reader
}

export interface ScreenAddress {
  readonly pattern: string
  readonly address: string
}

/** The screens without a parameter that this reader looks at. */
export const plainScreens = (reader: DemonstrationDoor): ScreenAddress[] =>
  [...patterns, ...(reader === 'deputies-office' ? views : [])]
    .filter((address) => !address.includes(':') && readerOf(address.replace(/\?.*/, '')) === reader)
    .map((address) => ({ pattern: address.replace(/\?.*/, ''), address }))

export const patternOf = (address: string): string | undefined => {
  const [path = ''] = address.split(/[?#]/)
  const matching = patterns.filter((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
  return matching.find((pattern) => !pattern.includes(':')) ?? matching[0]
}

/** Screens of one record this screen leads to. */
export async function recordsLinked(page: Page): Promise<ScreenAddress[]> {
  const hrefs = await page
    .locator('main a[href^="/desk/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.flatMap((address) => {
    const pattern = patternOf(address)
    return pattern?.includes(':') ? [{ pattern, address }] : []
  })
}
