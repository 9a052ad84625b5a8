/** OParl 1.1 of the house, harvested from its System as a client does: schemas, lists, and every address it names. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicHouse, secret, type PublicHouse } from '#testing/public-house'
import { publicMeetings, type PublicMeetings } from '#testing/public-meetings'

/** The schemas are never in the repository; they may stand beside it. */
const folder = join(import.meta.dirname, '../../../../../../shared/data/council-specs/oparl_spec/schema')
const present = existsSync(folder)
if (!present) console.warn(`skipped: the OParl schemas are not here (${folder})`)

type Json = Readonly<Record<string, unknown>>

let made: PublicHouse
let meetings: PublicMeetings
let home: string
/** Everything that was harvested, by its address. */
const harvested = new Map<string, Json>()
const addresses = new Set<string>()

async function ask(url: string): Promise<{ status: number; body: string }> {
  const { app, tenant } = made.house
  const { statusCode, body } = await app.inject({
    method: 'GET',
    url: url.slice(home.length),
    headers: { host: tenant.host ?? '' },
  })
  return { status: statusCode, body }
}
const read = async (url: string): Promise<Json> => JSON.parse((await ask(url)).body) as Json

/** Objects as they stand, and the addresses they name. */
function take(value: unknown): void {
  if (typeof value === 'string') {
    if (value.startsWith(`${home}/`)) addresses.add(value)
  } else if (Array.isArray(value)) value.forEach(take)
  else if (value !== null && typeof value === 'object') {
    const object = value as Json
    if (typeof object.id === 'string' && typeof object.type === 'string') harvested.set(object.id, object)
    Object.values(object).forEach(take)
  }
}

beforeAll(async () => {
  made = await publicHouse()
  meetings = await made.inDistrict((test) => publicMeetings(test, made.district, secret))
  home = `http://${made.house.tenant.host}`
  const looked = new Set<string>()
  addresses.add(`${home}/oparl/v1.1/system`)
  for (const address of addresses) {
    if (looked.has(address) || !address.startsWith(`${home}/oparl/`) || address.endsWith('/text')) continue
    looked.add(address)
    take(await read(address))
  }
}, 60_000)

const ofType = (type: string): Json[] =>
  [...harvested.values()].filter((object) => object.type === `https://schema.oparl.org/1.1/${type}`)

test('a harvester finds the district, its congress, units, deputies, mandates, terms, meetings, agenda items and papers', () => {
  const found = Object.fromEntries(
    ['System', 'Body', 'Organization', 'Person', 'Membership', 'LegislativeTerm', 'Meeting', 'AgendaItem', 'Location']
      .concat(['Consultation', 'Paper', 'File'])
      .map((type) => [type, ofType(type).length]),
  )
  const { district } = made
  expect(found).toEqual({
    System: 1,
    Body: 1,
    Organization: district.units.length + 1,
    Person: district.deputies.length,
    Membership: district.deputies.length,
    LegislativeTerm: 1,
    Meeting: 1,
    AgendaItem: 3,
    Location: 1,
    Consultation: 2,
    Paper: 5,
    // Two texts and three answers, of one paper the deputy agreed to a summary only; a decision, a list, minutes, a paper.
    File: 9,
  })
})

test('every address an object names answers', async () => {
  expect(addresses.size).toBeGreaterThan(30)
  for (const address of addresses) expect((await ask(address)).status, address).toBe(200)
})

test('an object has one address, and is the same in a list, embedded and by itself', async () => {
  for (const [address, object] of harvested) {
    const alone = await read(address)
    expect(alone, address).toMatchObject({ id: address, type: object.type, modified: object.modified })
  }
})

test('a file is as long and has the sum that its object says; of one that lies in the house there is no sum', async () => {
  const unsummed: unknown[] = []
  for (const file of ofType('File')) {
    const bytes = Buffer.from((await ask(String(file.downloadUrl))).body)
    expect(bytes.length).toBe(file.size)
    if (file.sha512Checksum === undefined) unsummed.push(file.name)
    else expect(createHash('sha512').update(bytes).digest('hex')).toBe(file.sha512Checksum)
  }
  expect(unsummed).toEqual(['决算草案'])
})

test('a paper names its deputy and the unit in charge, unless the deputy wished confidentiality', () => {
  const { full, confidential, district } = made
  const paper = (id: string) => harvested.get(`${home}/oparl/v1.1/paper/${id}`)
  expect(paper(full.id)).toMatchObject({
    originatorPerson: [`${home}/oparl/v1.1/person/${district.deputies[0].personId}`],
    underDirectionOf: [`${home}/oparl/v1.1/organization/${district.units[0].id}`],
    paperType: '代表建议',
    web: `${home}/s/${full.reference}`,
  })
  expect(paper(confidential.id)).not.toHaveProperty('originatorPerson')
})

