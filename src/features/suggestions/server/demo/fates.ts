/** What becomes of each suggestion of the demonstration year (演示年度), so that the year's figures come out. */
import type { ResultClass } from '#features/cases'

export interface Fate {
  /** Answered as, in the first round. */
  readonly class: ResultClass
  /** 不满意，再办理一次. */
  readonly redo: boolean
  /** The deputy lets the time to rate pass; nothing enters the base. */
  readonly unrated: boolean
  /** 回头看 finds it not done; it is answered the second time as. */
  readonly second: ResultClass | null
  /** 退办一次，改派. */
  readonly returned: boolean
  /** 申请延期并获准. */
  readonly extended: boolean
  readonly complex: boolean
}

/**
 * Of 265 suggestions 238 are answered as A, 20 as B, 7 as C. The deputies find 41 of the 238 not done; 30 of them are
 * solved in the second round, 11 end as B: 238 − 41 + 30 = 227 solved.
 */
export const totals = { inSession: 263, between: 2, A: 238, B: 20, second: 41, solvedSecond: 30 } as const

/** Fate of the n-th, spread evenly by a step that has no divisor in common with 265. */
export function fateOf(n: number): Fate {
  const place = (n * 117) % (totals.inSession + totals.between)
  return {
    class: place < totals.A ? 'A' : place < totals.A + totals.B ? 'B' : 'C',
    second: place < totals.solvedSecond ? 'A' : place < totals.second ? 'B' : null,
    redo: place >= 60 && place < 67,
    unrated: place >= 100 && place < 105,
    returned: place >= 120 && place < 129,
    extended: place >= 140 && place < 148,
    complex: place >= 150 && place < 156,
  }
}

/** Solved at once and liked: key suggestions and those of earlier sessions. */
export const solved: Fate = {
  class: 'A',
  redo: false,
  unrated: false,
  second: null,
  returned: false,
  extended: false,
  complex: false,
}
