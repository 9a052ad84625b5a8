/** Texts as they are set (排入版面的文字): what the page cannot show is left out, and no word is longer than its line. */
import { printable } from '../printable.ts'

/** Marks that turn the direction of reading would show a text other than it is. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const plain = (text: string): string =>
  printable(text)
    .replaceAll(turning, '')
    .replaceAll(/[\t\r\n]/g, ' ')

/** Marks (U+200B) where a word may be broken that is longer than a line of so many Chinese characters. */
export function wrappable(text: string, perLine: number): string {
  const long = new RegExp(`[\\u0021-\\u024f]{${Math.ceil(perLine * 1.5)},}`, 'gu')
  return plain(text).replaceAll(long, (word) => Array.from(word).join('\u200b'))
}
