/** Every fact the product records has words in both languages, so that the journal is read without a manual. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadSlots } from '../src/server/features.ts'

const { facts, settings } = await loadSlots()

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

test.each(['zh-CN', 'en'] as const)('every setting has a name and an explanation in %s', (language) => {
  expect(settings.length).toBeGreaterThan(8)
  expect(settings.filter(({ words }) => !words?.[language].name || !words[language].explanation)).toEqual([])
})
