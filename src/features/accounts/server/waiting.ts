/** 开办：什么在等我, for the administrators and the deputies' office of a house that is not yet complete; none afterwards. */
import { sql } from 'kysely'
import { say } from '#kernel/message'
import type { Role } from '#kernel/roles'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { houseWaiting, type HouseStep } from '../messages/house-waiting.ts'

interface Missing {
  readonly units: number
  /** Holders of a post or a mandate whom no account lets in. */
  readonly unopened: number
  readonly deputies: number
  readonly sessions: number
  /** Roles somebody holds today. */
  readonly roles: readonly Role[]
}

const links: Readonly<Record<HouseStep, string>> = {
  units: '/desk/import',
  office_post: '/desk/people?group=posts',
  audit_post: '/desk/people?group=posts',
  accounts: '/desk/accounts',
  session: '/desk/terms',
  roster: '/desk/import',
}

export async function listHouseWaiting(work: Work): Promise<WaitingItem[]> {
  const { roles } = work.actor
  if (!roles.some((role) => ['system_admin', 'security_admin', 'deputies_office'].includes(role))) return []
  const house = await readMissing(work)
  const steps: readonly (readonly [Role, HouseStep, boolean])[] = [
    ['system_admin', 'units', house.units === 0],
    ['security_admin', 'office_post', !house.roles.includes('deputies_office')],
    ['security_admin', 'audit_post', !house.roles.includes('audit_admin')],
    ['system_admin', 'accounts', house.unopened > 0],
    ['deputies_office', 'session', house.sessions === 0],
    ['deputies_office', 'roster', house.deputies === 0],
  ]
  const words = houseWaiting[work.language]
  return steps
    .filter(([role, , missing]) => missing && roles.includes(role))
    .map(([, step]) => ({
      id: `house/${step}`,
      verb: words[step].verb,
      title: words[step].title,
      why: say(words[step].why, { count: house.unopened }),
      link: links[step],
      dueOn: null,
      workingDaysLeft: null,
      others: false,
    }))
}

async function readMissing({ tx, tenant, today }: Work): Promise<Missing> {
  const { rows } = await sql<Missing>`
    with held as (
      select person_id, role from post
       where tenant_id = ${tenant} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
    ), sitting as (
      select person_id from mandate
       where tenant_id = ${tenant} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
    )
    select (select count(*)::int from organisation
             where tenant_id = ${tenant} and handles and (ends_on is null or ends_on >= ${today})) as units,
           (select count(*)::int from (select person_id from held where role is not null
                                       union select person_id from sitting) as p
             where not exists (select from account a where a.tenant_id = ${tenant} and a.person_id = p.person_id))
             as unopened,
           (select count(*)::int from sitting) as deputies,
           (select count(*)::int from congress_session where tenant_id = ${tenant}) as sessions,
           (select coalesce(array_agg(distinct role) filter (where role is not null), '{}') from held) as roles`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('a statement without from answers one row')
  return row
}
