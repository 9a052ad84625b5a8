/** Every refusal the product can utter has words in both languages, with the same places for facts. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { handling } from '../src/features/cases/domain/handling.ts'
import { lifecycle } from '../src/features/suggestions/domain/lifecycle.ts'
import type { Rules } from '../src/kernel/rules.ts'
import { loadRefusals, loadSlots } from '../src/server/features.ts'

const words = await loadRefusals()

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))

const codes = new Set(
  sources.flatMap((text) => [...text.matchAll(/new Refusal\(\s*'\w+',\s*'([\w.]+)'/g)].map(([, code = '']) => code)),
)

const guards = [lifecycle, handling].flatMap((rules: Rules) =>
  Object.values(rules).flatMap(({ when = [] }) => when.map((guard) => `rules.${guard}`)),
)

test.each(['zh-CN', 'en'] as const)('every refusal has words in %s', (language) => {
  const missing = [...codes, ...guards].filter((code) => !(code in words[language]))
  expect([...new Set(missing)].toSorted()).toEqual([])
})

test('both languages name the same facts', () => {
  const places = (text = '') => [...text.matchAll(/\{(\w+)[:}]/g)].map(([, name = '']) => name).toSorted()
  const different = Object.keys(words['zh-CN']).filter(
    (code) => String(places(words['zh-CN'][code])) !== String(places(words.en[code])),
  )
  expect(different).toEqual([])
})

test('what the default of a setting rests on is said in English too', async () => {
  const { settings } = await loadSlots()
  const chinese = settings.filter(({ basis, words: own }) => /\p{Script=Han}/u.test(own?.en.basis ?? basis))
  expect(settings.length).toBeGreaterThan(20)
  expect(chinese.map(({ key }) => key)).toEqual([])
})
