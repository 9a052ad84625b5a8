/** The words a district's history knows, each with its weight: a word of every suggestion tells nothing. */

export interface Vocabulary {
  /** The place of each word in the rows of the model. */
  readonly places: ReadonlyMap<string, number>
  /** 1 + ln((1 + texts) / (1 + texts with the word)), by place. */
  readonly weights: Float32Array
}

/** A text as a row of length 1: which words it has and how much each counts. */
export interface Row {
  readonly places: Int32Array
  readonly values: Float32Array
}

/** A word of one text only cannot tell anything of another. */
const leastTexts = 2

export function vocabularyOf(texts: readonly ReadonlyMap<string, number>[]): Vocabulary {
  const having = new Map<string, number>()
  for (const words of texts) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  const known = [...having].filter(([, count]) => count >= leastTexts)
  return {
    places: new Map(known.map(([word], place) => [word, place])),
    weights: Float32Array.from(known, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count))),
  }
}

export function rowOf(words: ReadonlyMap<string, number>, { places, weights }: Vocabulary): Row {
  const known = [...words].flatMap(([word, count]) => {
    const place = places.get(word)
    return place === undefined ? [] : [{ place, value: (1 + Math.log(count)) * (weights[place] ?? 0) }]
  })
  const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1
  return {
    places: Int32Array.from(known, ({ place }) => place),
    values: Float32Array.from(known, ({ value }) => value / length),
  }
}
