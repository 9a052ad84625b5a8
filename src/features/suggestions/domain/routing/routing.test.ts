import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRouting } from './judge.ts'
import { unitsFor } from './model.ts'
import { packModel, unpackModel } from './pack.ts'
import { wholeWordsIn } from '../segments.ts'
import { trainRouting, type RoutingExample } from './train.ts'

const places = ['里山镇', '新登镇', '场口镇', '大源镇', '渌渚镇', '灵桥镇']
const matters = {
  traffic: ['公交线路绕行', '公交站点迁移', '增加公交班次', '公交候车亭修缮'],
  water: ['供水管网改造', '自来水水压不足', '溪道疏浚', '水库除险加固'],
  education: ['小学扩建', '幼儿园学位', '校门口接送', '中学操场修缮'],
}

/** Each matter in each place: an invented history of three units. */
const history: RoutingExample[] = places.flatMap((place) =>
  Object.entries(matters).flatMap(([unitId, all]) =>
    all.map((matter) => ({ unitId, title: `关于${place}${matter}的建议`, text: '', facets: [place] })),
  ),
)

const asked = (title: string) => ({ title, text: '', facets: [] })

describe('what was learnt from the district’s own history', () => {
  const model = trainRouting(history)

  test.each([
    ['关于胥口镇公交班次的建议', 'traffic'],
    ['关于胥口镇水压不足的建议', 'water'],
    ['关于胥口镇小学操场的建议', 'education'],
  ])('%s is for %s, and the words that say so are named', (title, unitId) => {
    const [first] = unitsFor(model, asked(title))
    expect(first).toMatchObject({ unitId })
    expect(first?.because.length).toBeGreaterThan(0)
    expect(first?.because.every((word) => title.includes(word))).toBe(true)
  })

  test('the words that say so are whole ones', () => {
    const whole = wholeWordsIn('关于加快河道治理的建议')
    expect(whole('道治')).toBe('河道治理')
    expect(whole('河道')).toBe('河道')
    expect(whole('公交')).toBe('公交')
  })

  test('a matter nobody handled before is sure of no unit', () => {
    expect(unitsFor(model, asked('诗歌节')).every(({ score }) => score < 0)).toBe(true)
  })

  test('is the same each time and says the same after being packed', () => {
    const packed = unpackModel(packModel(trainRouting(history)))
    for (const { title } of history) {
      const [before, after] = [model, packed].map((one) => unitsFor(one, asked(title)))
      expect(after?.[0]?.unitId).toBe(before?.[0]?.unitId)
      expect(after?.[0]?.score).toBeCloseTo(before?.[0]?.score ?? Number.NaN, 1)
    }
  })
})

test('judged on what was not seen: right for matters that come back, wrong when the labels mean nothing', () => {
  expect(judgeRouting(history)).toMatchObject({ examples: 72, topThree: 1 })
  expect(judgeRouting(history).accuracy).toBeGreaterThan(0.9)
  const meaningless = history.map((one, at) => ({ ...one, unitId: `unit ${Math.imul(at + 1, 2_654_435_761) >>> 29}` }))
  expect(judgeRouting(meaningless).accuracy).toBeLessThan(0.4)
})

test('whatever is asked, every answer is a unit of the history, at most three, the surest first', () => {
  const model = trainRouting(history)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, text) => {
      const found = unitsFor(model, { title, text, facets: [] })
      expect(found).toHaveLength(3)
      expect(found.every(({ unitId }) => model.units.includes(unitId))).toBe(true)
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    }),
    { numRuns: 50 },
  )
})
