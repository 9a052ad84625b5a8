import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { openHouse } from '#testing/house'

const far = { step: 'writing', done: 3000, of: 100_000 } as const

test('how far a work is can be seen while it runs, in its own district, and is forgotten when it ends or fails', async () => {
  const [house, other] = [await openHouse(), await openHouse()]
  const seenIn = (one: typeof house) => one.as({}, async ({ ports, tenant }) => ports.progress.of(tenant, 'sheet'))
  await house.as({}, async (work) => {
    work.tell('sheet', far)
    expect(work.ports.progress.of(work.tenant, 'sheet')).toEqual(far)
    expect(await seenIn(house)).toEqual(far)
    expect(await seenIn(other)).toBeUndefined()
  })
  expect(await seenIn(house)).toBeUndefined()
  await expect(
    house.as({}, async (work) => {
      work.tell('sheet', far)
      throw new Refusal('conflict', 'import.changed_meanwhile', {})
    }),
  ).rejects.toMatchObject({ code: 'import.changed_meanwhile' })
  expect(await seenIn(house)).toBeUndefined()
})
