/** The catalogue of metrics (指标目录) the checker knows from the start; an office adds its own in a setting. */
import { known, type Known, type Metric } from './metric.ts'
import { appointments } from './metrics/appointments.ts'
import { deputies } from './metrics/deputies.ts'
import { law } from './metrics/law.ts'
import { sittings } from './metrics/sittings.ts'
import { suggestions } from './metrics/suggestions.ts'
import { supervision } from './metrics/supervision.ts'

export const metrics: readonly Metric[] = [
  ...sittings,
  ...law,
  ...supervision,
  ...suggestions,
  ...deputies,
  ...appointments,
]

/** An office's own metric takes the place of one with the same key. */
export function catalogueWith(own: readonly Metric[]): Known[] {
  const keys = new Set(own.map(({ key }) => key))
  return known([...own, ...metrics.filter(({ key }) => !keys.has(key))])
}
