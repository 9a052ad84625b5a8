/** Which metric each quantity of a text states (指标对应). */
import type { Claim, Reading } from './claims.ts'
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
  return found.map((metric, place) => (metric?.once ? spokenOfBefore(claims, found, place) : metric))
}

const family = (key: string): string => key.split('.', 1).join('')

/**
 * 75件代表建议 … 56件由本区办理 … 56件代表建议中: the last is not another total but the 56 spoken of before.
 */
function spokenOfBefore(
  claims: readonly Claim[],
  found: readonly (Metric | undefined)[],
  place: number,
): Metric | undefined {
  const metric = found[place]
  const claim = claims[place]
  const earlier = found.slice(0, place).map((one, at) => ({ one, claim: claims[at] }))
  const total = earlier.find(({ one }) => one?.key === metric?.key)
  if (!metric || !claim || !total || total.claim?.value === claim.value) return metric
  const same = earlier.findLast(
    ({ one, claim: before }) =>
      one && family(one.key) === family(metric.key) && before?.value === claim.value && before.unit === claim.unit,
  )
  return same?.one ?? metric
}

/** 财政经济方面7件,占13%: the percentage is that metric's share. */
const sharedMetric = ({ key, name }: Metric): Metric => ({
  key: `${key}.pct`,
  name: { 'zh-CN': `${name['zh-CN']}占比`, en: `${name.en}, share` },
  phrases: [],
})
