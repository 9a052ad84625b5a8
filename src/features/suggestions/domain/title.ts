/** A title proposed from the text (标题), where the deputy gave none. */
const longest = 40

/** The first sentence, cut to a line; the page script proposes the same while somebody writes. */
export const proposedTitle = (text: string): string =>
  (text.trim().split(/[。！？；!?;\n]/u, 1)[0] ?? '').trim().slice(0, longest)
