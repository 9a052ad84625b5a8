/** Text as it is compared (检索分词): characters and words in a row, with where they stand in the text as written. */
import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

/** A Chinese character, or a run of other letters and digits. */
export interface Unit {
  readonly text: string
  /** Where it stands in the text as written: first character, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Whether it follows the unit before it without a break; a space beside a Chinese character is none. */
  readonly joined: boolean
}

/** A run longer than this is no word anybody types. */
const longestRun = 40

const simplified = new Map(
  traditionalToSimplified.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ')
    return [from, to]
  }),
)

type Kind = 'character' | 'letter' | 'space' | 'break'

/** A character as it is compared: one width (NFKC), lower case, simplified; a ligature folds to several. */
interface Folded {
  readonly text: string
  readonly kind: Kind
}

/** By code unit: a text of ten thousand characters has few different ones. */
const folded = Array.from<readonly Folded[] | undefined>({ length: 0x10000 })

const foldedAt = (code: number): readonly Folded[] =>
  code > 0xffff ? fold(String.fromCodePoint(code)) : (folded[code] ??= fold(String.fromCharCode(code)))

const fold = (char: string): Folded[] =>
  Array.from(char.normalize('NFKC').toLowerCase(), (one) => {
    const text = simplified.get(one) ?? one
    return { text, kind: kindOf(text) }
  })

const kindOf = (char: string): Kind =>
  /\p{Script=Han}/u.test(char)
    ? 'character'
    : /[\p{L}\p{N}]/u.test(char)
      ? 'letter'
      : char !== '\n' && /\s/u.test(char)
        ? 'space'
        : 'break'

type Writable = { -readonly [Key in keyof Unit]: Unit[Key] }

export function unitsOf(text: string): Unit[] {
  const units: Writable[] = []
  let before: Writable | undefined
  let letters = false
  let spaced = false
  for (let from = 0, at = 0; at < text.length; from = at) {
    const code = text.codePointAt(at) ?? 0
    at += code > 0xffff ? 2 : 1
    for (const { text: one, kind } of foldedAt(code)) {
      if (kind === 'space') {
        spaced = true
        continue
      }
      if (kind === 'break') before = undefined
      else if (kind === 'letter' && letters && before && !spaced && before.text.length < longestRun) {
        before.text += one
        before.to = at
      } else {
        before = { text: one, from, to: at, joined: before !== undefined && !(kind === 'letter' && letters) }
        letters = kind === 'letter'
        units.push(before)
      }
      spaced = false
    }
  }
  return units
}

/** Every unit and every two neighbours, as often as they stand there. */
export function wordsOf(units: readonly Unit[]): string[] {
  const words: string[] = []
  for (const [at, { text, joined }] of units.entries()) {
    words.push(text)
    if (joined) words.push(`${units[at - 1]?.text}${text}`)
  }
  return words
}

/** The runs below each other. */
export const plainOf = (units: readonly Unit[]): string =>
  units.map(({ text, joined }, at) => (joined || at === 0 ? text : `\n${text}`)).join('')
