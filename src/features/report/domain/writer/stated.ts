/** A figure as a report states it (报告所用的数字): its value for the period, live or frozen, and how it is printed. */
import { z } from 'zod'
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
  kind: z.enum(['count', 'percent', 'difference', 'all']),
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

/** 265件 · 86% · 85.66% · 260余件 · 达85% · 均; undefined where the word would be untrue or says nothing. */
export function printed(figure: Printable, as: FigureFormat): string | undefined {
  const { kind, unit, value, exact, decimals } = figure
  if (kind === 'all') return as === 'defined' ? (value === 1 ? printedWords.all : printedWords.notAll) : undefined
  if (as === 'defined') return `${kind === 'percent' ? value.toFixed(decimals) : value}${unit}`
  if (as === 'exact') return `${kind === 'percent' ? twoDecimals(exact) : value}${unit}`
  const said = approximate(as, exact, kind === 'percent' ? 'percent' : 'count')
  return said && say(printedWords[said.word], { amount: said.amount, unit })
}

/** Half up, in whole numbers. */
const twoDecimals = ({ numerator, denominator }: StatedFigure['exact']): string =>
  (Math.floor((numerator * 200 + denominator) / (denominator * 2)) / 100).toFixed(2)
