import { expect, test } from 'vitest'
import { connection } from '#testing/database'
import { openHouse } from '#testing/house'
import { asOwner } from './db/open.ts'
import { fillHouse } from './fill.ts'
import { readSettings } from './settings.ts'

test.each([
  [{ production: true }, /never runs in production/],
  [{ empty: true }, /For an empty house name another folder/],
])('a database with the demonstration is refused when the house starts with %j', async (mode, words) => {
  const { site } = await openHouse({ demonstration: true })
  const settings = { ...readSettings({}, []), ...mode }
  const started = asOwner(connection, (owner) => fillHouse({ site, settings, owner, log: () => undefined }))
  await expect(started).rejects.toThrow(words)
})
