/** Computes figures from their own queries (数出有据): counts, percentages, differences, yes or no. */
import { sql, type RawBuilder } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type {
  AllFigure,
  AnyFigure,
  DifferenceFigure,
  Figure,
  FigureAsk,
  FigureRow,
  FirstFigure,
  PercentFigure,
} from '#kernel/figure'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import type { Exact } from '../domain/approximation.ts'
import { differenceInWords, percentInWords, percentOf } from '../domain/arithmetic.ts'
import { messages } from '../messages/index.ts'

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
  return (await computeAll(work, [figure], ask))(figure)
}

/** Each set of rows these figures stand on is counted once, all of them in one statement. */
export async function computeAll(
  work: Work,
  figures: readonly Figure[],
  ask: FigureAsk,
): Promise<(figure: Figure) => Computed> {
  const sets = new Map(figures.flatMap((figure) => setsOf(work, figure, ask)))
  const sizes = await countSets(work, sets)
  const sizeOf = (set: string): number => {
    const size = sizes.get(set)
    if (size === undefined) throw new Error(`${set} was not counted`)
    return size
  }
  return (figure) => computed(work, figure, sizeOf)
}

type NamedSet = readonly [name: string, rows: RawBuilder<FigureRow>]

/** The sets of rows a figure is computed from; those of a figure it refers to bear that figure's name. */
function setsOf(work: Work, figure: Figure, ask: FigureAsk): NamedSet[] {
  const others = (...ids: string[]) => ids.flatMap((id) => setsOf(work, figureOf(work, id), ask))
  switch (figure.kind) {
    case 'count':
    case 'any':
      return [[figure.id, figure.rows(ask)]]
    case 'percent':
      return others(figure.numerator, figure.denominator)
    case 'difference':
      return [...others(figure.minuend, figure.subtrahend), [figure.id, rowsOf(work, figure, ask)]]
    case 'all':
      return [
        [figure.id, figure.base(ask)],
        [exceptionsTo(figure), figure.exceptions(ask)],
      ]
    case 'first':
      return [
        [figure.id, figure.within(ask)],
        [earlierThan(figure), figure.before(ask)],
      ]
  }
}

const exceptionsTo = ({ id }: AllFigure): string => `${id} exceptions`
const earlierThan = ({ id }: FirstFigure): string => `${id} before`

function computed(work: Work, figure: Figure, sizeOf: (set: string) => number): Computed {
  const other = (id: string) => computed(work, figureOf(work, id), sizeOf)
  switch (figure.kind) {
    case 'count': {
      const value = sizeOf(figure.id)
      return { figure, value, exact: whole(value), rows: value, arithmetic: String(value) }
    }
    case 'percent':
      return computedPercent(figure, other(figure.numerator), other(figure.denominator))
    case 'difference':
      return computedDifference(figure, [other(figure.minuend), other(figure.subtrahend)], sizeOf(figure.id))
    case 'all':
      return computedAll(figure, sizeOf(figure.id), sizeOf(exceptionsTo(figure)))
    case 'first':
      return computedFirst(work, figure, sizeOf(figure.id), sizeOf(earlierThan(figure)))
    case 'any':
      return computedAny(work, figure, sizeOf(figure.id))
  }
}

const computedPercent = (figure: PercentFigure, numerator: Computed, denominator: Computed): Computed => ({
  figure,
  value: percentOf(numerator.value, denominator.value, figure.decimals),
  exact: { numerator: numerator.value * 100, denominator: Math.max(1, denominator.value) },
  rows: denominator.rows,
  arithmetic: percentInWords(numerator.value, denominator.value, figure.decimals),
})

function computedDifference(
  figure: DifferenceFigure,
  [minuend, subtrahend]: readonly [Computed, Computed],
  rows: number,
): Computed {
  const value = minuend.value - subtrahend.value
  if (rows !== value) throw new Error(`${figure.id}: ${figure.subtrahend} counts rows that ${figure.minuend} does not`)
  return { figure, value, exact: whole(value), rows, arithmetic: differenceInWords(minuend.value, subtrahend.value) }
}

function computedAll(figure: AllFigure, base: number, exceptions: number): Computed {
  const value = base > 0 && exceptions === 0 ? 1 : 0
  return { figure, value, exact: whole(value), rows: base, arithmetic: differenceInWords(base, exceptions) }
}

function computedFirst({ language }: Work, figure: FirstFigure, within: number, before: number): Computed {
  const value = within > 0 && before === 0 ? 1 : 0
  const m = messages[language].yesOrNo
  const arithmetic = say(m.first, { within, before, answer: value === 1 ? m.yes : m.no })
  return { figure, value, exact: whole(value), rows: within, arithmetic }
}

function computedAny({ language }: Work, figure: AnyFigure, rows: number): Computed {
  const value = rows > 0 ? 1 : 0
  const m = messages[language].yesOrNo
  return {
    figure,
    value,
    exact: whole(value),
    rows,
    arithmetic: say(m.any, { rows, answer: value === 1 ? m.yes : m.no }),
  }
}

/** The query behind a figure: what it counts, what a percentage is of, what is left, what was examined. */
export function rowsOf(work: Work, figure: Figure, ask: FigureAsk): RawBuilder<FigureRow> {
  switch (figure.kind) {
    case 'count':
    case 'any':
      return figure.rows(ask)
    case 'percent':
      return rowsOf(work, figureOf(work, figure.denominator), ask)
    case 'all':
      return figure.base(ask)
    case 'first':
      return figure.within(ask)
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

async function countSets({ tx }: Work, sets: ReadonlyMap<string, RawBuilder<FigureRow>>): Promise<Map<string, number>> {
  if (sets.size === 0) return new Map()
  const counts = [...sets].map(([name, query]) => sql`select ${name}::text as name, count(*) as n from (${query}) as r`)
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(counts, sql` union all `)}`.execute(tx)
  return new Map(rows.map(({ name, n }) => [name, n]))
}
