/** The parts the rows of the deadline tables are put together from: how long, and on what basis (时长与依据). */
import { plainDate } from './date.ts'
import type { BasisKind, DeadlineRule, SpanRule } from './deadline.ts'

type Span = Pick<SpanRule, 'amount' | 'unit' | 'direction' | 'rollsToWorkingDay'>
type Basis = Pick<DeadlineRule, 'basis' | 'basisKind' | 'hard' | 'validFrom'>

/** Practice is older than any clock kept here. */
const ALWAYS = '2000-01-01'

const after = (amount: number, unit: SpanRule['unit']): Span => ({
  amount,
  unit,
  direction: 'after',
  rollsToWorkingDay: true,
})

export const months = (amount: number): Span => after(amount, 'months')

export const days = (amount: number): Span => after(amount, 'days')

export const workingDays = (amount: number): Span => after(amount, 'working_days')

/** 每N个月至少一次: a longest interval, which no rest day makes longer. */
export const everyMonths = (amount: number): Span => ({ ...months(amount), rollsToWorkingDay: false })

export const daysBefore = (amount: number): Span => ({
  amount,
  unit: 'days',
  direction: 'before',
  rollsToWorkingDay: false,
})

export const monthsBefore = (amount: number): Span => ({ ...daysBefore(amount), unit: 'months' })

/** Law that binds the district: no other number can be set. */
export const law = (basisKind: 'L' | 'LZ', basis: string, validFrom: string): Basis => ({
  basis,
  basisKind,
  hard: true,
  validFrom: plainDate(validFrom),
})

/** A default that a congress may change within limits. */
export const custom = (
  basisKind: BasisKind,
  basis: string,
  { validFrom = ALWAYS, min, max }: { validFrom?: string; min: number; max: number },
): Basis & Required<Pick<SpanRule, 'allowed'>> => ({
  basis,
  basisKind,
  hard: false,
  validFrom: plainDate(validFrom),
  allowed: { min, max },
})
