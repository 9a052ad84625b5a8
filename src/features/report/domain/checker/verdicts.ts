/** Verdicts and their reasons (核对结论), by name; the words are in the messages. */

/** agrees 一致 · differs 不一致 · inconsistent 自相矛盾 · cannot_be_checked 无法核对 */
export const verdicts = ['agrees', 'differs', 'inconsistent', 'cannot_be_checked'] as const
export type Verdict = (typeof verdicts)[number]

/** What the text bears out itself; "rounded" is off by no more than rounding may be. */
export const holding = ['sum_holds', 'sum_rounded', 'share_holds', 'share_rounded', 'growth_holds'] as const

/** What the text contradicts itself. */
export const breaking = [
  'sum_wrong',
  'share_wrong',
  'share_truncated',
  'growth_wrong',
  'repeat_differs',
  'over_not_round',
] as const

/** Why a number the ledger has a figure for is not held against it. */
export const incomparable = ['other_unit', 'other_period', 'planned', 'may_be_part', 'other_matter'] as const

export const reasonCodes = [
  ...breaking,
  ...holding,
  'ledger_agrees',
  'ledger_differs',
  'ledger_truncated',
  'no_metric',
  'no_figure',
  ...incomparable,
] as const
export type ReasonCode = (typeof reasonCodes)[number]
