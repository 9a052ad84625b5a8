/** Computes figures from their own queries (数出有据): counts, percentages, differences, yes or no. */
import { sql, type RawBuilder } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type {
  AllFigure,
  CountFigure,
  DifferenceFigure,
  Figure,
  FigureAsk,
  FigureRow,
  PercentFigure,
} from '#kernel/figure'
import type { Work } from '#kernel/work'
import type { Exact } from '../domain/approximation.ts'
import { differenceInWords, percentInWords, percentOf } from '../domain/arithmetic.ts'

export interface Computed {
  readonly figure: Figure
  readonly value: number
  /** Before rounding. */
  readonly exact: Exact
  readonly rows: number
  readonly arithmetic: string
}

export function figureOf({ slots }: Work, id: string): Figure {
  const figure = slots.figures.find((known) => known.id === id)
  if (!figure) throw new Refusal('not_found', 'figure.not_found', { id })
  return figure
}

export async function compute(work: Work, figure: Figure, ask: FigureAsk): Promise<Computed> {
  switch (figure.kind) {
    case 'count':
      return computeCount(work, figure, ask)
    case 'percent':
      return computePercent(work, figure, ask)
    case 'difference':
      return computeDifference(work, figure, ask)
    case 'all':
      return computeAll(work, figure, ask)
  }
}

async function computeCount(work: Work, figure: CountFigure, ask: FigureAsk): Promise<Computed> {
  const value = await count(work, figure.rows(ask))
  return { figure, value, exact: whole(value), rows: value, arithmetic: String(value) }
}

async function computePercent(work: Work, figure: PercentFigure, ask: FigureAsk): Promise<Computed> {
  const numerator = await compute(work, figureOf(work, figure.numerator), ask)
  const denominator = await compute(work, figureOf(work, figure.denominator), ask)
  return {
    figure,
    value: percentOf(numerator.value, denominator.value, figure.decimals),
    exact: { numerator: numerator.value * 100, denominator: Math.max(1, denominator.value) },
    rows: denominator.rows,
    arithmetic: percentInWords(numerator.value, denominator.value, figure.decimals),
  }
}

async function computeDifference(work: Work, figure: DifferenceFigure, ask: FigureAsk): Promise<Computed> {
  const minuend = await compute(work, figureOf(work, figure.minuend), ask)
  const subtrahend = await compute(work, figureOf(work, figure.subtrahend), ask)
  const rows = await count(work, rowsOf(work, figure, ask))
  const value = minuend.value - subtrahend.value
  if (rows !== value) throw new Error(`${figure.id}: ${figure.subtrahend} counts rows that ${figure.minuend} does not`)
  return { figure, value, exact: whole(value), rows, arithmetic: differenceInWords(minuend.value, subtrahend.value) }
}

async function computeAll(work: Work, figure: AllFigure, ask: FigureAsk): Promise<Computed> {
  const base = await count(work, figure.base(ask))
  const exceptions = await count(work, figure.exceptions(ask))
  const value = base > 0 && exceptions === 0 ? 1 : 0
  return {
    figure,
    value,
    exact: whole(value),
    rows: base,
    arithmetic: differenceInWords(base, exceptions),
  }
}

/** The query behind a figure: what it counts, what a percentage is of, what is left, what was examined. */
export function rowsOf(work: Work, figure: Figure, ask: FigureAsk): RawBuilder<FigureRow> {
  switch (figure.kind) {
    case 'count':
      return figure.rows(ask)
    case 'percent':
      return rowsOf(work, figureOf(work, figure.denominator), ask)
    case 'all':
      return figure.base(ask)
    case 'difference': {
      const all = rowsOf(work, figureOf(work, figure.minuend), ask)
      const less = rowsOf(work, figureOf(work, figure.subtrahend), ask)
      return sql<FigureRow>`select * from (${all}) as m where m.id not in (select l.id from (${less}) as l)`
    }
  }
}

export async function listRows(
  work: Work,
  figure: Figure,
  ask: FigureAsk,
  page: { offset: number; limit: number },
): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select id, label, link from (${rowsOf(work, figure, ask)}) as r
     order by label, id limit ${page.limit} offset ${page.offset}`.execute(work.tx)
  return rows
}

/** More than a district has rows of anything in a term. */
const mostRows = 100_000

/** Every row, in one order: what is frozen, and what later came and went. */
export async function allRows(work: Work, figure: Figure, ask: FigureAsk): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select id, label, link from (${rowsOf(work, figure, ask)}) as r order by id limit ${mostRows}`.execute(work.tx)
  return rows
}

const whole = (value: number): Exact => ({ numerator: value, denominator: 1 })

async function count({ tx }: Work, query: RawBuilder<FigureRow>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${query}) as r`.execute(tx)
  return rows[0]?.n ?? 0
}
