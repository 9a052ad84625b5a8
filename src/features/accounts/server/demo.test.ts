import { expect, test } from 'vitest'
import { directoryProps } from '#features/directory/server'
import { rolledBack, slots } from '#testing/database'
import { demoStage } from '#testing/stage'
import { demonstrationDoors, doors } from '../domain/demonstration.ts'
import { rolesOf } from '../domain/standing.ts'
import { openDoor } from './demo.ts'
import { findStanding } from './standing.ts'

test(
  'everybody of the demonstration has an account, without password, and each door leads to the role it names',
  { timeout: 60_000 },
  rolledBack(async (work) => {
    const stage = demoStage(work)
    for (const { name, demo } of slots.features) if (name === 'directory' || name === 'accounts') await demo?.(stage)
    await work.settle()
    const today = work([], '2025-06-18')
    const { tx, tenant } = today

    const accounts = await tx.selectFrom('account').selectAll().where('tenantId', '=', tenant).execute()
    expect(accounts.filter(({ passwordHash }) => passwordHash !== null)).toEqual([])
    const props = directoryProps(stage)
    const everybody = [...props.deputies, ...props.leaders, ...props.units.flatMap(({ clerk, head }) => [clerk, head])]
    const accountOf = new Map(accounts.map(({ personId, id }) => [personId, id]))
    expect(everybody.filter(({ personId }) => !accountOf.has(personId))).toEqual([])
    expect(stage.accounts).toEqual(accountOf)

    const behind = new Map(accounts.map(({ signInName, personId }) => [signInName, personId]))
    for (const door of doors)
      expect(rolesOf(await findStanding(today, behind.get(door) ?? ''))).toContain(demonstrationDoors[door])

    const [, , busy] = props.units
    if (!busy) throw new Error('the demonstration has more units')
    await openDoor(today, 'unit', busy.clerk)
    await openDoor(today, 'unit', props.units[3]?.clerk ?? busy.clerk)
    const at = tx
      .selectFrom('account')
      .select('personId')
      .where('tenantId', '=', tenant)
      .where('signInName', '=', 'unit')
    expect(await at.execute()).toEqual([{ personId: props.units[3]?.clerk.personId }])
  }),
)
