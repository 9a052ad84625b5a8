/** Whole words of a Chinese text (分词), as the dictionary of the runtime has them. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export const segmentsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The words a piece of the text stands in, none of them cut: 河道治理 for 道治; the piece itself where it does not stand there. */
export function wholeWordsIn(text: string): (piece: string) => string {
  const segments = segmentsOf(text)
  return (piece) => wordsAround(piece, { text, segments })
}

function wordsAround(
  piece: string,
  { text, segments }: { readonly text: string; readonly segments: readonly string[] },
): string {
  const from = text.indexOf(piece)
  if (from < 0) return piece
  const until = from + piece.length
  let at = 0
  return segments
    .filter((segment) => {
      const begins = at
      at += segment.length
      return at > from && begins < until
    })
    .join('')
}
