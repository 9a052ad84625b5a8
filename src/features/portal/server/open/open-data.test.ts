/** Open data over HTTP (公开数据): what is published and nothing else, in every document there is. */
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDelimited } from '#kernel/delimited'
import type { Answer } from '#testing/house'
import { phone, publicHouse, secret, type PublicHouse } from '#testing/public-house'
import { publicMeetings, type PublicMeetings } from '#testing/public-meetings'
import { loadPages } from '../../../../server/site.ts'

let made: PublicHouse
let meetings: PublicMeetings
beforeAll(async () => {
  made = await publicHouse()
  meetings = await made.inDistrict((test) => publicMeetings(test, made.district, secret))
}, 60_000)

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  made.house.app
    .inject({ method: 'GET', url: path, headers: { host: made.house.tenant.host ?? '', ...headers } })
    .then(({ statusCode, body, headers: answered }) => ({
      status: statusCode,
      body,
      headers: answered,
      location: answered.location,
    }))

interface Listed {
  data: Record<string, unknown>[]
  pagination: { total: number; pages: number }
  links: Record<string, string>
}
const listed = async (path: string): Promise<Listed> => JSON.parse((await get(path)).body) as Listed

const lists = new Set(
  (await loadPages()).flatMap(({ pages }) => pages).flatMap((page) => (page.list ? [page.path] : [])),
)

/** Every open document, public list and public endpoint there is, with each of its parameters filled by what exists and what must not. */
function everyAddress(): string[] {
  const { house, district, full, summary, confidential, withdrawn, hidden } = made
  const records = [full, summary, confidential, withdrawn, ...hidden]
  const values: Record<string, readonly string[]> = {
    id: [
      ...records.map(({ id }) => id),
      ...district.units.map(({ id }) => id),
      district.congressId,
      district.termId,
      house.tenant.id,
      ...district.deputies.flatMap(({ personId, mandateId }) => [personId, mandateId]),
      ...[meetings.shown, meetings.withdrawn, meetings.hidden].flatMap(({ id, reference }) => [id, reference]),
      ...meetings.items.map(({ id }) => id),
      meetings.decisionId,
      meetings.listId,
      `${meetings.decisionId}.${meetings.items[0]?.id}`,
    ],
    reference: [
      ...records.map(({ reference }) => reference ?? ''),
      ...[meetings.shown, meetings.withdrawn, meetings.hidden].map(({ reference }) => reference),
      `${meetings.shown.reference}-1`,
    ],
    topic: ['交通'],
  }
  const open = house.site.slots.features.flatMap(({ open: documents = [] }) => documents.map(({ path }) => path))
  const asked = [...house.site.routes.keys()]
    .filter(({ method, access, path }) => method === 'GET' && access === 'public' && path.startsWith('/api/public/'))
    .map(({ path }) => path)
  return [
    ...open,
    ...asked,
    '/',
    '/s',
    '/s/:reference',
    '/s/:id',
    '/print/s/:reference',
    '/units',
    '/units/:id',
    '/promises',
    '/meetings',
    '/m/:id',
    '/m/:reference',
    '/decisions',
    '/decisions/:reference',
    '/appointments',
    '/appointments/:reference',
  ]
    .flatMap((path) => {
      const [, name] = /:(\w+)/.exec(path) ?? []
      const known = path.startsWith('/oparl/v1.1/body/') ? [house.tenant.id] : (values[name ?? ''] ?? [])
      return name ? known.map((value) => path.replace(`:${name}`, encodeURIComponent(value))) : [path]
    })
    .flatMap((path) => [
      path,
      `${path}?modified_since=2000-01-01T00:00:00Z`,
      ...(lists.has(path) ? [`${path}?format=csv`] : []),
    ])
}

test(
  'nothing that is not published is in any open document, page or public endpoint',
  { timeout: 60_000 },
  async () => {
    const { hidden, withdrawn, district } = made
    const addresses = everyAddress()
    expect(addresses.length).toBeGreaterThan(200)
    let answered = 0
    for (const address of addresses) {
      const { status, body } = await get(address)
      expect([200, 400, 404, 410], address).toContain(status)
      if (status === 200) answered += 1
      for (const word of [secret, phone, 'invalid', ...hidden.map(({ id }) => id)])
        expect(status === 200 && body.includes(word), `${word} in ${address}`).toBe(false)
      // A deputy is known by name in the directory; in what is published a co-signer is nobody.
      if (/^\/(s\/|feeds|api\/(v1|public\/suggestions))|oparl\/v1.1\/(paper|file)/.test(address))
        expect(body.includes(district.deputies[1].name), address).toBe(false)
    }
    expect(answered).toBeGreaterThan(60)
    expect(withdrawn.reference).not.toBeNull()
  },
)

