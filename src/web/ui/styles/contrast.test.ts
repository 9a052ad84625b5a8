import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colour behind a name of tokens.css, as three numbers from 0 to 1. */
function colour(name: string): [number, number, number] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{3,6});`).exec(css)?.[1]
  if (!hex) throw new Error(`no colour ${name}`)
  const full = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex
  const part = (index: number) => Number.parseInt(full.slice(index * 2, index * 2 + 2), 16) / 255
  return [part(0), part(1), part(2)]
}

function luminance(name: string): number {
  const [red, green, blue] = colour(name).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test.each([
  ['ink', 'ground'],
  ['ink', 'paper'],
  ['ink', 'sunken'],
  ['ink', 'action-soft'],
  ['ink-quiet', 'ground'],
  ['ink-quiet', 'paper'],
  ['ink-quiet', 'sunken'],
  ['ink-quiet', 'mute-soft'],
  ['ink-quiet', 'action-soft'],
  ['ink-faint', 'ground'],
  ['ink-faint', 'sunken'],
  ['action', 'ground'],
  ['action', 'paper'],
  ['action', 'action-soft'],
  ['action-strong', 'action-soft'],
  ['ground', 'action'],
  ['ground', 'action-strong'],
  ['ground', 'ink'],
  ['bad', 'ground'],
  ['bad', 'bad-soft'],
  ['warn', 'warn-soft'],
  ['good', 'good-soft'],
  ['ink', 'focus-halo'],
])('text in %s on %s can be read (4.5 : 1)', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each([
  ['rule-strong', 'ground'],
  ['rule-strong', 'paper'],
  ['office', 'ground'],
  ['focus', 'ground'],
  ['focus', 'focus-halo'],
])('a border in %s on %s can be seen (3 : 1)', (line, ground) => {
  expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
})
