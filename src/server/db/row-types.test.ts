import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { database } from '#testing/database'
import { describeTables } from './row-types.ts'

/** What the formatter may add or take away. */
const bare = (text: string): string => text.replace(/[\s;'"(),|]/g, '')

test('the row types are those of the migrated schema; when not, npm run tables writes them', async () => {
  const written = readFileSync(new URL('../../kernel/tables.ts', import.meta.url), 'utf8')
  expect(bare(written) === bare(await describeTables(database))).toBe(true)
})
