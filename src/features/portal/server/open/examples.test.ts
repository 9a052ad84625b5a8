/** The examples of docs/open-data.md are what the house answers; `npx vitest run <this file> -u` writes them anew. */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { publicHouse, type PublicHouse } from '#testing/public-house'
import { instantText } from './records.ts'

let made: PublicHouse
let came: string
beforeAll(async () => {
  made = await publicHouse()
  const { tenant } = made.house
  const { createdAt } = await made.house.as({}, ({ tx }) =>
    tx.selectFrom('tenant').select('createdAt').where('id', '=', tenant.id).executeTakeFirstOrThrow(),
  )
  came = instantText(createdAt)
}, 60_000)

const folder = join(import.meta.dirname, '../../../../../docs/open-data')

/** Identifiers, numbers and the day the district came differ in every house; the same one is the same all over a file. */
function settled(text: string): string {
  const { full, summary, confidential, withdrawn, house } = made
  const known = new Map<string, string>()
  const numbered = [full, summary, confidential, withdrawn].reduce(
    (rest, { reference }, at) => rest.replaceAll(new RegExp(`${reference}(?!\\d)`, 'g'), `17-3-${118 + at}`),
    text,
  )
  return numbered
    .replaceAll(house.tenant.host ?? '', 'renda.example')
    .replaceAll(came, '2025-01-02T09:00:00+08:00')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      const number = known.get(id) ?? `00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}`
      known.set(id, number)
      return number
    })
}

test.each([
  ['suggestions.json', () => '/api/v1/suggestions?limit=1'],
  ['withdrawn.json', () => `/api/v1/suggestions/${made.withdrawn.reference}`],
  ['suggestions.csv', () => '/api/v1/suggestions.csv?limit=1'],
  ['promises.json', () => '/api/v1/promises'],
  ['units.json', () => '/api/v1/units'],
  ['feed.xml', () => `/feeds/suggestions/${made.full.reference}`],
  ['oparl-system.json', () => '/oparl/v1.1/system'],
  ['oparl-paper.json', () => `/oparl/v1.1/paper/${made.full.id}`],
  ['oparl-deleted-paper.json', () => `/oparl/v1.1/paper/${made.withdrawn.id}`],
])('docs/open-data/%s is what the house answers', async (file, path) => {
  const { app, tenant } = made.house
  const { body, statusCode } = await app.inject({ url: path(), headers: { host: tenant.host ?? '' } })
  expect(statusCode).toBe(200)
  const shown = file.endsWith('.json') ? `${JSON.stringify(JSON.parse(body), undefined, 2)}\n` : body
  await expect(settled(shown)).toMatchFileSnapshot(join(folder, file))
})
