/** What screens of meetings let choose from (可选内容). */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import { listOrganisations } from '#features/directory/server'
import { isTownPresidium } from '../domain/kinds.ts'

const meeting = ['congress', 'presidium', 'standing_committee', 'chairmen', 'delegation']

export async function readChoices(work: Work): Promise<{
  bodies: { id: string; name: string; kind: string }[]
  organs: { id: string; name: string }[]
}> {
  const all = await listOrganisations(work)
  const byId = new Map(all.map((one) => [one.id, one]))
  const body = ({ kind }: { kind: string }) => meeting.includes(kind)
  return {
    bodies: all.filter(body).map((one) => ({
      id: one.id,
      name: one.name,
      kind: isTownPresidium(one, byId.get(one.parentId ?? '')) ? 'town_presidium' : one.kind,
    })),
    organs: all
      .filter((one) => one.kind !== 'delegation' && one.kind !== 'station')
      .map(({ id, shortName }) => ({ id, name: shortName })),
  }
}

const mostPeople = 20

/** Persons by part of a name, each with what tells him apart and where he works. */
export async function findPeople(
  { tx, tenant, today }: Work,
  { q }: { q: string },
): Promise<{ rows: { id: string; name: string; hint: string }[] }> {
  const { rows } = await sql<{ id: string; name: string; hint: string }>`
    select p.id, p.name, concat_ws(' ', nullif(p.distinction, ''), (
             select string_agg(o.short_name || k.title, ' ' order by k.id) from post k
               join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
              where k.tenant_id = p.tenant_id and k.person_id = p.id
                and k.starts_on <= ${today} and (k.ends_on is null or k.ends_on > ${today}))) as hint
      from person p
     where p.tenant_id = ${tenant} and strpos(p.name, ${q}) > 0
     order by p.stroke_key, p.distinction, p.id limit ${mostPeople}`.execute(tx)
  return { rows }
}
