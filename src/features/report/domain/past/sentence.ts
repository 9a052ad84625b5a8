/** 所在的句子: the sentence of a text in which something stands. */

const endOfSentence = /[。；！？\n]/u

/** `start` and `end` are UTF-16 code units; at most 200 characters, cut around the place. */
export function sentenceAround(text: string, { start, end }: { start: number; end: number }): string {
  let first = start
  while (first > 0 && start - first < longest && !endOfSentence.test(text.charAt(first - 1))) first -= 1
  let last = end
  while (last < text.length && last - end < longest && !endOfSentence.test(text.charAt(last))) last += 1
  if (/[。！？；]/u.test(text.charAt(last))) last += 1
  return text.slice(first, last).trim()
}

const longest = 100

/** 265 with the unit that follows it in the text: 265件. */
export const withUnit = (text: string, { start, end, unit }: { start: number; end: number; unit: string }): string =>
  text.slice(start, text.startsWith(unit, end) ? end + unit.length : end)
