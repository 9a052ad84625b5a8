/** A model as bytes for the database, and back: a weight is kept to 1/127 of the largest of its machine. */
import type { RoutingModel } from './model.ts'

export interface PackedModel {
  readonly units: readonly string[]
  /** The words by place, parted by line breaks, which no word holds. */
  readonly words: string
  /** 32-bit floats: the weight of each word, then scale and threshold of each machine; after them its words, a byte each. */
  readonly numbers: Uint8Array
}

const largest = 127

export function packModel({ units, vocabulary, machines }: RoutingModel): PackedModel {
  const size = vocabulary.weights.length
  const floats = new Float32Array(size + 2 * units.length)
  const steps = new Int8Array(size * units.length)
  floats.set(vocabulary.weights)
  for (const [at, machine] of machines.entries()) {
    const words = machine.subarray(0, size)
    const scale = words.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / largest || 1
    floats.set([scale, machine[size] ?? 0], size + 2 * at)
    steps.set(
      words.map((weight) => Math.round(weight / scale)),
      size * at,
    )
  }
  const numbers = new Uint8Array(floats.byteLength + steps.byteLength)
  numbers.set(new Uint8Array(floats.buffer))
  numbers.set(new Uint8Array(steps.buffer), floats.byteLength)
  return { units, words: [...vocabulary.places.keys()].join('\n'), numbers }
}

export function unpackModel({ units, words, numbers }: PackedModel): RoutingModel {
  const names = words === '' ? [] : words.split('\n')
  const size = names.length
  // A copy of its own: bytes of the database may begin anywhere in memory, floats may not.
  const { buffer } = new Uint8Array(numbers)
  const floats = new Float32Array(buffer, 0, size + 2 * units.length)
  const machines = units.map((_, at) => {
    const [scale = 1, threshold = 0] = floats.subarray(size + 2 * at)
    const steps = new Int8Array(buffer, floats.byteLength + size * at, size)
    const machine = new Float32Array(size + 1)
    for (const [place, step] of steps.entries()) machine[place] = step * scale
    machine[size] = threshold
    return machine
  })
  return {
    units,
    vocabulary: {
      places: new Map(names.map((word, place) => [word, place])),
      weights: floats.slice(0, size),
    },
    machines,
  }
}
