/** What OParl documents are asked with (查询): the body they belong to, and its query as a filter of the register. */
import { z } from 'zod'
import type { OpenAsk } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { PublicFilter } from '#features/publications/server'
import { addressOf, ListQuery } from './objects.ts'

export type Ask = OpenAsk

export const Id = z.object({ id: z.uuid() })
/** A list of the body or of an organisation. */
export const inBody = ListQuery.extend({ id: z.uuid() })
type InBody = z.output<typeof inBody>

export const bodyAddress = ({ work, address }: Ask): string => addressOf(address, 'Body', work.tenant)

/** There is one body: the district itself. */
export function refuseOther({ work }: Ask, id: string): void {
  if (id !== work.tenant) throw new Refusal('not_found', 'portal.not_public', { reference: id })
}

/** Whoever asks what changed is told of withdrawn records too. */
export const changedIn = (query: ListQuery): PublicFilter => ({
  createdSince: query.created_since,
  createdUntil: query.created_until,
  modifiedSince: query.modified_since,
  modifiedUntil: query.modified_until,
  withdrawn: query.modified_since ? 'also' : 'none',
})

export function filterOf(ask: Ask, { id, ...query }: InBody, kind: string | readonly string[]): PublicFilter {
  refuseOther(ask, id)
  return { kind, ...changedIn(query) }
}

export const placeOf = ({ page, limit }: ListQuery) => ({ order: 'came', offset: (page - 1) * limit, limit }) as const
