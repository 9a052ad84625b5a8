/**
 * A published figure (数字) is the query for its rows: the value is counted from them and the list behind it is
 * the same query, so the two cannot disagree. Ratios and differences are arithmetic over such figures.
 */
import type { RawBuilder } from 'kysely'
import type { PlainDate } from './date.ts'
import type { Language } from './message.ts'
import type { Role } from './roles.ts'

export interface FigureRow {
  /** Identifier of the record, and where it opens. */
  id: string
  label: string
  link: string
}

export interface Period {
  readonly from: PlainDate
  /** The cut-off day (截止日), included. */
  readonly to: PlainDate
}

export interface FigureAsk extends Period {
  readonly tenant: string
}

/** The measure word behind the number: a report says 9次, 14位, 58条. */
export type FigureUnit =
  | 'piece' // 件
  | 'occasion' // 次
  | 'item' // 个
  | 'matter' // 项
  | 'act' // 人次
  | 'person' // 名
  | 'member' // 位
  | 'point' // 条
  | 'percent' // 百分比
  | 'yes_no' // 是否

/** P1 自报告所述会议闭幕至截止日 · 本届以来 */
export const figurePeriods = ['since_session', 'since_term'] as const
export type FigurePeriod = (typeof figurePeriods)[number]

/** count 件数 · percent 百分比 · difference 差 · all 均 · first 首次 · any 开展过; the last three are yes or no. */
export const figureKinds = ['count', 'percent', 'difference', 'all', 'first', 'any'] as const

export type FigureOwner = Extract<Role, 'deputies_office' | 'secretariat' | 'government_office'>

interface Common {
  /** F088; from F901 on figures of the annual handling report. */
  readonly id: string
  readonly unit: FigureUnit
  /** Its name, its definition (口径) and what it covers (范围), from the messages of the feature that answers for it. */
  readonly words: Readonly<
    Record<Language, { readonly name: string; readonly definition: string; readonly scope: string }>
  >
  readonly period: FigurePeriod
  /** Who answers for it (责任单位). */
  readonly owner: FigureOwner
  readonly version: number
}

/** How many rows. */
export interface CountFigure extends Common {
  readonly kind: 'count'
  readonly rows: (ask: FigureAsk) => RawBuilder<FigureRow>
}

/** numerator ÷ denominator × 100, rounded half up to `decimals`; both are figures. */
export interface PercentFigure extends Common {
  readonly kind: 'percent'
  readonly numerator: string
  readonly denominator: string
  readonly decimals: number
}

/** minuend − subtrahend; its rows are those of the minuend that the subtrahend does not have. */
export interface DifferenceFigure extends Common {
  readonly kind: 'difference'
  readonly minuend: string
  readonly subtrahend: string
}

/** 1 when every row of `base` is free of exceptions and there is at least one; the rows are the exceptions. */
export interface AllFigure extends Common {
  readonly kind: 'all'
  readonly base: (ask: FigureAsk) => RawBuilder<FigureRow>
  readonly exceptions: (ask: FigureAsk) => RawBuilder<FigureRow>
}

/** 首次: 1 when there is at least one row within the period and none before it; the rows are those within it. */
export interface FirstFigure extends Common {
  readonly kind: 'first'
  readonly within: (ask: FigureAsk) => RawBuilder<FigureRow>
  readonly before: (ask: FigureAsk) => RawBuilder<FigureRow>
}

/** 开展过: 1 when there is at least one row. */
export interface AnyFigure extends Common {
  readonly kind: 'any'
  readonly rows: (ask: FigureAsk) => RawBuilder<FigureRow>
}

export type Figure = CountFigure | PercentFigure | DifferenceFigure | AllFigure | FirstFigure | AnyFigure
