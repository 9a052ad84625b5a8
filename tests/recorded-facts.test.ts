/** Every fact the product records has words in both languages, so that the journal is read without a manual. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detailNames, unnamedDetails } from '../src/features/office/messages/detail-words.ts'
import { loadSlots } from '../src/server/features.ts'

const { features, facts, settings } = await loadSlots()

const recorded = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => [...readFileSync(`src/${path}`, 'utf8').matchAll(/\.record\(\s*'([\w.]+)'/g)])
    .map(([, fact = '']) => fact),
)

test.each(['zh-CN', 'en'] as const)('every recorded fact has words in %s', (language) => {
  expect(recorded.size).toBeGreaterThan(60)
  expect([...recorded].filter((fact) => !(fact in facts[language])).toSorted()).toEqual([])
})

/** Names written out in the object a fact is recorded with, by the feature that records it. */
const recordedDetails = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .flatMap((path) => {
    const text = readFileSync(`src/features/${path}`, 'utf8')
    const records = text.matchAll(/\.record\(\s*(?:'[\w.]+'|`[^`]+`),[^,(){};]+,\s*\{([^{}]*)\}/g)
    const parts = [...records].flatMap(([, detail = '']) => detail.split(','))
    return parts.map((part) => ({ feature: path.split(/[/\\]/)[0], name: part.split(':', 1)[0]?.trim() ?? '' }))
  })
  .filter(({ name }) => /^\w+$/.test(name))

test.each(['zh-CN', 'en'] as const)('every part of a recorded fact has a name in %s', (language) => {
  expect(recordedDetails.length).toBeGreaterThan(100)
  const common = [...Object.keys(detailNames[language]), ...unnamedDetails]
  const nameless = recordedDetails.filter(({ feature, name }) => {
    const own = features.find((one) => one.name === feature)?.factDetails?.[language].names ?? {}
    return !common.includes(name) && !(name in own)
  })
  expect(nameless.map(({ feature, name }) => `${feature}: ${name}`).toSorted()).toEqual([])
})

test('every setting that is more than a number or a word is filled in with a form or has a screen of its own', () => {
  const screens = ['calendar.years', 'deadlines.amounts']
  const simple = (value: unknown) => ['number', 'string'].includes(typeof value)
  const formless = settings.filter((one) => !simple(one.default) && !one.input && !screens.includes(one.key))
  expect(formless.map(({ key }) => key)).toEqual([])
})

test.each(['zh-CN', 'en'] as const)('every setting has a name and an explanation in %s', (language) => {
  expect(settings.length).toBeGreaterThan(8)
  expect(settings.filter(({ words }) => !words?.[language].name || !words[language].explanation)).toEqual([])
})
