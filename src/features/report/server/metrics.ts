/** 指标说法: metrics an office adds itself, or writes anew, with the phrases its reports use. */
import { z } from 'zod'
import { setting } from '#kernel/setting'
import type { Metric } from '../domain/checker/metric.ts'
import { readPhrase } from '../domain/checker/phrases.ts'
import { metricParts, settingWords } from '../messages/settings.ts'

const isPhrase = (line: string): boolean => {
  try {
    readPhrase(line)
    return true
  } catch {
    return false
  }
}

const OwnMetric = z.object({
  key: z.string().regex(/^[a-z_]{1,30}(?:\.[a-z_]{1,30}){1,3}$/),
  name: z.string().min(1).max(60),
  english: z.string().min(1).max(60).optional(),
  /** See phrases.ts: the number is #, its units joined to it. */
  phrases: z.array(z.string().min(2).max(200).refine(isPhrase, '# ?')).min(1).max(40),
  figure: z
    .string()
    .regex(/^F\d{3}$/)
    .optional(),
  once: z.boolean().optional(),
})

export const ownMetrics = setting({
  key: 'report.metrics',
  value: z.array(OwnMetric).max(200),
  default: [],
  basis: '本机关报告的用语；没有另写的，用系统自带的指标说法',
  words: settingWords.ownMetrics,
  by: ['deputies_office'],
  input: (language) => {
    const m = metricParts[language]
    return {
      kind: 'rows',
      row: {
        kind: 'group',
        parts: [
          { name: 'key', label: m.key, input: { kind: 'text' } },
          { name: 'name', label: m.name, input: { kind: 'text' } },
          { name: 'english', label: m.english, input: { kind: 'text' }, optional: true },
          { name: 'phrases', label: m.phrases, input: { kind: 'lines' } },
          { name: 'figure', label: m.figure, input: { kind: 'text' }, optional: true },
          { name: 'once', label: m.once, input: { kind: 'yes_no' } },
        ],
      },
    }
  },
  inWords: (metrics) => metrics.map(({ key, name, phrases }) => `${name} (${key}): ${phrases.join(' ; ')}`),
})

export const metricOfOffice = ({ key, name, english, phrases, figure, once }: z.output<typeof OwnMetric>): Metric => ({
  key,
  name: { 'zh-CN': name, en: english ?? name },
  phrases,
  figure,
  once,
})
