/** What a suggestion says that may tell whose business it is (承办单位推荐): its strings of one to three characters. */

/** One suggestion, as far as it tells which unit it is for. */
export interface RoutingText {
  readonly title: string
  readonly text: string
  /** Whole facts beside the words: the delegation, the deputy, the category, the place. */
  readonly facets: readonly string[]
}

/** The beginning of a text says what it is about; the rest would only cost time. */
const textLimit = 200

const titleLengths = [1, 2, 3]
const textLengths = [1, 2]

/** A run of Latin letters, one digit or one character; whatever else parts nothing and says nothing. */
const sign = /[a-z]+|\p{N}|\p{Script=Han}/gu

/** Every word with how often it stands there; facets are words of their own. */
export function wordsOf({ title, text, facets }: RoutingText): Map<string, number> {
  const words = new Map<string, number>()
  const count = (word: string) => void words.set(word, (words.get(word) ?? 0) + 1)
  countStrings(title, titleLengths, count)
  countStrings(text.slice(0, textLimit), textLengths, count)
  for (const facet of facets) count(`=${facet}`)
  return words
}

function countStrings(text: string, lengths: readonly number[], count: (word: string) => void): void {
  const signs = text.normalize('NFKC').toLowerCase().match(sign) ?? []
  for (const length of lengths)
    for (let at = 0; at + length <= signs.length; at += 1) count(signs.slice(at, at + length).join(''))
}
