/** Reads the screens of 代表库: rows of persons with what holds on a day, and one person with the whole history. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { DeputyView, PersonRow, PersonView, Suspension } from '../domain/views.ts'
import { activeOn, listMandates, sharesName, suspendedOn } from './mandates.ts'
import { listStationsOf } from './organisations.ts'
import { getPerson, listPosts, personsByName } from './persons.ts'

export interface PeopleFilter {
  /** Deputies of that day, holders of posts, or everybody the directory knows. */
  readonly group: 'deputies' | 'posts' | 'everybody'
  readonly search?: string | undefined
  readonly delegationId?: string | undefined
  readonly organisationId?: string | undefined
  readonly on?: PlainDate | undefined
}

/** In stroke order; a person with two mandates is one row with the newer. */
export async function listPeople(
  work: Work,
  { group, search, on = work.today, ...of }: PeopleFilter,
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.distinction, p.gender, p.version, ${sharesName} as "sameName",
           held.mandate, coalesce(held_posts.posts, '[]'::json) as posts
      from person as p
      left join lateral (${mandateOf(on)}) as held on true
      left join lateral (${postsOf(on)}) as held_posts on true
     where p.tenant_id = ${work.tenant}
       and ${group === 'deputies' ? sql`held.mandate is not null` : sql`true`}
       and ${group === 'posts' ? sql`held_posts.posts is not null` : sql`true`}
       and ${search ? sql`strpos(concat_ws(' ', p.name, p.distinction, held.words, held_posts.words), ${search}) > 0` : sql`true`}
       and ${of.delegationId ? sql`held.delegation_id = ${of.delegationId}` : sql`true`}
       and ${of.organisationId ? sql`${of.organisationId} = any (held_posts.organisation_ids)` : sql`true`}
     order by p.stroke_key, p.distinction, p.id
     limit 2000`.execute(work.tx)
  return rows
}

const mandateOf = (on: PlainDate): RawBuilder<unknown> => sql`
  select d.id as delegation_id, concat_ws(' ', d.name, m.constituency, m.occupation, m.certificate_number) as words,
         json_build_object('id', m.id, 'delegation', d.name, 'constituency', m.constituency,
           'certificateNumber', m.certificate_number, 'occupation', m.occupation, 'startsOn', m.starts_on,
           'suspended', ${suspendedOn(on)}) as mandate
    from mandate as m
    join term as t on t.tenant_id = m.tenant_id and t.id = m.term_id
    join organisation as d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
   where m.tenant_id = p.tenant_id and m.person_id = p.id and (${activeOn(on)} or ${suspendedOn(on)})
   order by t.number desc
   limit 1`

const postsOf = (on: PlainDate): RawBuilder<unknown> => sql`
  select array_agg(o.id) as organisation_ids, string_agg(o.name || ' ' || k.title, ' ') as words,
         json_agg(json_build_object('organisation', o.short_name, 'title', k.title, 'role', k.role) order by o.sort, k.id) as posts
    from post as k
    join organisation as o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
   where k.tenant_id = p.tenant_id and k.person_id = p.id
     and k.starts_on <= ${on} and (k.ends_on is null or k.ends_on > ${on})
     and (o.ends_on is null or o.ends_on > ${on})`

export async function readPerson(work: Work, { id }: { id: string }): Promise<PersonView> {
  const person = await getPerson(work, id)
  return {
    person,
    sameName: (await personsByName(work, person.name)).length > 1,
    mandates: await listMandates(work, id),
    suspensions: await listSuspensions(work, id),
    posts: await listPosts(work, { personId: id }),
  }
}

const listSuspensions = ({ tx, tenant }: Work, personId: string): Promise<Suspension[]> =>
  tx
    .selectFrom('mandateSuspension as x')
    .innerJoin('mandate as m', (join) => join.onRef('m.tenantId', '=', 'x.tenantId').onRef('m.id', '=', 'x.mandateId'))
    .select(['x.mandateId', 'x.ground', 'x.startsOn', 'x.endsOn'])
    .where('x.tenantId', '=', tenant)
    .where('m.personId', '=', personId)
    .orderBy('x.startsOn', 'desc')
    .limit(100)
    .$narrowType<{ ground: Suspension['ground'] }>()
    .execute()

/** A deputy, present or former, as the public sees one; anybody else is not there. */
export async function readDeputy(work: Work, { id }: { id: string }): Promise<DeputyView> {
  const mandates = await listMandates(work, id)
  const [newest] = mandates
  if (!newest) throw new Refusal('not_found', 'directory.deputy_not_found', { id })
  const { name, distinction, delegationId } = newest
  return {
    personId: id,
    name,
    distinction,
    sameName: (await personsByName(work, name)).length > 1,
    mandates,
    stations: await listStationsOf(work, delegationId),
  }
}
