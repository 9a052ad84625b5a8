/** Figures of the annual handling report (建议办理情况报告): 办结率 on its own bases, and how classes changed after the first answer. */
import { sql, type RawBuilder } from 'kysely'
import type { Figure, FigureAsk } from '#kernel/figure'
import { handlingFigureWords } from '../messages/handling-figures.ts'
import { all, rows, secondAssigned } from './figures.ts'

type Id = keyof typeof handlingFigureWords

const described = (id: Id) =>
  ({ id, version: 1, words: handlingFigureWords[id], period: 'since_session', owner: 'deputies_office' }) as const

/** Of all suggestions, those for which this holds. */
const count = (id: Id, condition: (ask: FigureAsk) => RawBuilder<unknown>): Figure => ({
  ...described(id),
  kind: 'count',
  unit: 'piece',
  rows: rows((ask) => sql`${all(ask)} and ${condition(ask)}`),
})

const percent = (id: Id, numerator: string, denominator: string): Figure => ({
  ...described(id),
  kind: 'percent',
  unit: 'percent',
  numerator,
  denominator,
  decimals: 2,
})

const closed = ({ to }: FigureAsk) => sql`c.closed_on <= ${to}::date`

const first = (...classes: readonly string[]) => sql`s.class_reported = any (${classes}::text[])`
const verified = (...classes: readonly string[]) => sql`s.class_verified = any (${classes}::text[])`

export const handlingFigures: readonly Figure[] = [
  count('F901', closed),
  percent('F902', 'F901', 'F088'),
  count('F903', (ask) => sql`${secondAssigned(ask)} and ${closed(ask)}`),
  percent('F904', 'F903', 'F087'),
  count('F905', () => first('A')),
  count('F906', () => first('B')),
  count('F907', () => first('C', 'D')),
  count('F908', () => verified('B')),
  count('F909', () => verified('C', 'D')),
  count('F910', () => sql`${first('A')} and ${verified('B', 'C', 'D')}`),
  count('F911', (ask) => sql`${secondAssigned(ask)} and ${verified('A')}`),
  count('F912', () => sql`${first('B', 'C', 'D')} and ${verified('A')}`),
  count('F913', () => sql`s.class_reported is not null and s.class_verified is null`),
]
