/** The state of a search in its address (检索地址): what was typed, what it is narrowed to, the page. */
import type { Results, Search } from './contract.ts'

export const facetNames = ['kind', 'year', 'unit', 'state'] as const
export type FacetName = (typeof facetNames)[number]

export type Asked = Pick<Search, 'q' | 'page' | FacetName>

/** Another narrowing begins at the first page again. */
export function addressOf(path: string, { q, page, ...facets }: Asked): string {
  const values: readonly (readonly [string, string | number | undefined])[] = [
    ['q', q],
    ...facetNames.map((name) => [name, facets[name]] as const),
    ['page', page > 1 ? page : undefined],
  ]
  const search = values.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
  return `${path}?${search.join('&')}`
}

export interface Choice {
  readonly name: FacetName
  readonly value: string
  readonly label: string
  readonly count: number
  readonly chosen: boolean
}

/** What can be chosen to narrow it, and what is chosen; a facet of which there is one only narrows nothing. */
export function choicesOf(facets: Results['facets'], asked: Asked): Choice[] {
  return facetNames.flatMap((name): Choice[] => {
    const chosen = asked[name]
    const values = facets[name]
    if (chosen !== undefined) {
      const known = values.find(({ value }) => value === String(chosen))
      const value = String(chosen)
      return [{ name, value, label: known?.name ?? value, count: known?.count ?? 0, chosen: true }]
    }
    if (values.length < 2) return []
    return values.map(({ value, name: label, count }) => ({ name, value, label, count, chosen: false }))
  })
}

/** The same search with this choice made, or taken back. */
export const withChoice = (asked: Asked, { name, value, chosen }: Choice): Asked => ({
  ...asked,
  page: 1,
  [name]: chosen ? undefined : name === 'year' ? Number(value) : value,
})
