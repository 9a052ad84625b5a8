/** 改动: which paragraphs of a text differ from another version of it, each beside what stood there before. */

export interface Change {
  /** '' where a paragraph is new. */
  readonly before: string
  /** '' where it is gone. */
  readonly after: string
}

/** Paragraphs of both in their order; what stays the same is left out. */
export function changedParagraphs(before: readonly string[], after: readonly string[]): Change[] {
  const common = lengths(before, after)
  const changes: Change[] = []
  let gone: string[] = []
  let come: string[] = []
  const settle = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1)
      changes.push({ before: gone[at] ?? '', after: come[at] ?? '' })
    gone = []
    come = []
  }
  let [left, right] = [0, 0]
  while (left < before.length || right < after.length) {
    const [one, other] = [before[left], after[right]]
    if (one !== undefined && one === other) {
      settle()
      left += 1
      right += 1
    } else if (
      other === undefined ||
      (one !== undefined && longest(common, left + 1, right) >= longest(common, left, right + 1))
    ) {
      gone.push(one ?? '')
      left += 1
    } else {
      come.push(other)
      right += 1
    }
  }
  settle()
  return changes
}

/** How many paragraphs the rest of both has in common, from each pair of places on. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let left = before.length - 1; left >= 0; left -= 1)
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const row = table[left]
      if (!row) continue
      row[right] =
        before[left] === after[right]
          ? longest(table, left + 1, right + 1) + 1
          : Math.max(longest(table, left + 1, right), longest(table, left, right + 1))
    }
  return table
}

const longest = (table: readonly (readonly number[])[], left: number, right: number): number =>
  table[left]?.[right] ?? 0
