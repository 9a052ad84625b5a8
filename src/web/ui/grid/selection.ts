/** Which row is current and which are chosen (当前行、已选行); plain values, so that every key press is a function. */

export interface Selection {
  /** The row that single keys act on. */
  readonly current: string | undefined
  /** Where a range began. */
  readonly anchor: string | undefined
  readonly chosen: ReadonlySet<string>
}

export const nothingChosen: Selection = { current: undefined, anchor: undefined, chosen: new Set() }

/** The rows in the order they are shown. */
type Order = readonly string[]

export const moveTo = (selection: Selection, id: string | undefined): Selection => ({
  ...selection,
  current: id,
  anchor: id,
})

/** One row on or back; the first row when none is current. */
export const move = (selection: Selection, order: Order, step: 1 | -1): Selection =>
  moveTo(selection, neighbour(selection, order, step))

export function toggle(selection: Selection, id: string | undefined = selection.current): Selection {
  if (id === undefined) return selection
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { current: id, anchor: id, chosen }
}

/** Everything from the anchor to this row is chosen; the anchor stays. */
export function extendTo(selection: Selection, order: Order, id: string | undefined): Selection {
  if (id === undefined) return selection
  const anchor = selection.anchor ?? selection.current ?? id
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)].toSorted((a, b) => a - b) as [number, number]
  const chosen = new Set([...selection.chosen, ...order.slice(Math.max(from, 0), to + 1)])
  return { current: id, anchor, chosen }
}

export const extend = (selection: Selection, order: Order, step: 1 | -1): Selection =>
  extendTo(selection, order, neighbour(selection, order, step))

/** All rows shown; none when all of them already are. */
export function toggleAll(selection: Selection, order: Order): Selection {
  const all = order.every((id) => selection.chosen.has(id))
  return { ...selection, chosen: all ? new Set() : new Set(order) }
}

/** These rows too; none of them when all already are. */
export function toggleSome(selection: Selection, ids: Order): Selection {
  const chosen = new Set(selection.chosen)
  const all = ids.every((id) => chosen.has(id))
  for (const id of ids)
    if (all) chosen.delete(id)
    else chosen.add(id)
  return { ...selection, chosen }
}

/** After rows came and went: when the current one is gone, the one that took its place, or the last before it. */
export function follow(selection: Selection, before: Order, after: Order): Selection {
  const { current } = selection
  const there = new Set(after)
  const at = current === undefined || there.has(current) ? -1 : before.indexOf(current)
  if (at < 0) return selection
  const next = before.slice(at + 1).find((id) => there.has(id)) ?? before.slice(0, at).findLast((id) => there.has(id))
  return moveTo(selection, next)
}

export const clear = (selection: Selection): Selection => ({ ...selection, chosen: new Set() })

/** What an action is about: the chosen rows that are shown, otherwise the current one. A filter never hides what is acted on. */
export function concerned({ current, chosen }: Selection, order: Order): readonly string[] {
  const shown = order.filter((id) => chosen.has(id))
  if (shown.length > 0) return shown
  return current !== undefined && order.includes(current) ? [current] : []
}

function neighbour({ current }: Selection, order: Order, step: 1 | -1): string | undefined {
  const at = current === undefined ? -1 : order.indexOf(current)
  if (at < 0) return order[0]
  return order[Math.min(Math.max(at + step, 0), order.length - 1)]
}
