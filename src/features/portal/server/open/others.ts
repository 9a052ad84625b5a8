/** Open data of promises and units (承诺、单位公开数据), and the list of what there is. */
import { z } from 'zod'
import { printCsv } from '#kernel/delimited'
import { openDocument } from '#kernel/open'
import { openWords } from '../../messages/open.ts'
import { standings } from '../../domain/contract.ts'
import { countPromises, listPromises } from '../promises.ts'
import { unitStatistics } from '../units.ts'
import { jsonAnswer, licenceOf, mostPerPage, pageLinks, Paging } from './records.ts'

const PromiseQuery = Paging.extend({ standing: z.enum(standings).optional(), unit: z.uuid().optional() })
type PromiseQuery = z.output<typeof PromiseQuery>

const filterOf = ({ standing, unit }: PromiseQuery) => ({ standing, unitId: unit })
const place = ({ page, limit }: PromiseQuery) => ({ offset: (page - 1) * limit, limit })

const promises = openDocument('/api/v1/promises', {
  input: PromiseQuery,
  about: 'Promises in published answers, the earliest day first.',
  run: async (ask, query) => {
    const { total, modifiedAt } = await countPromises(ask.work, filterOf(query))
    const rows = await listPromises(ask.work, filterOf(query), place(query))
    const pages = Math.max(1, Math.ceil(total / query.limit))
    const body = {
      ...(await licenceOf(ask.work)),
      pagination: { total, pages, page: query.page, limit: query.limit },
      links: pageLinks(ask, query.page, pages),
      data: rows.map((row) => ({ ...row, web: `${ask.address}/s/${encodeURIComponent(row.reference)}` })),
    }
    // What is overdue changes with the day, so nothing is promised about when this last changed.
    return jsonAnswer(body, query.standing ? null : modifiedAt)
  },
})

const { sheet } = openWords
const columns = ['reference', 'title', 'unit', 'content', 'dueOn', 'fulfilledOn', 'givenUpOn', 'outcome'] as const

const promisesCsv = openDocument('/api/v1/promises.csv', {
  input: PromiseQuery.extend({ limit: z.coerce.number().int().min(1).max(5000).default(5000) }),
  about: 'The same as a sheet, up to 5000 rows a page.',
  run: async ({ work }, query) => {
    const rows = await listPromises(work, filterOf(query), place(query))
    const cells = rows.map((row) => columns.map((column) => (column === 'unit' ? row.unit.name : row[column])))
    return {
      mediaType: 'text/csv; charset=utf-8',
      body: printCsv([columns.map((column) => sheet[column]), ...cells]),
      modifiedAt: null,
      fileName: 'promises.csv',
    }
  },
})

const units = openDocument('/api/v1/units', {
  input: z.object({}),
  about: 'Units with counts of what is published; a share is null where its base is smaller than ten.',
  run: async ({ work, address }) => {
    const rows = await unitStatistics(work)
    const data = rows.map((row) => ({ ...row, web: `${address}/units/${row.id}` }))
    return jsonAnswer({ ...(await licenceOf(work)), data }, null)
  },
})

const start = openDocument('/api/v1', {
  input: z.object({}),
  about: 'What open data there is.',
  run: async ({ work, address }) => {
    const at = (path: string) => `${address}/api/v1/${path}`
    const body = {
      ...(await licenceOf(work)),
      mostPerPage,
      suggestions: at('suggestions'),
      suggestionsCsv: at('suggestions.csv'),
      promises: at('promises'),
      promisesCsv: at('promises.csv'),
      units: at('units'),
      oparl: `${address}/oparl/v1.1/system`,
      feed: `${address}/feeds/all`,
      meetingFeed: `${address}/feeds/meetings`,
      calendar: `${address}/calendar/meetings.ics`,
    }
    return jsonAnswer(body, null)
  },
})

export const otherDocuments = [start, promises, promisesCsv, units]