test('a meeting has its agenda with results in totals, its minutes, and what it decided; nothing of a vote on a person', async () => {
  const { shown, items, decisionId, listId } = meetings
  const at = (type: string, id: string) => `${home}/oparl/v1.1/${type}/${id}`
  const meeting = await read(at('meeting', shown.id))
  expect(meeting).toMatchObject({
    name: shown.title,
    start: '2025-06-09T09:00:00+08:00',
    organization: [at('organization', made.district.congressId)],
    location: { description: '会议中心' },
    resultsProtocol: {
      text: expect.stringMatching(/赞成 8 票[^]*二、人事任免\n（对人的表决：经过和票数不公开）\n\n三、/),
    },
    web: `${home}/m/${shown.reference}`,
  })
  const [first, second, third] = meeting.agendaItem as Json[]
  expect(first).toMatchObject({ number: '1', order: 0, name: '关于批准决算的决议', public: true })
  const [paper] = (first?.auxiliaryFile ?? []) as Json[]
  expect(await ask(String(paper?.accessUrl))).toEqual({ status: 200, body: '决算草案全文' })
  expect(first?.result).toContain('表决\n赞成 8 票，反对 1 票，弃权 0 票：通过\n实有 10 人')
  expect(first).toHaveProperty('consultation', at('consultation', `${decisionId}.${items[0]?.id}`))
  expect(second).not.toHaveProperty('result')
  expect(second).toHaveProperty('consultation', at('consultation', `${listId}.${items[1]?.id}`))
  expect(third).not.toHaveProperty('consultation')
  expect(await read(at('paper', decisionId))).toMatchObject({
    paperType: '决议',
    originatorOrganization: [at('organization', made.district.congressId)],
    consultation: [{ agendaItem: at('agenda-item', items[0]?.id ?? ''), meeting: at('meeting', shown.id) }],
    web: `${home}/decisions/${shown.reference}-1`,
  })
  expect(JSON.stringify([...harvested.values()])).not.toContain(secret)
})

describe('lists', () => {
  const papers = (query: string) => read(`${home}/oparl/v1.1/body/${made.house.tenant.id}/papers?${query}`)

  test('have pages, filters by instant and leave embedded objects out when asked to', async () => {
    expect(await papers('limit=2')).toMatchObject({
      pagination: { totalElements: 5, elementsPerPage: 2, currentPage: 1, totalPages: 3 },
    })
    expect((await papers('modified_until=2025-06-01T00:00:00Z')).data).toEqual([])
    const [bare] = (await papers('omit_internal=true')).data as Json[]
    expect(bare).toHaveProperty('name')
    expect(bare).not.toHaveProperty('auxiliaryFile')
    expect((await ask(`${home}/oparl/v1.1/body/${made.house.tenant.id}/papers?modified_since=x`)).status).toBe(400)
  })

  test('tell whoever asks what changed that a paper is deleted; it keeps its address, and so do its files', async () => {
    const { withdrawn } = made
    const { data } = await papers('modified_since=2025-06-11T00:00:00%2B08:00')
    const deleted = {
      id: `${home}/oparl/v1.1/paper/${withdrawn.id}`,
      type: 'https://schema.oparl.org/1.1/Paper',
      body: `${home}/oparl/v1.1/body/${made.house.tenant.id}`,
      deleted: true,
      created: '2025-06-10T12:00:00+08:00',
      modified: '2025-06-11T12:00:00+08:00',
    }
    expect(data).toEqual([deleted])
    expect(await read(deleted.id)).toEqual(deleted)
    const file = await read(`${home}/oparl/v1.1/file/${withdrawn.id}`)
    expect(file).toMatchObject({ deleted: true })
    expect(await ask(String(file.accessUrl))).toEqual({
      status: 200,
      body: '此件已于2025年6月11日撤下公开。原因：代表要求撤下',
    })
    take([data, file])
  })
})

test('a withdrawn meeting, its items and its place stay as deleted; what came out of it no longer names it', async () => {
  const since = `modified_since=2025-06-11T00:00:00%2B08:00`
  const body = `${home}/oparl/v1.1/body/${made.house.tenant.id}`
  const { withdrawn } = meetings
  const deleted = async (list: string) => (await read(`${body}/${list}?${since}`)).data as Json[]
  const [meeting] = await deleted('meetings')
  expect(meeting).toMatchObject({ id: `${home}/oparl/v1.1/meeting/${withdrawn.id}`, deleted: true })
  const items = await deleted('agenda-items')
  expect(items).toHaveLength(1)
  expect(await read(String(items[0]?.id))).toEqual(items[0])
  expect(items[0]).toMatchObject({ deleted: true })
  expect(await read(`${home}/oparl/v1.1/location/${withdrawn.id}`)).toMatchObject({ deleted: true })
  expect(await deleted('consultations')).toEqual([])
  const [paper] = await made.house.as({}, ({ tx }) =>
    tx
      .selectFrom('agendaPaper')
      .select('fileId')
      .where('meetingId', '=', withdrawn.id)
      .where('fileId', 'is not', null)
      .execute(),
  )
  expect((await ask(`${home}/files/${paper?.fileId}`)).status).toBe(401)
  expect(await read(`${home}/oparl/v1.1/file/${paper?.fileId}`)).toMatchObject({ deleted: true })
  take([meeting, items])
})

test.skipIf(!present)('every object passes the published schema of its type', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
  ajv.addFormat('url', (text: string) => URL.canParse(text))
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object, name)
  expect(harvested.size).toBeGreaterThan(20)
  for (const [address, object] of harvested) {
    const type = String(object.type).split('/').at(-1)
    ajv.validate(`${type}.json`, object)
    expect(ajv.errors, `${address}: ${ajv.errorsText()}`).toBeNull()
  }
})
