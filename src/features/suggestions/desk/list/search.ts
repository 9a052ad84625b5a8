/** What the list shows (建议总表的地址): view, filters and page stand in the address, so that a list is sent as a link. */
import { z } from 'zod'
import { ResultClass, resultClasses } from '#features/cases'
import { GridSearch } from '#ui/grid/view'
import { views, type suggestionApi } from '../../domain/contract.ts'
import { suggestionStates } from '../../domain/lifecycle.ts'

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).optional())

export const ListSearch = GridSearch.extend({
  view: z.enum(views).default('all'),
  session: z.uuid().optional(),
  between: z.enum(['true', 'false']).optional(),
  unit: z.uuid().optional(),
  category: z.string().optional(),
  class: several(ResultClass),
  state: several(z.enum(suggestionStates)),
  round: z.enum(['1', '2', '3']).optional(),
  key: z.enum(['true', 'false']).optional(),
  joint: z.enum(['true']).optional(),
  due: z.enum(['due_soon', 'overdue', 'extended']).optional(),
  page: z.coerce.number().int().min(1).default(1),
  /** Grouped by proposed unit. */
  group: z.enum(['unit']).optional(),
})
export type ListSearch = z.output<typeof ListSearch>

export const pageSize = 500

/** The filters by their name in the address, in the order they are offered. */
export const filterNames = [
  'session',
  'between',
  'unit',
  'category',
  'state',
  'class',
  'due',
  'round',
  'key',
  'joint',
] as const
export type FilterName = (typeof filterNames)[number]

export const filterValues = {
  between: ['false', 'true'],
  class: resultClasses,
  state: suggestionStates,
  due: ['due_soon', 'overdue', 'extended'],
  round: ['1', '2', '3'],
  key: ['true'],
  joint: ['true'],
} as const

/** The filters that are on; a list counts as one. */
export const activeFilters = (search: ListSearch): FilterName[] =>
  filterNames.filter((name) => search[name] !== undefined)

export function filterOf(search: ListSearch): z.input<typeof suggestionApi.list.input> {
  const { view, session, between, unit, category, class: classes, state, round, key, joint, due } = search
  return {
    view,
    state,
    sessionId: session,
    between,
    unitId: unit,
    category,
    class: classes,
    round,
    key,
    joint,
    due,
  }
}

export const askOf = (search: ListSearch): z.input<typeof suggestionApi.list.input> => ({
  ...filterOf(search),
  limit: pageSize,
  offset: (search.page - 1) * pageSize,
})
