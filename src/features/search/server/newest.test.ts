/** 常用词: of a word many texts have the newest are found, and nothing rarer is lost by it. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import type { Findable } from '#kernel/search'
import type { Work } from '#kernel/work'
import { rolledBack, testTenant } from '#testing/database'
import { indexTexts } from './index-rows.ts'
import { searchPublic } from './search.ts'
import { countWords, rarityOf, type Rarity } from './statistics.ts'
import { timesFor, timesOf } from './times.ts'

const many = 450
const idOf = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`
const onOf = (at: number) =>
  plainDate(`${2024 + Math.floor(at / 180)}-${String((Math.floor(at / 15) % 12) + 1).padStart(2, '0')}-05`)
/** Every text speaks of bridges; the oldest of moss as well. */
const textOf = (at: number): string => (at === 0 ? '石桥长了苔藓' : `第${at}座石桥要修`)

const bridges: Findable = {
  kind: 'bridge',
  table: 'suggestion',
  words: { 'zh-CN': { kind: '桥', states: {} }, en: { kind: 'Bridges', states: {} } },
  changed: async () => [],
  textsOf: async (_, ids) =>
    ids.map((id) => {
      const at = Number(id.slice(-12))
      const on = at < many ? onOf(at) : plainDate('2026-11-24')
      return {
        id,
        audience: 'public',
        title: '',
        text: textOf(at),
        persons: [],
        units: [],
        numbers: [],
        reference: null,
        on,
      }
    }),
  readable: () => 'none',
  published: sql`true`,
  state: sql<null>`null::text`,
  link: () => ({ page: null, desk: null }),
}

/** The district with its bridges, counted as the nightly job does. */
async function withBridges(work: Work): Promise<Work> {
  await indexTexts(
    work,
    bridges,
    Array.from({ length: many }, (_, at) => idOf(at)),
  )
  await countWords(work)
  return { ...work, slots: { ...work.slots, search: [bridges] } }
}

const daysOf = async (work: Work, q: string) => {
  const { rows, total, more } = await searchPublic(work, { q, page: 1, limit: 100 })
  return { days: rows.map(({ on }) => on).toSorted(), total, more }
}

test(
  'of a common word the newest hundred are listed, and the answer says that there are more',
  rolledBack(async (test) => {
    const work = await withBridges(test([]))
    const { days, total, more } = await daysOf(work, '石桥')
    expect([total, more]).toEqual([100, true])
    expect(days[0]! >= '2025-11-05').toBe(true)
    expect(days.at(-1)).toBe('2026-06-05')
  }),
)

test(
  'a rare word beside it is found however old it is, and so is a longer run of common words',
  rolledBack(async (test) => {
    const work = await withBridges(test([]))
    expect((await daysOf(work, '石桥 苔藓')).days).toEqual(['2024-01-05'])
    expect((await daysOf(work, '第7座石桥')).days).toEqual(['2024-01-05'])
  }),
)

test(
  'a year that was chosen is searched through, not only the newest texts',
  rolledBack(async (test) => {
    const work = await withBridges(test([]))
    const { rows } = await searchPublic(work, { q: '石桥', page: 1, limit: 100, year: 2024 })
    expect(rows.length).toBe(100)
    expect(rows.every(({ on }) => on.startsWith('2024'))).toBe(true)
  }),
)

test(
  'what was indexed since the texts were counted is among the newest',
  rolledBack(async (test) => {
    const work = await withBridges(test([], '2026-11-24'))
    await indexTexts(work, bridges, [idOf(many)])
    expect((await daysOf(work, '石桥')).days.at(-1)).toBe('2026-11-24')
  }),
)

test('periods are named from the newest back, a whole month or year by its own name', () => {
  const counts = { '2024-11.1': 10, '2024-12.3': 10, '2025-01.1': 10, '2025-01.2': 20, '2025-02.2': 50 }
  const rarity: Rarity = { texts: 100, meanLength: 10, counts, of: () => 1 }
  const mark = testTenant.replaceAll('-', '').slice(-3)
  const named = (part: number, today: string, year?: number) =>
    timesFor({ tenant: testTenant, today: plainDate(today) }, rarity, { part, year })
      .asked?.replaceAll(`'${mark}~`, '')
      .replaceAll("'", '')
  expect(named(0.5, '2025-02-10')).toBe('(2025-02.2 | 2025-02.3 | 2025-03)')
  expect(named(0.6, '2025-02-10')).toBe('(2025-01.2 | 2025-01.3 | 2025-02 | 2025-03)')
  expect(named(0.85, '2025-02-10')).toBe('(2024-12.3 | 2025-01 | 2025-02 | 2025-03)')
  expect(named(0.8, '2026-01-10')).toBe('(2025 | 2026-01 | 2026-02)')
  expect(named(1, '2025-02-10')).toBeUndefined()
  expect(named(0.4, '2026-01-10', 2024)).toBe('(2024-12.3)')
  expect(named(1, '2026-01-10', 2024)).toBe('2024')
})

test.each([
  ['2025-06-01', '2025-06.1'],
  ['2025-06-10', '2025-06.1'],
  ['2025-06-11', '2025-06.2'],
  ['2025-06-20', '2025-06.2'],
  ['2025-06-21', '2025-06.3'],
  ['2025-07-31', '2025-07.3'],
])('the day %s is counted in %s, by the job as by the index', (day, period) =>
  rolledBack(async (test) => {
    const work = test([])
    const dated: Findable = {
      ...bridges,
      textsOf: async (_, ids) => (await bridges.textsOf(work, ids)).map((one) => ({ ...one, on: plainDate(day) })),
    }
    await indexTexts(work, dated, [idOf(0)])
    await countWords(work)
    expect(timesOf(day)).toEqual([day.slice(0, 4), day.slice(0, 7), period])
    expect((await rarityOf(work, [])).counts).toEqual({ [period]: 1 })
  })(),
)
