/** Open data of suggestions (建议公开数据): JSON, one by one and in pages, and the same as a sheet. */
import { z } from 'zod'
import { printCsv } from '#kernel/delimited'
import { openDocument } from '#kernel/open'
import { Refusal } from '#kernel/refusal'
import type { Cell } from '#kernel/workbook'
import { listPublications, type Publication } from '#features/publications/server'
import { PublicContent } from '#features/suggestions'
import { openWords } from '../../messages/open.ts'
import { filterOf, instantText, jsonAnswer, licenceOf, pageLinks, pageOf, RecordQuery } from './records.ts'

const webOf = (address: string, { reference }: Publication): string => `${address}/s/${encodeURIComponent(reference)}`

/** One record as everybody may copy it; of a withdrawn one only that it was, when and why. */
export function openRecord(address: string, one: Publication): object {
  const { id, reference, createdAt, modifiedAt } = one
  const head = {
    id,
    url: `${address}/api/v1/suggestions/${encodeURIComponent(reference)}`,
    web: webOf(address, one),
    reference,
    created: instantText(createdAt),
    modified: instantText(modifiedAt),
  }
  if (one.state === 'withdrawn') return { ...head, deleted: true, withdrawnOn: one.withdrawnOn, reason: one.reason }
  const { reference: _, ...content } = PublicContent.parse(one.content)
  return { ...head, deleted: false, publishedOn: one.publishedOn, year: one.year, ...content }
}

const list = openDocument('/api/v1/suggestions', {
  input: RecordQuery,
  about: 'Published suggestions in pages; with `modified_since` also the withdrawn ones.',
  run: async (ask, query) => {
    const { rows, total, pages, modifiedAt } = await pageOf(ask.work, filterOf(query), query)
    const body = {
      ...(await licenceOf(ask.work)),
      pagination: { total, pages, page: query.page, limit: query.limit },
      links: pageLinks(ask, query.page, pages),
      data: rows.map((row) => openRecord(ask.address, row)),
    }
    return jsonAnswer(body, modifiedAt)
  },
})

const one = openDocument('/api/v1/suggestions/:reference', {
  input: z.object({ reference: z.string().max(40) }),
  about: 'One suggestion by its number; a withdrawn one says when and why.',
  run: async ({ work, address }, { reference }) => {
    const [found] = await listPublications(
      work,
      { kind: 'suggestion', reference, withdrawn: 'also' },
      { order: 'came', offset: 0, limit: 1 },
    )
    if (!found) throw new Refusal('not_found', 'portal.not_public', { reference })
    return jsonAnswer({ ...(await licenceOf(work)), ...openRecord(address, found) }, found.modifiedAt)
  },
})

const { sheet } = openWords
const columns = [
  'reference',
  'title',
  'year',
  'topic',
  'lead',
  'signers',
  'leadUnits',
  'coUnits',
  'state',
  'classReported',
  'classVerified',
  'rating',
  'repliedOn',
  'promises',
  'promisesKept',
  'publishedOn',
  'modified',
  'deleted',
  'reason',
  'web',
] as const
type Column = (typeof columns)[number]

function sheetRow(address: string, record: Publication): Cell[] {
  const { reference, year, topic, state, publishedOn, modifiedAt, reason } = record
  const content = state === 'published' ? PublicContent.parse(record.content) : undefined
  const units = (lead: boolean) =>
    content?.units
      .filter((unit) => unit.lead === lead)
      .map(({ name }) => name)
      .join(openWords.and) ?? null
  const cells: Record<Column, Cell> = {
    reference,
    title: content?.title ?? null,
    year,
    topic,
    lead: content?.lead?.name ?? null,
    signers: content?.signers ?? null,
    leadUnits: units(true),
    coUnits: units(false),
    state: content ? (openWords.states[content.state] ?? content.state) : null,
    classReported: content?.classReported ?? null,
    classVerified: content?.classVerified ?? null,
    rating: content?.rating ? openWords.ratings[content.rating] : null,
    repliedOn: content?.replies.at(-1)?.repliedOn ?? null,
    promises: content?.promises.length ?? null,
    promisesKept: content?.promises.filter(({ fulfilledOn }) => fulfilledOn !== null).length ?? null,
    publishedOn: content ? publishedOn : null,
    modified: instantText(modifiedAt),
    deleted: content ? 0 : 1,
    reason,
    web: webOf(address, record),
  }
  return columns.map((column) => cells[column])
}

const csv = openDocument('/api/v1/suggestions.csv', {
  input: RecordQuery.extend({ limit: z.coerce.number().int().min(1).max(5000).default(5000) }),
  about: 'The same as a sheet, up to 5000 rows a page; no cell can run as a formula.',
  run: async ({ work, address }, query) => {
    const { rows, modifiedAt } = await pageOf(work, filterOf(query), query)
    const head: Cell[] = columns.map((column) => sheet[column])
    return {
      mediaType: 'text/csv; charset=utf-8',
      body: printCsv([head, ...rows.map((row) => sheetRow(address, row))]),
      modifiedAt,
      fileName: 'suggestions.csv',
    }
  },
})

export const suggestionDocuments = [list, csv, one]
