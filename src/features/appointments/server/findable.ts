/** 任免案 as they can be found by those who have a part in them: person, act and post; 任免名单 by everybody, as they were published. */
import { sql, type RawBuilder } from 'kysely'
import { plainDate, type PlainDate } from '#kernel/date'
import { say } from '#kernel/message'
import type { Findable, FindableText } from '#kernel/search'
import { ownOrgansOf, type Work } from '#kernel/work'
import { publicationsOf } from '#features/publications/server'
import { PublicList } from '../domain/contract.ts'
import type { Act } from '../domain/posts.ts'
import { messages } from '../messages/index.ts'
import { searchWords } from '../messages/search-words.ts'
import { isOffice } from './situation.ts'

const changing = new Set(['appointment.nominated', 'appointment.changed', 'appointment.withdrawn'])
const renaming = new Set(['directory.person_changed', 'directory.organisation_renamed'])

export const findableAppointments: Findable = {
  kind: 'appointment',
  table: 'appointment',
  words: searchWords.appointment,
  async changed({ tx, tenant }, facts) {
    const own = facts.filter(({ fact }) => changing.has(fact)).map(({ subjectId }) => subjectId)
    const renamed = facts.filter(({ fact }) => renaming.has(fact)).map(({ subjectId }) => subjectId)
    if (renamed.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select id from appointment
       where tenant_id = ${tenant}
         and (person_id = any (${renamed}::uuid[]) or organisation_id = any (${renamed}::uuid[])
              or nominator_id = any (${renamed}::uuid[]))`.execute(tx)
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf: caseTexts,
  readable,
  published: sql`false`,
  state: sql<string>`(select a.state from appointment a where a.tenant_id = t.tenant_id and a.id = t.id)`,
  link: ({ id }) => ({ page: null, desk: `/desk/appointments/${id}` }),
}

interface Row {
  readonly id: string
  readonly act: Act
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly units: string[]
  readonly on: PlainDate
}

/** Neither the reason nor what was found in screening and examination is in any index; nor who is still asked to sign for what. */
async function caseTexts({ tx, tenant }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Row>`
    select a.id, a.act, p.name, a.title, o.name as organisation, a.nominated_on as on,
           array(select distinct u.short_name from organisation u
                  where u.tenant_id = a.tenant_id and u.id in (a.organisation_id, a.nominator_id)) as units
      from appointment a
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
      join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
     where a.tenant_id = ${tenant} and a.id = any (${ids}::uuid[])
       and not (a.joint and a.state in ('signing', 'withdrawn'))`.execute(tx)
  const { acts, question } = messages['zh-CN']
  return rows.map(({ id, act, name, title, organisation, units, on }) => ({
    id,
    audience: 'inside',
    reference: null,
    title: say(question, { act: acts[act], name, organisation, title }),
    text: '',
    persons: [name],
    units,
    numbers: [],
    on,
  }))
}

/** As one case itself decides (situation.ts): the office, the organ that nominates, whoever presides. */
function readable(work: Work): 'all' | 'none' | RawBuilder<unknown> {
  if (isOffice(work)) return 'all'
  const organs = ownOrgansOf(work.actor)
  const { personId } = work.actor
  const ways = [
    ...(organs.length > 0 ? [sql`a.nominator_id = any (${organs}::uuid[])`] : []),
    ...(personId === null
      ? []
      : [
          sql`exists (select from meeting m where m.tenant_id = a.tenant_id and m.id = a.meeting_id and m.chair_id = ${personId})`,
        ]),
  ]
  if (ways.length === 0) return 'none'
  return sql`exists (
    select from appointment a where a.tenant_id = t.tenant_id and a.id = t.id and (${sql.join(ways, sql` or `)}))`
}

export const findableLists: Findable = {
  kind: 'appointment_list',
  table: 'appointmentList',
  words: searchWords.list,
  changed: async (_, facts) =>
    facts
      .filter(({ fact }) => fact === 'appointment.published' || fact === 'appointment.unpublished')
      .map(({ subjectId }) => subjectId),
  textsOf: listTexts,
  readable: () => 'none',
  published: sql`exists (
    select from publication p where p.tenant_id = t.tenant_id and p.id = t.id and p.state = 'published')`,
  state: sql<null>`null::text`,
  link: ({ reference }) => ({ page: `/appointments/${reference}`, desk: null }),
}

/** Exactly what the page of a published list shows. */
async function listTexts(work: Work, ids: readonly string[]): Promise<FindableText[]> {
  const published = [...(await publicationsOf(work, 'appointment_list', ids)).values()]
  const { acts, question } = messages['zh-CN']
  return published.flatMap(({ id, state, content }) => {
    if (state === 'withdrawn') return []
    const { reference, title, adoptionNote, groups, decidedOn } = PublicList.parse(content)
    const rows = groups.flatMap(({ organisation, rows: own }) => own.map((row) => ({ ...row, organisation })))
    return {
      id,
      audience: 'public',
      reference,
      title,
      text: [adoptionNote, ...rows.map((row) => say(question, { ...row, act: acts[row.act] }))].join('\n'),
      persons: [...new Set(rows.map(({ name }) => name))],
      units: [],
      numbers: [reference],
      on: plainDate(decidedOn),
    }
  })
}
