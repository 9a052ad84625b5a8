/** The doors of the demonstration (演示角色): one click, in the demonstration only, never in production. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Door, SignedIn } from '../domain/contract-sign-in.ts'
import { demonstrationDoors, doors, type DemonstrationDoor } from '../domain/demonstration.ts'
import { findAccount } from './account-repository.ts'
import { admit } from './admission.ts'
import { findHouse } from './house.ts'

export const isOpenToAll = async (work: Work): Promise<boolean> =>
  !work.ports.installation.production && (await findHouse(work)).demonstration

/** Who stands behind each door, in the order of the doors. */
export async function listDoors(work: Work): Promise<Door[]> {
  if (!(await isOpenToAll(work))) return []
  const found = await work.tx
    .selectFrom('account as a')
    .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'a.tenantId').onRef('p.id', '=', 'a.personId'))
    .select(['a.signInName', 'p.name'])
    .where('a.tenantId', '=', work.tenant)
    .where('a.signInName', 'in', doors)
    .execute()
  return doors.flatMap((door) => {
    const behind = found.find(({ signInName }) => signInName === door)
    return behind ? [{ door, role: demonstrationDoors[door], name: behind.name }] : []
  })
}

export async function enterDemonstration(work: Work, { door }: { door: DemonstrationDoor }): Promise<SignedIn> {
  if (!(await isOpenToAll(work))) throw new Refusal('forbidden', 'accounts.no_demonstration')
  const account = await findAccount(work, { signInName: door })
  if (!account) throw new Refusal('not_found', 'accounts.not_found')
  return admit(work, account, { method: 'demonstration', strong: true })
}
