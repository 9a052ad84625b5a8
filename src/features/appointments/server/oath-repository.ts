/** Reads and writes oath ceremonies (宪法宣誓仪式) with those who swear. */
import { sql, type Updateable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { Ceremony } from '../domain/views.ts'

const columns = sql`
  c.id, c.organiser_id, o.name as organiser, c.planned_on, c.place, c.form, c.lead_id, l.name as lead, c.witness,
  c.text_version, c.oath_text, c.state, c.held_on, c.state_reason, c.version,
  coalesce((
    select jsonb_agg(jsonb_build_object('appointmentId', a.id, 'personId', p.id, 'name', p.name,
                                        'post', concat(g.name, a.title), 'sworn', t.sworn)
                     order by g.sort, g.name, p.stroke_key, a.number)
      from oath_taker t
      join appointment a on a.tenant_id = t.tenant_id and a.id = t.appointment_id
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
      join organisation g on g.tenant_id = a.tenant_id and g.id = a.organisation_id
     where t.tenant_id = c.tenant_id and t.ceremony_id = c.id), '[]') as takers`

const tables = sql`
  from oath_ceremony c
  join organisation o on o.tenant_id = c.tenant_id and o.id = c.organiser_id
  left join person l on l.tenant_id = c.tenant_id and l.id = c.lead_id`

export async function getCeremony({ tx, tenant }: Work, id: string): Promise<Ceremony> {
  const { rows } = await sql<Ceremony>`
    select ${columns} ${tables} where c.tenant_id = ${tenant} and c.id = ${id}`.execute(tx)
  const [found] = rows
  if (!found) throw new Refusal('not_found', 'oath.not_found', { id })
  return found
}

/** Newest first; of the organs named, or all. */
export async function listCeremonies({ tx, tenant }: Work, organs?: readonly string[]): Promise<Ceremony[]> {
  const own = organs
    ? sql`and c.organiser_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(organs)}::jsonb) as i (value))`
    : sql``
  const { rows } = await sql<Ceremony>`
    select ${columns} ${tables} where c.tenant_id = ${tenant} ${own}
     order by c.planned_on desc, c.id limit 200`.execute(tx)
  return rows
}

type CeremonyChange = Omit<Updateable<Tables['oathCeremony']>, 'tenantId' | 'id' | 'version'>

export async function saveCeremony(
  work: Work,
  { id, version }: Pick<Ceremony, 'id' | 'version'>,
  change: CeremonyChange,
): Promise<void> {
  const saved = await work.tx
    .updateTable('oathCeremony')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'appointment.changed_meanwhile', {})
}

export async function replaceTakers(
  { tx, tenant }: Work,
  ceremonyId: string,
  appointmentIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('oathTaker').where('tenantId', '=', tenant).where('ceremonyId', '=', ceremonyId).execute()
  await tx
    .insertInto('oathTaker')
    .values([...new Set(appointmentIds)].map((appointmentId) => ({ tenantId: tenant, ceremonyId, appointmentId })))
    .execute()
}

/** Whoever of these is to swear at another ceremony already, and when. */
export async function plannedElsewhere(
  { tx, tenant }: Work,
  { appointmentIds, id }: { appointmentIds: readonly string[]; id: string | null },
): Promise<{ name: string; on: string } | undefined> {
  const { rows } = await sql<{ name: string; on: string }>`
    select p.name, c.planned_on::text as on
      from oath_taker t
      join oath_ceremony c on c.tenant_id = t.tenant_id and c.id = t.ceremony_id and c.state = 'planned'
      join appointment a on a.tenant_id = t.tenant_id and a.id = t.appointment_id
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where t.tenant_id = ${tenant} and t.appointment_id = any (${appointmentIds}::uuid[])
       and c.id is distinct from ${id}::uuid
     order by c.planned_on, c.id limit 1`.execute(tx)
  return rows[0]
}

/** Ids of appointees without an oath: passed, owing one, not sworn; those a ceremony is planned for only when asked. */
export async function withoutOath(
  { tx, tenant }: Work,
  { unplanned = true, before }: { unplanned?: boolean; before?: string | undefined } = {},
): Promise<string[]> {
  const planned = unplanned ? sql`t.sworn is distinct from false and c.state in ('planned', 'held')` : sql`t.sworn`
  const { rows } = await sql<{ id: string }>`
    select a.id from appointment a
     where a.tenant_id = ${tenant} and a.state = 'passed'
       and a.act in ('appoint', 'decide_appoint', 'approve_appoint', 'by_elect')
       ${before === undefined ? sql`` : sql`and a.decided_on <= ${before}::date`}
       and not exists (
         select from oath_taker t
           join oath_ceremony c on c.tenant_id = t.tenant_id and c.id = t.ceremony_id
          where t.tenant_id = a.tenant_id and t.appointment_id = a.id and ${planned})
     order by a.decided_on, a.id limit 500`.execute(tx)
  return rows.map(({ id }) => id)
}
