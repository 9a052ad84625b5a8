/** How deep in brackets a place lies (括号层次). */

export function depths(folded: string): (place: number) => number {
  const levels = new Uint8Array(folded.length + 1)
  let level = 0
  for (let place = 0; place < folded.length; place += 1) {
    const sign = folded.charAt(place)
    if (sign === '\n') level = 0
    if (sign === ')') level = Math.max(0, level - 1)
    levels[place] = level
    if (sign === '(') level = Math.min(level + 1, 255)
  }
  return (place) => levels[place] ?? 0
}
