/** OParl 1.1 of the house, harvested from its System as a client does: schemas, lists, and every address it names. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '#testing/public-house'

/** The schemas are never in the repository; they may stand beside it. */
const folder = join(import.meta.dirname, '../../../../../../shared/data/council-specs/oparl_spec/schema')
const present = existsSync(folder)
if (!present) console.warn(`skipped: the OParl schemas are not here (${folder})`)

type Json = Readonly<Record<string, unknown>>

let made: PublicHouse
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

test('a harvester finds the district, its congress, units, deputies, mandates, terms and papers', () => {
  const found = Object.fromEntries(
    ['System', 'Body', 'Organization', 'Person', 'Membership', 'LegislativeTerm', 'Paper', 'File'].map((type) => [
      type,
      ofType(type).length,
    ]),
  )
  const { district } = made
  expect(found).toEqual({
    System: 1,
    Body: 1,
    Organization: district.units.length + 1,
    Person: district.deputies.length,
    Membership: district.deputies.length,
    LegislativeTerm: 1,
    Paper: 3,
    // Two texts and three answers: of one paper the deputy agreed to a summary only.
    File: 5,
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

test('a file is as long and has the sum that its object says', async () => {
  for (const file of ofType('File')) {
    const bytes = Buffer.from((await ask(String(file.downloadUrl))).body)
    expect(bytes.length).toBe(file.size)
    expect(createHash('sha512').update(bytes).digest('hex')).toBe(file.sha512Checksum)
  }
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

describe('lists', () => {
  const papers = (query: string) => read(`${home}/oparl/v1.1/body/${made.house.tenant.id}/papers?${query}`)

  test('have pages, filters by instant and leave embedded objects out when asked to', async () => {
    expect(await papers('limit=2')).toMatchObject({
      pagination: { totalElements: 3, elementsPerPage: 2, currentPage: 1, totalPages: 2 },
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
      body: '此件已于2025-06-11撤下公开。原因：代表要求撤下',
    })
    take([data, file])
  })
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
