/** A figure as a report states it (报告所用的数字): its value for the period, live or frozen, and how it is printed. */
import { z } from 'zod'
import { figureKinds } from '#kernel/figure'
import { say } from '#kernel/message'
import { approximate } from '../approximation.ts'
import { printedWords } from '../../messages/printed.ts'
import type { FigureFormat } from './content.ts'

/** 重述: what was stated before and what since, with its cause; the frozen value is the first. */
export const Statement = z.object({
  number: z.number().int(),
  value: z.number(),
  arithmetic: z.string(),
  rows: z.number().int(),
  cause: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Statement = z.infer<typeof Statement>

export const StatedFigure = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  scope: z.string(),
  rounding: z.string(),
  owner: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  unit: z.string(),
  kind: z.enum(figureKinds),
  decimals: z.number().int(),
  value: z.number(),
  exact: z.object({ numerator: z.number(), denominator: z.number() }),
  rows: z.number().int(),
  arithmetic: z.string(),
  /** Of the frozen rows and value; '' while nothing is frozen. */
  digest: z.string(),
  /** From the frozen value on; empty while nothing is frozen. */
  statements: z.array(Statement),
})
export type StatedFigure = z.infer<typeof StatedFigure>

type Printable = Pick<StatedFigure, 'kind' | 'unit' | 'decimals' | 'value' | 'exact'>

/** 265件 · 86% · 85.66% · 260余件 · 达85% · 均 · 首次 · 已; undefined where the word would be untrue or says nothing. */
export function printed(figure: Printable, as: FigureFormat): string | undefined {
  const { kind, unit, value, exact } = figure
  if (as === 'defined') return printedValue(figure, value)
  if (kind in answers) return undefined
  if (as === 'exact') return `${kind === 'percent' ? twoDecimals(exact) : value}${unit}`
  const said = approximate(as, exact, kind === 'percent' ? 'percent' : 'count')
  return said && say(printedWords[said.word], { amount: said.amount, unit })
}

/** What the figure stands for in a text when it has this value: 265件, 86%, 均. */
export function printedValue({ kind, unit, decimals }: Omit<Printable, 'value' | 'exact'>, value: number): string {
  switch (kind) {
    case 'all':
    case 'first':
    case 'any':
      return answers[kind][value === 1 ? 0 : 1]
    case 'percent':
      return `${value.toFixed(decimals)}${unit}`
    case 'count':
    case 'difference':
      return `${value}${unit}`
  }
}

const answers = {
  all: [printedWords.all, printedWords.notAll],
  first: [printedWords.first, printedWords.notFirst],
  any: [printedWords.any, printedWords.none],
} as const

/** Half up, in whole numbers. */
const twoDecimals = ({ numerator, denominator }: StatedFigure['exact']): string =>
  (Math.floor((numerator * 200 + denominator) / (denominator * 2)) / 100).toFixed(2)
