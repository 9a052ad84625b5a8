/** Increases and decreases (增减额): amounts that are no quantity of their own but the change of one. */
import type { Claim } from './claims.ts'

const rising = /(?:增加|增长|增收|增支|上升|提高|多收|多支)(?:了|为|达)?\s*$/u
const falling = /(?:减少|下降|减收|减支|降低|压减|少收|少支)(?:了|为|达)?\s*$/u

/** 1 for 增加, −1 for 减少 right before the number; undefined for a quantity. */
export function directionOf(folded: string, { start }: Claim): 1 | -1 | undefined {
  const words = folded.slice(Math.max(0, start - 6), start)
  if (rising.test(words)) return 1
  return falling.test(words) ? -1 : undefined
}
