/** Text as people paste it (粘贴文本): nothing they wrote is lost, nothing unseen comes along. */

/** Control characters, zero-width and direction marks, halves of characters; line breaks, tabs and emoji joiners stay. */
const unseen = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu
/** A joiner that joins no two pictures is a zero-width character like the others. */
const strayJoiner =
  /(?<![\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu
const lineBreak = /\r\n?|\u2028|\u2029|\u0085/g
/** Spaces of other widths that word processors put in. */
const otherSpace = /[\u00a0\u2000-\u200a\u202f\u205f]/g

export const cleanText = (text: string): string =>
  text.replace(lineBreak, '\n').replace(otherSpace, ' ').replace(unseen, '').replace(strayJoiner, '').trim()

/** One line: breaks and tabs become spaces. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/** Characters as people and the database count them. */
export const lengthOf = (text: string): number => Array.from(text).length
