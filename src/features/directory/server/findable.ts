/** 名册 as it can be found: persons by name, initials and what they do, deputies by everybody; organisations by every name. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { holdsAny, deskRoles } from '#kernel/roles'
import type { Findable, FindableText } from '#kernel/search'
import type { Work } from '#kernel/work'
import { searchWords } from '../messages/search-words.ts'

const atDesk = ({ actor }: Work) => (holdsAny(actor, deskRoles) ? 'all' : 'none')

const personFacts = ['directory.person_created', 'directory.person_changed']
const heldFacts = ['mandate_created', 'mandate_changed', 'mandate_ended', 'post_created', 'post_ended'].map(
  (name) => `directory.${name}`,
)

interface Person {
  readonly id: string
  readonly name: string
  readonly distinction: string
  readonly posts: string
  readonly units: string[]
  /** Mandates, with what the public page says of them. */
  readonly mandates: string
  readonly since: PlainDate | null
  readonly on: PlainDate
}

export const findablePersons: Findable = {
  kind: 'person',
  table: 'person',
  words: searchWords.person,
  async changed({ tx, tenant }, facts) {
    const own = facts.filter(({ fact }) => personFacts.includes(fact)).map(({ subjectId }) => subjectId)
    const held = facts.filter(({ fact }) => heldFacts.includes(fact)).map(({ subjectId }) => subjectId)
    const renamed = facts
      .filter(({ fact }) => fact === 'directory.organisation_renamed')
      .map(({ subjectId }) => subjectId)
    if (held.length + renamed.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select person_id as id from mandate
       where tenant_id = ${tenant} and (id = any (${held}::uuid[]) or delegation_id = any (${renamed}::uuid[]))
      union select person_id from post
       where tenant_id = ${tenant} and (id = any (${held}::uuid[]) or organisation_id = any (${renamed}::uuid[]))`.execute(
      tx,
    )
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf: personTexts,
  readable: atDesk,
  // 代表法（2025）第五十八条: who is a deputy is public, and stays so.
  published: sql`exists (select from mandate m where m.tenant_id = t.tenant_id and m.person_id = t.id)`,
  state: sql<null>`null::text`,
  link: ({ id }) => ({ page: `/dep/${id}`, desk: `/desk/people/${id}` }),
}

async function personTexts({ tx, tenant }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.distinction,
           coalesce((select string_agg(o.name || ' ' || k.title, E'\n' order by k.starts_on, k.id) from post k
                       join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
                      where k.tenant_id = p.tenant_id and k.person_id = p.id and k.ends_on is null), '') as posts,
           array(select distinct o.short_name from post k
                   join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
                  where k.tenant_id = p.tenant_id and k.person_id = p.id and k.ends_on is null) as units,
           coalesce((select string_agg(concat_ws(' ', d.name, m.constituency, m.occupation), E'\n' order by m.starts_on, m.id)
                       from mandate m join organisation d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
                      where m.tenant_id = p.tenant_id and m.person_id = p.id), '') as mandates,
           (select max(m.starts_on) from mandate m where m.tenant_id = p.tenant_id and m.person_id = p.id) as since,
           coalesce((select max(x.starts_on) from (
                       select starts_on from mandate m where m.tenant_id = p.tenant_id and m.person_id = p.id
                       union all select starts_on from post k where k.tenant_id = p.tenant_id and k.person_id = p.id) x),
                    date '2000-01-01') as on
      from person p where p.tenant_id = ${tenant} and p.id = any (${ids}::uuid[])`.execute(tx)
  return rows.flatMap(({ id, name, distinction, posts, units, mandates, since, on }) => {
    const one = { id, title: name, reference: null, persons: [name], numbers: [] }
    const inside: FindableText = {
      ...one,
      audience: 'inside',
      text: [distinction, mandates, posts].join('\n'),
      units,
      on,
    }
    if (since === null) return [inside]
    return [inside, { ...one, audience: 'public', text: mandates, units: [], on: since }]
  })
}

export const findableOrganisations: Findable = {
  kind: 'organisation',
  table: 'organisation',
  words: searchWords.organisation,
  changed: async (_, facts) =>
    facts
      .filter(({ fact }) => fact.startsWith('directory.organisation_') || fact.startsWith('directory.duty_'))
      .map(({ subjectId }) => subjectId),
  async textsOf({ tx, tenant }, ids) {
    const { rows } = await sql<{ id: string; title: string; short: string; text: string; on: PlainDate }>`
      select o.id, o.name as title, o.short_name as short, o.starts_on as on,
             concat_ws(E'\n', (select string_agg(distinct n.name, E'\n') from organisation_name n
                                where n.tenant_id = o.tenant_id and n.organisation_id = o.id and n.name <> o.name),
                              (select string_agg(u.topic, E'\n' order by u.number) from unit_duty u
                                where u.tenant_id = o.tenant_id and u.organisation_id = o.id)) as text
        from organisation o where o.tenant_id = ${tenant} and o.id = any (${ids}::uuid[])`.execute(tx)
    return rows.map(({ id, title, short, text, on }) => ({
      id,
      audience: 'inside',
      title,
      text,
      persons: [],
      units: short === title ? [title] : [title, short],
      numbers: [],
      reference: null,
      on,
    }))
  },
  readable: atDesk,
  published: sql`false`,
  state: sql<null>`null::text`,
  link: ({ id }) => ({ page: null, desk: `/desk/organisations/${id}` }),
}
