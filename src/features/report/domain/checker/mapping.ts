/** Which metric each quantity of a text states (指标对应). */
import type { Reading } from './claims.ts'
import { framesOf } from './frames.ts'
import { metricOf, type Known, type Metric } from './metric.ts'
import { shareOf } from './shares.ts'

/** In the order of the claims; undefined where no phrase of the catalogue fits. */
export function metricsOf({ folded, claims }: Reading, catalogue: readonly Known[]): (Metric | undefined)[] {
  const frames = framesOf(folded, claims)
  const found: (Metric | undefined)[] = []
  for (const [place, frame] of frames.entries()) {
    const part = shareOf(folded, claims, place) ? found[place - 1] : undefined
    found.push(part ? sharedMetric(part) : metricOf(frame, catalogue))
  }
  return found
}

/** 财政经济方面7件,占13%: the percentage is that metric's share. */
const sharedMetric = ({ key, name }: Metric): Metric => ({
  key: `${key}.pct`,
  name: { 'zh-CN': `${name['zh-CN']}占比`, en: `${name.en}, share` },
  phrases: [],
})
