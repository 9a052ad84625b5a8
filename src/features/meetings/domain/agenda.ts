/** The agenda as a tree (议程): reading order and numbers, counted from parents and positions. */

interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
}

/** 一级议程 and one level below it, as agendas of congresses have. */
export const deepest = 2

export interface Numbered {
  readonly number: string
  readonly depth: number
}

/** Each item after its parent, numbered 1, 1.1, 1.2, 2 …; what was taken back keeps its number, as minutes refer to it. */
export function numbered<Item extends Placed>(items: readonly Item[]): (Item & Numbered)[] {
  const below = (parentId: string | null, prefix: string, depth: number): (Item & Numbered)[] =>
    items
      .filter((item) => item.parentId === parentId)
      .toSorted((a, b) => a.position - b.position)
      .flatMap((item, at) => {
        const number = `${prefix}${at + 1}`
        return [{ ...item, number, depth }, ...below(item.id, `${number}.`, depth + 1)]
      })
  return below(null, '', 1)
}
