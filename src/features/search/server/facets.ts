/** 筛选项: how many of what was found are of each kind, year, unit and state. */
import type { Work } from '#kernel/work'
import type { Results } from '../domain/contract.ts'
import type { Candidate } from './candidates.ts'

const unitsShown = 12

type Facets = Results['facets']

function counted(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, x], [, y]) => y - x)
}

export function facetsOf(work: Work, found: readonly Candidate[]): Facets {
  const words = new Map(work.slots.search.map(({ kind, words: names }) => [kind, names[work.language]]))
  const states = new Map(
    found.flatMap(({ kind, state }) =>
      state === null ? [] : [[state, words.get(kind)?.states[state] ?? state] as const],
    ),
  )
  const same = (value: string, count: number) => ({ value, name: value, count })
  return {
    kind: counted(found.map(({ kind }) => kind)).map(([value, count]) => ({
      value,
      name: words.get(value)?.kind ?? value,
      count,
    })),
    year: counted(found.map(({ on }) => on.slice(0, 4)))
      .map(([value, count]) => same(value, count))
      .toSorted((x, y) => (x.value < y.value ? 1 : -1)),
    // A unit that was found itself counts by its short name, as it is named everywhere else.
    unit: counted(found.flatMap(({ title, units }) => units.filter((name) => name !== title || units.length === 1)))
      .slice(0, unitsShown)
      .map(([value, count]) => same(value, count)),
    state: counted(found.flatMap(({ state }) => state ?? [])).map(([value, count]) => ({
      value,
      name: states.get(value) ?? value,
      count,
    })),
  }
}
