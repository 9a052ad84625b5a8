/**
 * Names in order of strokes (以姓氏笔画为序), as ballots, lists and ties need them.
 *
 * Fewer strokes first; then the kinds of stroke as they are written, 横竖撇点折; then their finer shapes. Names with
 * the same surname are ordered by the given name in the same way, one character before two. Collations of operating
 * systems are not used: they miscount common surnames and do not look at kinds of stroke.
 */
import { strokeCounts } from './strokes-counts-data.ts'
import { strokeTable } from './strokes-data.ts'
import { compoundSurnames } from './strokes-surnames-data.ts'

/**
 * A key that sorts names by strokes bytewise (COLLATE "C"), so that a column can hold it.
 * It stays the same when characters are added to the table, except for names the table did not know.
 */
export function strokeKey(name: string): string {
  const [first, ...others] = charactersOf(name)
  if (first === undefined) return ''
  const second = others[0]
  const compound = second !== undefined && others.length > 1 && compoundSurnames.has(first + second)
  const given = compound ? others.slice(1) : others
  return [
    characterKey(first),
    compound ? `2${characterKey(second)}` : '1',
    String(given.length).padStart(2, '0'),
    ...given.map(characterKey),
  ].join('')
}

/** For sort(): negative when the first name comes first. */
export function compareByStrokes(a: string, b: string): number {
  return compareKeys([strokeKey(a), a], [strokeKey(b), b])
}

export function sortByStrokes(names: readonly string[]): string[]
export function sortByStrokes<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[]
export function sortByStrokes<Item>(items: readonly Item[], nameOf: (item: Item) => string = String): Item[] {
  return items
    .map((item) => ({ item, keys: [strokeKey(nameOf(item)), nameOf(item)] as const }))
    .toSorted((a, b) => compareKeys(a.keys, b.keys))
    .map(({ item }) => item)
}

/** The characters of a name whose strokes are not known: they are placed by their number, and somebody should look. */
export function unknownCharacters(name: string): string[] {
  return charactersOf(name).filter((character) => !knownKeys().has(character))
}

/** Separators of names (阿不都·热合曼) and spaces do not count. */
const charactersOf = (name: string): string[] => Array.from(name.replace(/[\s.\u00B7\u2022\u2027\u30FB]/gu, ''))

function characterKey(character: string): string {
  return knownKeys().get(character) ?? unknownKey(character)
}

/** After all known characters with as many strokes; without even a number, after everything. */
function unknownKey(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  const count = countOf(codePoint)
  return `${count === undefined ? '99' : `${twoDigits(count)}9`}${codePoint.toString(16).padStart(6, '0')}`
}

const FIRST_COUNTED = 0x4e00

function countOf(codePoint: number): number | undefined {
  const sign = counts()[codePoint - FIRST_COUNTED]
  if (sign === undefined) return undefined
  if (sign >= 'a') return parseInt(sign, 36)
  return sign >= 'A' ? parseInt(sign, 36) + 26 : Number(sign)
}

const knownKeys = once(() => new Map(strokeTable.trim().split('\n').flatMap(keysOfLine)))

const counts = once(() => strokeCounts.replaceAll('\n', ''))

/** One line of the table: number of strokes, their kinds, their shapes, and the place among characters written alike. */
function keysOfLine(line: string): [character: string, key: string][] {
  let letters = ''
  return [...line.matchAll(/([0-9A-Z])([a-z]*)([^0-9A-Za-z]+)/gu)].flatMap(
    ([, shared = '', own = '', characters = '']) => {
      letters = letters.slice(0, parseInt(shared, 36)) + own
      const key = twoDigits(letters.length) + kindsOf(letters) + letters
      return Array.from(characters, (character, place): [string, string] => [character, key + place.toString(36)])
    },
  )
}

/** 横 1 · 竖 2 · 撇 3 · 点 4 · 折 5, by the letters a to z of the table */
const KINDS = '11223445'.padEnd(26, '5')

const kindsOf = (letters: string): string => Array.from(letters, (letter) => KINDS[parseInt(letter, 36) - 10]).join('')

const twoDigits = (number: number): string => String(number).padStart(2, '0')

type Keys = readonly [key: string, name: string]

function compareKeys([keyA, nameA]: Keys, [keyB, nameB]: Keys): number {
  if (keyA !== keyB) return keyA < keyB ? -1 : 1
  if (nameA !== nameB) return nameA < nameB ? -1 : 1
  return 0
}

/** Reads a table when it is first needed: most pages sort nothing. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
