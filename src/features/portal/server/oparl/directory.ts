/** OParl of the directory (名册): congresses and units, terms, deputies and their mandates — what is public of them by law. */
import { sql } from 'kysely'
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { openWords } from '../../messages/open.ts'
import { addressOf, objectOf, type Dated, type OparlObject } from './objects.ts'

/** More than a district has in ten terms. */
const most = 20_000

/** When the journal first and last told of a record; the day the district came here where it never did. */
const dated = (id: string) => sql`
  coalesce((select min(j.at) from journal j where j.tenant_id = t.id and j.subject_id = ${sql.ref(id)}), t.created_at) as created_at,
  coalesce((select max(j.at) from journal j where j.tenant_id = t.id and j.subject_id = ${sql.ref(id)}), t.created_at) as modified_at`

interface Organisation extends Dated {
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly startsOn: string
  readonly endsOn: string | null
  /** Handles what deputies suggest, or has handled something published. */
  readonly unit: boolean
}

/** The congresses and their standing committees, and the units that handle what deputies suggest; no others. */
export async function organisations({ tx, tenant }: Work, id?: string): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select o.id, o.kind, o.name, o.short_name, o.starts_on, o.ends_on, u.unit, ${dated('o.id')}
      from organisation o join tenant t on t.id = o.tenant_id, lateral (
             select o.handles or exists (
                      select from publication p where p.tenant_id = o.tenant_id and p.kind = 'suggestion'
                         and p.units @> jsonb_build_array(jsonb_build_object('id', o.id))) as unit) as u
     where o.tenant_id = ${tenant} and (${id ?? null}::text is null or o.id::text = ${id ?? null})
       and (u.unit or o.kind = 'congress' or o.kind = 'standing_committee')
     order by o.sort, o.id limit ${most}`.execute(tx)
  return rows
}

export const organizationObject = (address: string, body: string, one: Organisation): OparlObject =>
  objectOf(address, 'Organization', one, {
    body,
    name: one.name,
    shortName: one.shortName,
    organizationType: openWords.organizationTypes[one.kind] ?? openWords.unit,
    meeting: `${addressOf(address, 'Organization', one.id)}/meetings`,
    startDate: one.startsOn,
    endDate: one.endsOn,
    ...(one.unit ? { web: `${address}/units/${one.id}` } : {}),
  })

interface Term extends Dated {
  readonly number: number
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Terms of the district's own congress. */
export async function terms({ tx, tenant }: Work): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select r.id, r.number, r.starts_on, r.ends_on, ${dated('r.id')}
      from term r
      join tenant t on t.id = r.tenant_id
      join organisation o on o.tenant_id = r.tenant_id and o.id = r.body_id and o.kind = 'congress' and o.parent_id is null
     where r.tenant_id = ${tenant} order by r.number, r.id limit 200`.execute(tx)
  return rows
}

export const termObject = (address: string, body: string, one: Term): OparlObject =>
  objectOf(address, 'LegislativeTerm', one, {
    body,
    name: say(openWords.term, { number: one.number }),
    startDate: one.startsOn,
    endDate: one.endsOn,
  })

export interface Mandate extends Dated {
  readonly personId: string
  readonly bodyId: string
  readonly startsOn: string
  readonly endsOn: string | null
}

export async function mandates({ tx, tenant }: Work, id?: string): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select m.id, m.person_id, r.body_id, m.starts_on, coalesce(m.ends_on, r.ends_on) as ends_on, ${dated('m.id')}
      from mandate m
      join tenant t on t.id = m.tenant_id
      join term r on r.tenant_id = m.tenant_id and r.id = m.term_id
      join organisation o on o.tenant_id = r.tenant_id and o.id = r.body_id and o.kind = 'congress'
     where m.tenant_id = ${tenant} and (${id ?? null}::text is null or m.id::text = ${id ?? null} or m.person_id::text = ${id ?? null})
     order by m.starts_on, m.id limit ${most}`.execute(tx)
  return rows
}

/** 代表职务; embedded in its person without naming the person again. */
export const membershipObject = (address: string, one: Mandate, embedded = false): OparlObject =>
  objectOf(address, 'Membership', one, {
    ...(embedded ? {} : { person: addressOf(address, 'Person', one.personId) }),
    organization: addressOf(address, 'Organization', one.bodyId),
    role: openWords.deputy,
    votingRight: true,
    startDate: one.startsOn,
    endDate: one.endsOn,
  })

interface Person extends Dated {
  readonly name: string
  readonly mandates: readonly Mandate[]
}

/** Deputies, present and former, 代表法（2025）第五十八条: name and mandate; never a phone, an address or a sex. */
export async function persons(work: Work, id?: string): Promise<Person[]> {
  const { tx, tenant } = work
  const held = Map.groupBy(await mandates(work, id), ({ personId }) => personId)
  const { rows } = await sql<Omit<Person, 'mandates'>>`
    select p.id, p.name, ${dated('p.id')}
      from person p join tenant t on t.id = p.tenant_id
     where p.tenant_id = ${tenant} and (${id ?? null}::text is null or p.id::text = ${id ?? null})
       and exists (select from mandate m where m.tenant_id = p.tenant_id and m.person_id = p.id)
     order by p.id limit ${most}`.execute(tx)
  return rows.flatMap((row) => {
    const own = held.get(row.id)
    return own ? [{ ...row, mandates: own }] : []
  })
}

export const personObject = (address: string, body: string, { mandates: held, ...one }: Person): OparlObject =>
  objectOf(address, 'Person', one, {
    body,
    name: one.name,
    membership: held.map((mandate) => membershipObject(address, mandate, true)),
    web: `${address}/dep/${one.id}`,
  })
