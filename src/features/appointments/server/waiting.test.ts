import { expect, test } from 'vitest'
import { changeSetting } from '#features/office/server'
import { nominated, town } from '#testing/appointments'
import { rolledBack } from '#testing/database'
import { screen } from './steps.ts'
import { listWaitingAppointments } from './waiting.ts'

test(
  'each case waits at its next step: screening, examination, and what stands against it to be settled',
  rolledBack(async (test) => {
    const made = await town(test)
    const work = test(made.chamber.office, '2025-06-12')
    const steps = async () => (await listWaitingAppointments(work)).map(({ id }) => id.split('/')[1])
    const one = await nominated(test, made)
    expect(await steps()).toEqual(['screen'])
    const clear = await screen(work, { ...one, clear: true, note: '' })
    expect(await steps()).toEqual(['examine'])
    await screen(work, { ...clear, clear: false, note: '正在核查' })
    expect(await steps()).toEqual(['settle_screening'])
    expect(await listWaitingAppointments(test(made.bureau.clerk))).toEqual([])
  }),
)

test(
  'D10: after a new government was elected its departments wait for their heads, due two months later',
  rolledBack(async (test) => {
    const made = await town(test)
    const work = test(made.chamber.office, '2025-06-12')
    await changeSetting(work, { key: 'appointments.government_elected_on', value: '2025-06-05', reason: '换届' })
    expect(await listWaitingAppointments(work)).toMatchObject([
      { id: 'appointments/government', dueOn: '2025-08-05', why: '还有 1 个部门的正职没有任命' },
    ])
  }),
)
