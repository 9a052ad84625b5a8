/**
 * Learns from a district's own history which unit a suggestion is for: one linear support vector machine per unit
 * (squared hinge loss, dual coordinate descent: Hsieh et al. 2008, algorithm 1). The same history gives the same model.
 */
import type { RoutingModel } from './model.ts'
import { rowOf, vocabularyOf, type Row } from './vocabulary.ts'
import { wordsOf, type RoutingText } from './words.ts'

export interface RoutingExample extends RoutingText {
  /** The unit that handled it alone or in the lead. */
  readonly unitId: string
}

/** How much a suggestion on the wrong side costs against a simple model. */
const cost = 3
const passes = 12
/** When no example moves further than this, the machine stands still. */
const stillness = 0.05

export function trainRouting(examples: readonly RoutingExample[]): RoutingModel {
  const texts = examples.map(wordsOf)
  const vocabulary = vocabularyOf(texts)
  const rows = texts.map((words) => rowOf(words, vocabulary))
  const units = [...new Set(examples.map(({ unitId }) => unitId))].toSorted()
  return {
    units,
    vocabulary,
    machines: units.map((unit) =>
      machineFor(
        rows,
        examples.map(({ unitId }) => unitId === unit),
        vocabulary.places.size,
      ),
    ),
  }
}

/** Weights by place, the threshold last. */
function machineFor(rows: readonly Row[], belongs: readonly boolean[], size: number): Float32Array {
  const weights = new Float32Array(size + 1)
  const pull = new Float64Array(rows.length)
  let order = rows.map((_, at) => at)
  // A row has length 1; the constant of the threshold and the slack of the squared loss add the rest.
  const curvature = 2 + 1 / (2 * cost)
  for (let pass = 0; pass < passes; pass += 1) {
    mix(order, pass)
    const clear = new Set<number>()
    let furthest = 0
    for (const at of order) {
      const row = rows[at]
      if (!row) continue
      const side = belongs[at] ? 1 : -1
      const before = pull[at] ?? 0
      const gradient = side * scoreOf(row, weights) - 1 + before / (2 * cost)
      const step = before === 0 ? Math.min(gradient, 0) : gradient
      if (step === 0) {
        clear.add(at)
        continue
      }
      furthest = Math.max(furthest, Math.abs(step))
      const after = Math.max(before - gradient / curvature, 0)
      pull[at] = after
      move(weights, row, (after - before) * side)
    }
    if (furthest < stillness) break
    // What is clearly on its side stays there: it is looked at no more.
    order = order.filter((at) => !clear.has(at))
  }
  return weights
}

export function scoreOf({ places, values }: Row, weights: Float32Array): number {
  let score = weights[weights.length - 1] ?? 0
  for (let at = 0; at < places.length; at += 1) score += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return score
}

function move(weights: Float32Array, { places, values }: Row, by: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    weights[place] = (weights[place] ?? 0) + by * (values[at] ?? 0)
  }
  const threshold = weights.length - 1
  weights[threshold] = (weights[threshold] ?? 0) + by
}

/** Another order for each pass, the same for each training. */
function mix(order: number[], pass: number): void {
  let state = pass + 1
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}
