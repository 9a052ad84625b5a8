/** A long sheet (长表) cut into portions of rows, so that interpreting it needs memory for one portion and not for all. */

export interface CutSheet {
  /** Everything up to the rows, and everything behind them; XML. */
  readonly head: string
  readonly tail: string
  /** Rows, about as many bytes as asked for each. */
  portions(): Generator<string>
}

const opening = '<sheetData>'
const closing = '</sheetData>'
const row = '<row '
const numbered = /^<row [^>]*\br="\d+"/u

/** Undefined where the part is not written as usual: without numbers of rows, with prefixes, with sections of raw text. */
export function cutSheet(part: Buffer, bytesEach: number): CutSheet | undefined {
  const start = part.indexOf(opening) + opening.length
  const end = part.lastIndexOf(closing)
  if (start < opening.length || end < start || part.includes('<![') || part.includes("t='")) return undefined
  const cuts = [start]
  for (let at = part.indexOf(row, start + bytesEach); at >= 0 && at < end; at = part.indexOf(row, at + bytesEach)) {
    if (!numbered.test(part.toString('latin1', at, at + 300))) return undefined
    cuts.push(at)
  }
  cuts.push(end)
  return {
    head: part.toString('latin1', 0, start),
    tail: part.toString('latin1', end),
    *portions() {
      for (const [place, from] of cuts.slice(0, -1).entries()) yield part.toString('latin1', from, cuts[place + 1])
    },
  }
}
