/** 演示账号: an account for everybody of the demonstration, without password; some of them stand behind a door. */
import type { DemoStage } from '#kernel/demo'
import { plainDate } from '#kernel/date'
import type { Work } from '#kernel/work'
import { directoryProps, type DemoPerson, type DirectoryProps } from '#features/directory/server'
import type { DemonstrationDoor } from '../domain/demonstration.ts'
import { openAccounts, openForDeputies } from './administration.ts'

/** Before the year that is shown begins. */
const opened = plainDate('2024-12-30')

export async function demo(stage: DemoStage): Promise<void> {
  const props = directoryProps(stage)
  const ids = await stage.as(props.systemAdmin.actor, opened, async (work) => {
    await openAccounts(
      work,
      Object.entries(behindDoors(props)).map(([door, { personId }]) => ({ personId, signInName: door })),
    )
    await openForDeputies(work)
    await openAccounts(
      work,
      staffOf(props).map(({ personId }, at) => ({ personId, signInName: `staff-${at + 1}` })),
    )
    return accountIds(work)
  })
  for (const [personId, accountId] of ids) stage.accounts.set(personId, accountId)
  stage.say(`账号：${ids.size} 个，演示时不用口令。`)
}

/** Who stands behind each door until a later feature has somebody with more to do, see openDoor. */
function behindDoors(props: DirectoryProps): Record<DemonstrationDoor, DemoPerson> {
  const members = new Set(props.members.map(({ personId }) => personId))
  const chairmen = new Set(props.chairmen.map(({ personId }) => personId))
  const [unit] = props.units
  return {
    deputy: first(props.deputies.filter(({ personId }) => !members.has(personId))),
    'deputies-office': first(props.deputiesOffice),
    'government-office': first(props.governmentOffice),
    unit: first(unit ? [unit.clerk] : []),
    'unit-head': first(unit ? [unit.head] : []),
    // The head of the district first, then the deputy heads, who lead the key suggestions.
    leader: first(props.leaders.slice(1)),
    secretariat: first(props.secretariat),
    member: first(props.members.filter(({ personId }) => !chairmen.has(personId))),
    'system-admin': props.systemAdmin,
    'security-admin': props.securityAdmin,
    'audit-admin': props.auditAdmin,
  }
}

function first(people: readonly DemoPerson[]): DemoPerson {
  const [one] = people
  if (!one) throw new Error('the demonstration lacks somebody for a door')
  return one
}

const staffOf = (props: DirectoryProps): DemoPerson[] => [
  ...props.deputiesOffice,
  ...props.secretariat,
  ...props.governmentOffice,
  ...props.leaders,
  ...props.stationWorkers,
  ...props.units.flatMap(({ clerk, head }) => [clerk, head]),
]

async function accountIds({ tx, tenant }: Work): Promise<Map<string, string>> {
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'personId'])
    .where('tenantId', '=', tenant)
    .limit(5000)
    .execute()
  return new Map(accounts.map(({ id, personId }) => [personId, id]))
}

/** Puts somebody else behind a door, and whoever stood there under that one's name: the deputy, unit or leader with something waiting for them. */
export async function openDoor(work: Work, door: DemonstrationDoor, { personId }: { personId: string }): Promise<void> {
  const accounts = work.tx.updateTable('account').where('tenantId', '=', work.tenant)
  const { signInName } = await work.tx
    .selectFrom('account')
    .select('signInName')
    .where('tenantId', '=', work.tenant)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  if (signInName === door) return
  // A name is nobody's twice, not even between two statements.
  const between = work.newId()
  await accounts.set({ signInName: between }).where('signInName', '=', door).execute()
  await accounts.set({ signInName: door }).where('personId', '=', personId).execute()
  await accounts.set({ signInName }).where('signInName', '=', between).execute()
}
