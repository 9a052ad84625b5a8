/** Metrics (指标): what a number in a report counts, with the phrases it is known by and the house's figure for it. */
import type { Language } from '#kernel/message'
import type { Frame } from './frames.ts'
import { fitOf, readPhrase, type Phrase } from './phrases.ts'

export interface Metric {
  /** Dotted English name, e.g. `meeting.chairs`. */
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  /** See phrases.ts. */
  readonly phrases: readonly string[]
  /** Identifier of the figure of this house that counts the same (数字编号), e.g. F088. */
  readonly figure?: string | undefined
  /** A rate: 100 × the first ÷ the second, both metrics. */
  readonly ratioOf?: readonly [string, string] | undefined
  /** A report gives it once: printed again it is the same number. */
  readonly once?: boolean | undefined
}

type Extra = Pick<Metric, 'figure' | 'ratioOf' | 'once'>

/** One row of the catalogue; `title` is Chinese and English parted by ` / `. */
export function metric(key: string, title: string, phrases: readonly string[], extra: Extra = {}): Metric {
  const [chinese = key, english = key] = title.split(' / ')
  return { key, name: { 'zh-CN': chinese, en: english }, phrases, ...extra }
}

export interface Known {
  readonly metric: Metric
  readonly phrases: readonly Phrase[]
}

export const known = (metrics: readonly Metric[]): Known[] =>
  metrics.map((metric) => ({ metric, phrases: metric.phrases.map(readPhrase) }))

/** Two characters right at the number, and nothing against them. */
const leastFit = 3.5

/** The metric whose phrase fits best; of equals the one listed first. */
export function metricOf(frame: Frame, catalogue: readonly Known[]): Metric | undefined {
  let best: { metric: Metric; fit: number } | undefined
  for (const { metric, phrases } of catalogue)
    for (const phrase of phrases) {
      const fit = fitOf(phrase, frame)
      if (fit !== undefined && fit > (best?.fit ?? leastFit)) best = { metric, fit }
    }
  return best?.metric
}