describe('suggestions as JSON', () => {
  test('are exactly those published; whoever asks what changed is told of the withdrawn one', async () => {
    const { full, summary, confidential, withdrawn } = made
    const shown = [full, summary, confidential].map(({ reference }) => reference)
    const now = await listed('/api/v1/suggestions')
    expect(new Set(now.data.map(({ reference }) => reference))).toEqual(new Set(shown))
    expect(now.pagination).toMatchObject({ total: 3, pages: 1 })
    const since = await listed('/api/v1/suggestions?modified_since=2025-06-11T00:00:00%2B08:00')
    expect(since.data).toEqual([
      {
        id: withdrawn.id,
        url: `http://${made.house.tenant.host}/api/v1/suggestions/${withdrawn.reference}`,
        web: `http://${made.house.tenant.host}/s/${withdrawn.reference}`,
        reference: withdrawn.reference,
        created: '2025-06-10T12:00:00+08:00',
        modified: '2025-06-11T12:00:00+08:00',
        deleted: true,
        withdrawnOn: '2025-06-11',
        reason: '代表要求撤下',
      },
    ])
    expect((await listed('/api/v1/suggestions?modified_since=2025-06-12T00:00:00%2B08:00')).data).toEqual([])
  })

  test('keep a confidential deputy, a summary and a telephone number to themselves', async () => {
    const { full, summary, confidential, district } = made
    const one = async (reference: string | null) =>
      JSON.parse((await get(`/api/v1/suggestions/${reference}`)).body) as Record<string, unknown>
    expect(await one(summary.reference)).toMatchObject({ text: null, title: '只公开摘要的建议' })
    expect(await one(confidential.reference)).toMatchObject({
      lead: null,
      signers: 2,
      replies: [{ text: '〔姓名不公开〕、〔姓名不公开〕代表：已经修好。' }],
    })
    expect(await one(full.reference)).toMatchObject({
      lead: { id: district.deputies[0].personId, name: district.deputies[0].name },
      text: '供水要改造。联系电话〔联系方式不公开〕',
      promises: [{ content: '年底前完成十二个村', fulfilledOn: null }],
    })
  })

  test('come in pages that say where the others are; a page of too many or no number is refused', async () => {
    const first = await listed('/api/v1/suggestions?limit=2')
    expect(first.data).toHaveLength(2)
    const next = new URL(first.links.next ?? '')
    const second = await listed(next.pathname + next.search)
    expect(second.data).toHaveLength(1)
    expect(second.links).not.toHaveProperty('next')
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(3)
    for (const wrong of ['limit=101', 'page=0', 'page=x', 'modified_since=yesterday', 'modified_since=2025-06-11'])
      expect((await get(`/api/v1/suggestions?${wrong}`)).status, wrong).toBe(400)
  })

  test('are filtered by words, unit and year', async () => {
    const found = async (query: string) => (await listed(`/api/v1/suggestions?${query}`)).data.length
    expect(await found(`q=${encodeURIComponent('路灯')}`)).toBe(1)
    expect(await found('q=%25')).toBe(0)
    expect(await found(`unit=${encodeURIComponent('住建局')}`)).toBe(3)
    expect(await found('year=2025')).toBe(3)
    expect(await found('year=2024')).toBe(0)
  })
})

test('an unchanged document is not sent again', async () => {
  const { headers } = await get('/api/v1/suggestions')
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60, must-revalidate',
    'last-modified': 'Tue, 10 Jun 2025 04:00:00 GMT',
  })
  const { etag } = headers as { etag: string }
  expect(await get('/api/v1/suggestions', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' })
  expect((await get('/api/v1/suggestions', { 'if-none-match': 'W/"other"' })).status).toBe(200)
  const since = { 'if-modified-since': 'Tue, 10 Jun 2025 04:00:00 GMT' }
  expect((await get('/api/v1/suggestions', since)).status).toBe(304)
  expect((await get('/api/v1/suggestions', { 'if-modified-since': 'Mon, 09 Jun 2025 04:00:00 GMT' })).status).toBe(200)
  const { app, tenant } = made.house
  const head = await app.inject({ method: 'HEAD', url: '/api/v1/suggestions', headers: { host: tenant.host ?? '' } })
  expect([head.statusCode, head.headers.etag, head.body]).toEqual([200, etag, ''])
})

test('a sheet has the same records and no cell that runs', async () => {
  const { body, headers } = await get('/api/v1/suggestions.csv')
  expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
  expect(body).toContain("'=关于公开的建议")
  const [head, ...rows] = parseDelimited(body.slice(1), ',')
  expect(head?.slice(0, 4)).toEqual(['编号', '标题', '年份', '类别'])
  const { full, summary, confidential } = made
  expect(new Set(rows.map(([reference]) => reference))).toEqual(
    new Set([full, summary, confidential].map(({ reference }) => reference)),
  )
  expect((await get('/api/v1/promises.csv')).body).toContain('年底前完成十二个村')
})

test('promises and units are those of published records; small counts have no share', async () => {
  const { data } = await listed('/api/v1/promises?standing=open')
  expect(data).toMatchObject([{ content: '年底前完成十二个村', standing: 'open', reference: made.full.reference }])
  expect((await listed('/api/v1/promises?standing=kept')).data).toEqual([])
  expect((await listed('/api/v1/units')).data).toMatchObject([
    { shortName: '住建局', led: 3, joined: 0, promised: 1, percent: { solved: null, satisfied: null, kept: null } },
  ])
})
