/** Sentences that remember which of their numbers states which figure (数出有据), so that a page can lead from it to its evidence. */
import type { PaperBlock, StatedPlace } from '#kernel/paper'

/** Signs of private use: none of them is in a text, and none is left in one. */
const [opens, parts, closes] = ['\uE000', '\uE001', '\uE002']

/** A number as it is printed, with the figure it states. */
export const stated = (id: string, printed: string | number): string => `${opens}${id}${parts}${printed}${closes}`

/** A paragraph of sentences put together from such numbers. */
export function statedParagraph(marked: string): PaperBlock {
  const figures: StatedPlace[] = []
  let text = ''
  for (const piece of marked.split(opens)) {
    const [, id, printed = '', rest = ''] = /^(\w+)\uE001(.*?)\uE002(.*)$/su.exec(piece) ?? []
    if (id === undefined) {
      text += piece
      continue
    }
    figures.push({ id, start: text.length, end: text.length + printed.length })
    text += printed + rest
  }
  return { kind: 'paragraph', text, figures }
}
