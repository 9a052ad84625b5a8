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
    const share = shareOf(folded, claims, place)
    const part = share && found[share.at]
    found.push(part ? sharedMetric(part) : metricOf(frame, catalogue))
  }
  const totals = new Map<string, Claim>()
  return found.map((metric, place) => {
    const claim = claims[place]
    if (!metric?.once || !claim) return metric
    const total = totals.get(metric.key)
    if (!total) totals.set(metric.key, claim)
    return total && total.value !== claim.value ? (spokenOfBefore(claims, found, place) ?? metric) : metric
  })
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
  const [metric, claim] = [found[place], claims[place]]
  for (let at = place - 1; at >= Math.max(0, place - reach); at -= 1) {
    const [one, before] = [found[at], claims[at]]
    if (!metric || !claim || !one || !before) continue
    if (family(one.key) === family(metric.key) && before.value === claim.value && before.unit === claim.unit) return one
  }
  return undefined
}

/** How many quantities back something is still spoken of. */
const reach = 100

/** 财政经济方面7件,占13%: the percentage is that metric's share. */
const sharedMetric = ({ key, name }: Metric): Metric => ({
  key: `${key}.pct`,
  name: { 'zh-CN': `${name['zh-CN']}占比`, en: `${name.en}, share` },
  phrases: [],
})
