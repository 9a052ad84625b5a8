/** How many rows of a sheet are in which state (逐行计数); a row left out is in no other count. */
import type { ImportRow } from '#kernel/import'
import type { ImportCounts } from './contract.ts'

export const nothingCounted: ImportCounts = { new: 0, changed: 0, unchanged: 0, warning: 0, error: 0, leftOut: 0 }

export function countsOf(rows: readonly (Pick<ImportRow, 'state'> & { leftOut?: boolean })[]): ImportCounts {
  const counts = { ...nothingCounted }
  for (const { state, leftOut } of rows) counts[leftOut ? 'leftOut' : state] += 1
  return counts
}

export const summed = (one: ImportCounts, other: ImportCounts): ImportCounts => ({
  new: one.new + other.new,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  warning: one.warning + other.warning,
  error: one.error + other.error,
  leftOut: one.leftOut + other.leftOut,
})

/** How many rows there are in all. */
export const rowsIn = (counts: ImportCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** How many rows an import takes: all but those that are there already, left out or wrong. */
export const rowsTaken = ({ counts }: { counts: ImportCounts }): number => counts.new + counts.changed + counts.warning
