import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figure, Money, Percent, percentText, Quantity } from './numbers.tsx'

test.each([
  [227, 265, 0, '86'], // 85.66
  [1, 200, 0, '1'], // 0.5 goes up
  [29, 265, 1, '10.9'],
  [1, 3, 2, '33.33'],
  [265, 265, 0, '100'],
  [0, 0, 0, '0'],
])('%i of %i is %s.%s', (part, whole, decimals, text) => {
  expect(percentText(part, whole, decimals)).toBe(text)
})

test('a percentage stands with its base', () => {
  expect(renderToStaticMarkup(<Percent part={227} whole={265} />)).toContain('86%（227/265）')
})

test('of fewer than ten there is no percentage', () => {
  expect(renderToStaticMarkup(<Percent part={3} whole={7} />)).toBe('<span class="num nb">3/7</span>')
})

test('money is shown in the largest unit it fills and keeps the exact amount', () => {
  const shown = renderToStaticMarkup(<Money fen={1_860_000_000} />)
  expect(shown).toContain('>1,860 万元<')
  expect(shown).toContain('title="18,600,000 元"')
  expect(shown).toContain('value="18600000.00"')
})

test('a number and its unit never part', () => {
  expect(renderToStaticMarkup(<Quantity value={1234} unit="件" />)).toBe('<span class="num nb">1,234 件</span>')
  expect(renderToStaticMarkup(<Figure value={265} unit="件" href="/figures/F088" />)).toContain('class="figure num nb"')
})
