import { expect, test } from 'vitest'
import { currentSession, listDeputies, listUnits } from '#features/directory/server'
import { rolledBack } from './database.ts'
import { createDistrict, inSession } from './people.ts'

test(
  'the test district sits, has ten deputies and six units',
  rolledBack(async (test) => {
    const { session, deputies } = await createDistrict(test)
    const work = test([], inSession)
    expect(await currentSession(work)).toMatchObject({ id: session.id, term: 17, number: 3 })
    expect(await listDeputies(work)).toHaveLength(10)
    expect(await listUnits(work)).toHaveLength(6)
    expect(deputies[4]?.name).toBe(deputies[5]?.name)
  }),
)
