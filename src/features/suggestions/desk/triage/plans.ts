/** What the clerk has in mind for rows (交办意见): kept on the screen until it is sent; the proposal stands in for what is not said. */
import type { z } from 'zod'
import type { AssignItem } from '../../domain/contract-office.ts'
import type { SuggestionRow } from '../../domain/views.ts'

export interface Plan {
  readonly coUnitIds: readonly string[]
  /** 分办: further units that answer for themselves. */
  readonly separateUnitIds: readonly string[]
  /** 参阅: told, and not asked to answer. */
  readonly referenceUnitIds: readonly string[]
  readonly complex: boolean
}

export const noPlan: Plan = { coUnitIds: [], separateUnitIds: [], referenceUnitIds: [], complex: false }

export type Plans = Readonly<Record<string, Plan>>

export const planOf = (plans: Plans, id: string): Plan => plans[id] ?? noPlan

export type Item = z.input<typeof AssignItem>

/** The items of an assignment, and the rows nobody is proposed for. */
export function assignItems(
  rows: readonly SuggestionRow[],
  plans: Plans,
): { readonly items: readonly Item[]; readonly without: readonly SuggestionRow[] } {
  const items: Item[] = []
  const without: SuggestionRow[] = []
  for (const row of rows) {
    const { proposedUnit } = row
    if (proposedUnit) items.push(itemOf(row, proposedUnit.id, planOf(plans, row.id)))
    else without.push(row)
  }
  return { items, without }
}

function itemOf({ id, version }: SuggestionRow, leadUnitId: string, plan: Plan): Item {
  const separate = plan.separateUnitIds.filter((unit) => unit !== leadUnitId)
  const leadUnitIds = [leadUnitId, ...separate]
  const coUnitIds = plan.coUnitIds.filter((unit) => !leadUnitIds.includes(unit))
  const referenceUnitIds = plan.referenceUnitIds.filter((unit) => ![...leadUnitIds, ...coUnitIds].includes(unit))
  const handling = separate.length > 0 ? 'separate' : coUnitIds.length > 0 ? 'lead_and_co' : 'single'
  const difficulty = plan.complex ? 'complex' : 'ordinary'
  return { id, version, handling, leadUnitIds, coUnitIds, referenceUnitIds, difficulty }
}

/** How many each unit would get, the most first. */
export function perUnit(rows: readonly SuggestionRow[]): readonly { readonly name: string; readonly count: number }[] {
  const named = rows.flatMap(({ proposedUnit }) => proposedUnit?.name ?? [])
  return [...Map.groupBy(named, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .toSorted((a, b) => b.count - a.count)
}
