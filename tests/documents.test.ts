/** What is written from the code is not out of date (接口文档、权限表), and the API document is one. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openHouse } from '#testing/house'
import { apiDocument } from '../src/server/documents/open-api.ts'
import { rightsDocument } from '../src/server/documents/rights.ts'
import { loadSlots } from '../src/server/features.ts'

const slots = await loadSlots()

describe('documents written by npm run docs', () => {
  test.each([
    ['docs/rights.md', rightsDocument],
    ['docs/api.md', apiDocument],
  ])('%s is as the code is', (file, written) => {
    expect(readFileSync(file, 'utf8') === written(slots), `${file} is out of date: npm run docs`).toBe(true)
  })
})

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}
interface Operation {
  security: object[]
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: { 'application/json': { schema: { required: string[]; properties: object } } } }
}

describe('GET /api/openapi.json', () => {
  test('names every endpoint, with its rights, its key and its input in the right place', async () => {
    const house = await openHouse()
    const answer = await house.browser().call('GET', '/api/openapi.json')
    expect(answer.status).toBe(200)
    const { openapi, paths } = JSON.parse(answer.body) as OpenApi
    expect(openapi).toBe('3.1.0')
    expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(
      house.site.routes.size + house.site.slots.features.flatMap(({ open = [] }) => open).length,
    )

    const naming = paths['/api/organisations/{id}/name']?.['post']
    expect(naming?.security).toEqual([{ session: [] }])
    expect(naming?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
      'path id',
      'header Idempotency-Key',
    ])
    expect(naming?.requestBody?.content['application/json'].schema.required).toEqual([
      'version',
      'name',
      'shortName',
      'startsOn',
    ])

    // A ballot carries nothing it could be known by.
    const ballot = paths['/api/ballots']?.['post']
    expect([ballot?.security, ballot?.parameters]).toEqual([[], []])

    const deputies = paths['/api/deputies']?.['get']
    expect(deputies?.security).toEqual([])
    expect(deputies?.parameters.map(({ name, in: place, required }) => `${place} ${name} ${required}`)).toEqual([
      'query delegationId false',
      'query search false',
      'query on false',
    ])
  })
})
