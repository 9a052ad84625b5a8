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

const foldings = new Map<string, string>()

/** One width (NFKC), lower case, simplified. */
function fold(char: string): string {
  const known = foldings.get(char)
  if (known !== undefined) return known
  const folded = Array.from(char.normalize('NFKC').toLowerCase(), (one) => simplified.get(one) ?? one).join('')
  foldings.set(char, folded)
  return folded
}

type Kind = 'character' | 'letter' | 'space' | 'break'

const kinds = new Map<string, Kind>()

function kindOf(char: string): Kind {
  const known = kinds.get(char)
  if (known) return known
  const kind: Kind = /\p{Script=Han}/u.test(char)
    ? 'character'
    : /[\p{L}\p{N}]/u.test(char)
      ? 'letter'
      : char !== '\n' && /\s/u.test(char)
        ? 'space'
        : 'break'
  kinds.set(char, kind)
  return kind
}

type Writable = { -readonly [Key in keyof Unit]: Unit[Key] }

export function unitsOf(text: string): Unit[] {
  const units: Writable[] = []
  let before: { unit: Writable; letters: boolean } | undefined
  let spaced = false
  let at = 0
  for (const char of text) {
    const from = at
    at += char.length
    for (const one of fold(char)) {
      const kind = kindOf(one)
      if (kind === 'space') spaced = true
      else if (kind === 'break') before = undefined
      else {
        const letters = kind === 'letter'
        if (letters && before?.letters && !spaced && before.unit.text.length < longestRun) {
          before.unit.text += one
          before.unit.to = at
        } else {
          const joined = before !== undefined && !(letters && before.letters)
          before = { unit: { text: one, from, to: at, joined }, letters }
          units.push(before.unit)
        }
      }
      if (kind !== 'space') spaced = false
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
