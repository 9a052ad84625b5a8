/** The agenda as a tree (议程): reading order and numbers, counted from parents and positions. */
import type { AgendaItem } from './views.ts'

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

/** 还没有进行的议程项: what the meeting leaves undone when it closes now; headings that only hold parts do not count. */
export const notReached = <Item extends Pick<AgendaItem, 'id' | 'parentId' | 'state'>>(
  agenda: readonly Item[],
): readonly Item[] =>
  agenda.filter(({ id, state }) => state === 'pending' && !agenda.some(({ parentId }) => parentId === id))
