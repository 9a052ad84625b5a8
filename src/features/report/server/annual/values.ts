/** Values of the figures a report states, by their id. */
import { stated } from './stated.ts'

type Values = Readonly<Record<string, number>>

export function valueOf(values: Values, id: string): number {
  const known = values[id]
  if (known === undefined) throw new Error(`${id} was not computed`)
  return known
}

/** As they stand in a sentence, each with its figure. */
export const printedOf =
  (values: Values) =>
  (id: string): string =>
    stated(id, valueOf(values, id))
