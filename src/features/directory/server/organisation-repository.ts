/** Writes bodies, units, their names, duties and stations. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { Duty, NewDuty, NewOrganisation, Organisation, OrganisationKind, Station } from '../domain/organisation.ts'
import { organisationColumns } from './organisations.ts'

/** Names that are in use today among these. */
export async function takenNames({ tx, tenant }: Work, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const taken = await tx
    .selectFrom('organisation')
    .select('name')
    .where('tenantId', '=', tenant)
    .where('endsOn', 'is', null)
    .where('name', 'in', names)
    .limit(names.length)
    .execute()
  return taken.map(({ name }) => name)
}

export async function insertOrganisations(
  { tx, tenant }: Work,
  inputs: readonly (z.input<typeof NewOrganisation> & { id: string })[],
): Promise<Organisation[]> {
  if (inputs.length === 0) return []
  const created = await tx
    .insertInto('organisation')
    .values(inputs.map((input) => ({ ...input, tenantId: tenant })))
    .returning(organisationColumns)
    .$narrowType<{ kind: OrganisationKind }>()
    .execute()
  await tx
    .insertInto('organisationName')
    .values(created.map(({ id, name, startsOn }) => ({ tenantId: tenant, organisationId: id, name, startsOn })))
    .execute()
  const byId = new Map(created.map((organisation) => [organisation.id, organisation]))
  return inputs.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Saves what changed, unless somebody else changed it first. */
export async function saveOrganisation(
  { tx, tenant }: Work,
  { id, version }: { id: string; version: number },
  after: Partial<Pick<Organisation, 'name' | 'shortName' | 'phone' | 'handles' | 'sort' | 'endsOn'>>,
): Promise<Organisation> {
  const saved = await tx
    .updateTable('organisation')
    .set({ ...after, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(organisationColumns)
    .$narrowType<{ kind: OrganisationKind }>()
    .executeTakeFirst()
  if (!saved) throw new Refusal('conflict', 'directory.changed_meanwhile', { id, version })
  return saved
}

/** Closes the present name on the day the new one begins. */
export async function saveName(
  { tx, tenant }: Work,
  organisationId: string,
  { name, startsOn }: { name: string; startsOn: PlainDate },
): Promise<void> {
  const closed = await tx
    .updateTable('organisationName')
    .set({ endsOn: startsOn })
    .where('tenantId', '=', tenant)
    .where('organisationId', '=', organisationId)
    .where('endsOn', 'is', null)
    .where('startsOn', '<', startsOn)
    .executeTakeFirst()
  if (closed.numUpdatedRows === 0n)
    throw new Refusal('invalid', 'directory.name_starts_too_early', { startsOn }, 'startsOn')
  await tx.insertInto('organisationName').values({ tenantId: tenant, organisationId, name, startsOn }).execute()
}

/** What still belongs to an organisation on that day. */
export async function usesOf(
  { tx, tenant }: Work,
  id: string,
  on: PlainDate,
): Promise<{ children: number; mandates: number }> {
  const { rows } = await sql<{ children: number; mandates: number }>`
    select (select count(*) from organisation
             where tenant_id = ${tenant} and parent_id = ${id} and (ends_on is null or ends_on > ${on})) as children,
           (select count(*) from mandate
             where tenant_id = ${tenant} and delegation_id = ${id} and (ends_on is null or ends_on > ${on})) as mandates`.execute(
    tx,
  )
  return rows[0] ?? { children: 0, mandates: 0 }
}

export async function insertStations({ tx, tenant }: Work, stations: readonly Station[]): Promise<void> {
  if (stations.length === 0) return
  await tx
    .insertInto('station')
    .values(stations.map(({ id, level, address }) => ({ tenantId: tenant, id, level, address })))
    .execute()
}

/** Numbers follow the last one the unit has. */
export async function insertDuties(work: Work, duties: readonly z.output<typeof NewDuty>[]): Promise<Duty[]> {
  const { tx, tenant } = work
  const organisationIds = [...new Set(duties.map(({ organisationId }) => organisationId))]
  if (organisationIds.length === 0) return []
  const last = await tx
    .selectFrom('unitDuty')
    .select(['organisationId', (max) => max.fn.max('number').as('number')])
    .where('tenantId', '=', tenant)
    .where('organisationId', 'in', organisationIds)
    .groupBy('organisationId')
    .execute()
  const lastNumber = new Map(last.map(({ organisationId, number }) => [organisationId, number]))
  const rows = duties.map(({ organisationId, topic }) => {
    const number = (lastNumber.get(organisationId) ?? 0) + 1
    lastNumber.set(organisationId, number)
    return { id: work.newId(), organisationId, number, topic }
  })
  await tx
    .insertInto('unitDuty')
    .values(rows.map((row) => ({ ...row, tenantId: tenant })))
    .execute()
  return rows
}

export async function getDuty({ tx, tenant }: Work, id: string): Promise<Duty> {
  const duty = await tx
    .selectFrom('unitDuty')
    .select(['id', 'organisationId', 'number', 'topic'])
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!duty) throw new Refusal('not_found', 'directory.duty_not_found', { id })
  return duty
}

export const deleteDuty = ({ tx, tenant }: Work, id: string): Promise<unknown> =>
  tx.deleteFrom('unitDuty').where('tenantId', '=', tenant).where('id', '=', id).execute()
