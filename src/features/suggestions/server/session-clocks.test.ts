import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { submitted } from '#testing/drafts'
import { createDistrict, inSession } from '#testing/people'
import { clocksOf, turnsOf } from '#features/cases/server'
import { accept } from './screening.ts'
import { startSessionClocks } from './session-clocks.ts'

test(
  'accepted while the session sits, it has until a month after the closing to be assigned; started once',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await submitted(test, district, { on: inSession })
    await accept(test(district.secretariat, inSession), { items: [{ id, version }] })
    await startSessionClocks(test([], '2025-02-20'))
    expect(await clocksOf(test([], '2025-02-20'), [id])).toEqual([])

    const night = test([], '2025-02-22')
    await startSessionClocks(night)
    await startSessionClocks(night)
    expect(await clocksOf(night, [id])).toMatchObject([{ code: 'D18', startedOn: '2025-02-21', dueOn: '2025-03-21' }])
    for (const office of [district.deputiesOffice, district.governmentOffice])
      expect(await turnsOf(test(office, '2025-02-22'))).toMatchObject([{ action: 'assign', dueOn: '2025-03-21' }])
  }),
)
