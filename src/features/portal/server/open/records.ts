/** What harvesters ask for (公开数据查询): filters, pages that stay put, instants, and the addresses around a page. */
import { z } from 'zod'
import type { OpenAnswer, OpenAsk } from '#kernel/open'
import type { Work } from '#kernel/work'
import { settingOf } from '#features/office/server'
import { countPublications, listPublications, type Publication, type PublicFilter } from '#features/publications/server'
import { openDataLicence } from '../../domain/settings.ts'

/** RFC 3339, with a time zone: what happened “since” must mean the same everywhere. */
export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

export const mostPerPage = 100

export const Paging = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(mostPerPage).default(mostPerPage),
})

export const RecordQuery = Paging.extend({
  q: z.string().trim().max(100).optional(),
  unit: z.string().trim().max(100).optional(),
  topic: z.string().trim().max(60).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  modified_since: Instant.optional(),
})
export type RecordQuery = z.output<typeof RecordQuery>

/** Withdrawn records are told to whoever asks what changed, so that copies follow. */
export const filterOf = ({ q, unit, topic, year, modified_since }: RecordQuery): PublicFilter => ({
  kind: 'suggestion',
  q,
  unit,
  topic,
  year,
  modifiedSince: modified_since,
  withdrawn: modified_since ? 'also' : 'none',
})

export interface RecordPage {
  readonly rows: readonly Publication[]
  readonly total: number
  readonly pages: number
  readonly modifiedAt: Date | null
}

export async function pageOf(
  work: Work,
  filter: PublicFilter,
  { page, limit }: { page: number; limit: number },
): Promise<RecordPage> {
  const { total, modifiedAt } = await countPublications(work, filter)
  const rows = await listPublications(work, filter, { order: 'came', offset: (page - 1) * limit, limit })
  return { rows, total, pages: Math.max(1, Math.ceil(total / limit)), modifiedAt }
}

/** Addresses of the first, previous, next and last page; the query that was asked is kept. */
export function pageLinks({ address, url }: OpenAsk, page: number, pages: number): Readonly<Record<string, string>> {
  const at = (to: number): string => {
    const asked = new URL(address + url)
    asked.searchParams.set('page', String(to))
    return asked.href
  }
  return {
    first: at(1),
    ...(page > 1 ? { prev: at(Math.min(page - 1, pages)) } : {}),
    self: address + url,
    ...(page < pages ? { next: at(page + 1) } : {}),
    last: at(pages),
  }
}

/** Instants in civil time of China, to the second, as people there read them. */
export const instantText = (at: Date): string =>
  `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

export const jsonAnswer = (body: object, modifiedAt: Date | null): OpenAnswer => ({
  mediaType: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
  modifiedAt,
})

/** {} until the office has decided. */
export async function licenceOf(work: Work): Promise<{ license?: string }> {
  const license = await settingOf(work, openDataLicence)
  return license ? { license } : {}
}
