/** OParl 1.1: what every object has — its address, its type, when it came and when it changed — and the list around objects. */
import { z } from 'zod'
import type { OpenAsk } from '#kernel/open'
import { instantText, Instant, jsonAnswer, mostPerPage, pageLinks } from '../open/records.ts'

const schema = 'https://schema.oparl.org/1.1'
export const version = `${schema}/`

export type OparlType =
  | 'System'
  | 'Body'
  | 'LegislativeTerm'
  | 'Organization'
  | 'Person'
  | 'Membership'
  | 'Meeting'
  | 'AgendaItem'
  | 'Consultation'
  | 'Location'
  | 'Paper'
  | 'File'

export type OparlObject = Readonly<Record<string, unknown>> & { readonly id: string }

const folders: Record<OparlType, string> = {
  System: 'system',
  Body: 'body',
  LegislativeTerm: 'term',
  Organization: 'organization',
  Person: 'person',
  Membership: 'membership',
  Meeting: 'meeting',
  AgendaItem: 'agenda-item',
  Consultation: 'consultation',
  Location: 'location',
  Paper: 'paper',
  File: 'file',
}

/** Stable for ever: the type and the identifier of the record. */
export const addressOf = (address: string, type: OparlType, id?: string): string =>
  [`${address}/oparl/v1.1/${folders[type]}`, ...(id === undefined ? [] : [id])].join('/')

export interface Dated {
  readonly id: string
  readonly createdAt: Date
  readonly modifiedAt: Date
}

/** Attributes without a value are left out, as the specification asks. */
export function objectOf(
  address: string,
  type: OparlType,
  { id, createdAt, modifiedAt }: Dated,
  attributes: Readonly<Record<string, unknown>>,
): OparlObject {
  const known = Object.entries(attributes).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return {
    id: addressOf(address, type, type === 'System' ? undefined : id),
    type: `${schema}/${type}`,
    ...Object.fromEntries(known),
    created: instantText(createdAt),
    modified: instantText(modifiedAt),
  }
}

export const ListQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(mostPerPage).default(mostPerPage),
  created_since: Instant.optional(),
  created_until: Instant.optional(),
  modified_since: Instant.optional(),
  modified_until: Instant.optional(),
  /** Embedded objects are left out. */
  omit_internal: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
})
export type ListQuery = z.output<typeof ListQuery>

/** Within the instants that were asked for. */
export const within =
  ({ created_since, created_until, modified_since, modified_until }: ListQuery) =>
  ({ createdAt, modifiedAt }: Dated): boolean =>
    (!created_since || createdAt >= created_since) &&
    (!created_until || createdAt <= created_until) &&
    (!modified_since || modifiedAt >= modified_since) &&
    (!modified_until || modifiedAt <= modified_until)

/** What is left of something that was public: its address, and that it is no longer there. */
export const deletedObject = (
  address: string,
  type: OparlType,
  one: Dated,
  attributes: Readonly<Record<string, unknown>> = {},
): OparlObject => objectOf(address, type, one, { ...attributes, deleted: true })

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

const withoutInternal = (object: OparlObject): object =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => !(isObject(value) && !Array.isArray(value)))
      .filter(([, value]) => !(Array.isArray(value) && value.some(isObject))),
  )

interface ListPage {
  readonly data: readonly OparlObject[]
  readonly total: number
  readonly modifiedAt: Date | null
}

/** A page out of a list that was read as a whole, in the order the objects came. */
export async function pageOf<One extends Dated>(
  ask: OpenAsk,
  query: ListQuery,
  { all, object }: { all: readonly One[]; object: (one: One) => Promise<OparlObject> },
) {
  const asked = all.filter(within(query)).toSorted(byComing)
  const data = await Promise.all(asked.slice((query.page - 1) * query.limit, query.page * query.limit).map(object))
  const modified = asked.map(({ modifiedAt }) => modifiedAt.getTime())
  return listAnswer(ask, query, {
    data,
    total: asked.length,
    modifiedAt: modified.length > 0 ? new Date(modified.reduce((a, b) => Math.max(a, b))) : null,
  })
}

const byComing = (a: Dated, b: Dated): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id)

/** 外部列表: a page of objects with the addresses around it. */
export function listAnswer(ask: OpenAsk, query: ListQuery, { data, total, modifiedAt }: ListPage) {
  const { page, limit } = query
  const pages = Math.max(1, Math.ceil(total / limit))
  const body = {
    data: query.omit_internal ? data.map(withoutInternal) : data,
    pagination: { totalElements: total, elementsPerPage: limit, currentPage: page, totalPages: pages },
    links: pageLinks(ask, page, pages),
  }
  return jsonAnswer(body, modifiedAt)
}
