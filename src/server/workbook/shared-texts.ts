/** Shared texts (共享字符串) of an .xlsx file by where they stand in their part: none of them is a string before a row needs it. */
import { plainText } from './xml-text.ts'

const closing = '</si>'

export class TextPlaces {
  readonly #part: Buffer
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** Those read before: a text many rows share is one string. */
  readonly #read: (string | undefined)[] = []

  constructor(part: Buffer) {
    this.#part = part
    for (let at = part.indexOf('<si'); at >= 0; at = part.indexOf('<si', at + 1)) {
      const next = part[at + 3]
      // <si>, or <si with an attribute; an empty <si/> has no end of its own.
      const end = next === 0x2f ? at : part.indexOf(closing, at)
      if (end < 0) break
      this.#starts.push(at)
      this.#ends.push(end === at ? at : end + closing.length)
      at = Math.max(at, end)
    }
  }

  get count(): number {
    return this.#starts.length
  }

  /** The text of this number as XML in latin1; an empty one keeps its place. */
  xml(number: number): string {
    const xml = this.#part.toString('latin1', this.#starts[number], this.#ends[number])
    return xml === '' ? '<si><t></t></si>' : xml
  }

  /** The text of this number; undefined where it is more than plain text, or is not there. */
  plain(number: number): string | undefined {
    if (number >= this.count) return undefined
    const known = this.#read[number]
    if (known !== undefined) return known
    const plain = plainItem.exec(this.xml(number))?.[1]
    const text = plain === undefined ? undefined : plainText(plain)
    this.#read[number] = text
    return text
  }
}

const plainItem = /^<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>$/

/** What a portion of rows needs of the shared texts, numbered anew from 0. */
export interface LocalTexts {
  readonly rows: string
  readonly texts: string
}

const marker = ' t="s"'
const sharedCell = /(<c\s[^>]*\bt="s"[^>]*>(?:<f[^>]*(?:\/>|>[^<]*<\/f>))?<v>)(\d+)(?=<\/v>)/gu

/** Undefined where a cell names its text in a way that is not foreseen here; XML in latin1, in and out. */
export function localTexts(rows: string, places: TextPlaces): LocalTexts | undefined {
  const numbers = new Map<number, number>()
  let found = 0
  let known = true
  const renumbered = rows.replaceAll(sharedCell, (_, before: string, number: string) => {
    found += 1
    const place = Number(number)
    if (place >= places.count) known = false
    const local = numbers.get(place) ?? numbers.size
    numbers.set(place, local)
    return `${before}${local}`
  })
  if (!known || found !== rows.split(marker).length - 1) return undefined
  const texts = [...numbers.keys()].map((place) => places.xml(place)).join('')
  return {
    rows: renumbered,
    texts: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts}</sst>`,
  }
}
