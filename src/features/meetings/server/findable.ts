/** 会议 as it can be found: title, agenda, papers that were given out and circulated minutes, by those who may read the meeting. */
import { sql, type RawBuilder } from 'kysely'
import { plainDate, type PlainDate } from '#kernel/date'
import type { Findable, FindableText } from '#kernel/search'
import type { Work } from '#kernel/work'
import { publicationsOf } from '#features/publications/server'
import { PublicContent } from '../domain/contract-reads.ts'
import { searchWords } from '../messages/search-words.ts'
import { isOffice } from './situation.ts'

/** What changes the words of a meeting; who came, left and spoke does not. */
const changing = new Set(
  ['convened', 'cloned', 'changed', 'item_added', 'item_changed', 'item_removed']
    .concat(['papers_distributed', 'paper_marked', 'paper_changed', 'paper_removed'])
    .concat(['minutes_written', 'minutes_circulated', 'published', 'unpublished'])
    .map((name) => `meeting.${name}`),
)

export const findableMeetings: Findable = {
  kind: 'meeting',
  table: 'meeting',
  words: searchWords,
  async changed({ tx, tenant }, facts) {
    const own = facts.filter(({ fact }) => changing.has(fact)).map(({ subjectId }) => subjectId)
    const renamed = facts
      .filter(({ fact }) => fact === 'directory.organisation_renamed')
      .map(({ subjectId }) => subjectId)
    if (renamed.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select id from meeting where tenant_id = ${tenant} and body_id = any (${renamed}::uuid[])`.execute(tx)
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf: async (work, ids) => [...(await insideTexts(work, ids)), ...(await publishedTexts(work, ids))],
  readable,
  published: sql`exists (
    select from meeting m where m.tenant_id = t.tenant_id and m.id = t.id and m.published_on is not null)`,
  state: sql<string>`(select m.state from meeting m where m.tenant_id = t.tenant_id and m.id = t.id)`,
  link: ({ id, reference, audience }) => ({
    page: `/m/${reference ?? id}`,
    desk: audience === 'inside' ? `/desk/meetings/${id}` : null,
  }),
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly body: string
  readonly on: PlainDate
}

/** What everybody on the roll may read: drafts of papers and of minutes are the office's own, and in no index. */
async function insideTexts({ tx, tenant }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Row>`
    select m.id, m.reference, m.number, m.title, b.short_name as body, m.starts_on as on,
           concat_ws(E'\n', m.place,
             (select string_agg(concat_ws(' ', i.title, i.presenter), E'\n' order by i.position) from agenda_item i
               where i.tenant_id = m.tenant_id and i.meeting_id = m.id),
             (select string_agg(d.title, E'\n' order by d.position, d.id) from agenda_paper d
               where d.tenant_id = m.tenant_id and d.meeting_id = m.id and d.distributed_on is not null),
             (select x.text from meeting_minutes n
                join minutes_text x on x.tenant_id = n.tenant_id and x.meeting_id = n.meeting_id and x.version = n.version
               where n.tenant_id = m.tenant_id and n.meeting_id = m.id and n.state <> 'draft')) as text
      from meeting m join organisation b on b.tenant_id = m.tenant_id and b.id = m.body_id
     where m.tenant_id = ${tenant} and m.id = any (${ids}::uuid[])`.execute(tx)
  return rows.map(({ body, number, ...row }) => ({
    ...row,
    audience: 'inside',
    persons: [],
    units: [body],
    numbers: [row.reference, String(number)],
  }))
}

/** Exactly what the page of a published meeting shows. */
async function publishedTexts(work: Work, ids: readonly string[]): Promise<FindableText[]> {
  const published = [...(await publicationsOf(work, 'meeting', ids)).values()]
  return published.flatMap(({ id, state, content, units }) => {
    if (state === 'withdrawn') return []
    const { reference, title, place, agenda, minutes, startsOn } = PublicContent.parse(content)
    const lines = agenda.flatMap((item) => [item.title, ...item.results, ...item.papers.map((paper) => paper.title)])
    return {
      id,
      audience: 'public',
      reference,
      title,
      text: [place, ...lines, minutes ?? ''].join('\n'),
      persons: [],
      units: units.map(({ name }) => name),
      numbers: [reference],
      on: plainDate(startsOn),
    }
  })
}

/** As the meeting itself decides (overview.ts): the office, whoever presides, and the roll once the notice went out. */
function readable({ actor }: Work): 'all' | 'none' | RawBuilder<unknown> {
  if (isOffice(actor)) return 'all'
  const { personId } = actor
  if (personId === null) return 'none'
  return sql`exists (
    select from meeting m
     where m.tenant_id = t.tenant_id and m.id = t.id
       and (m.chair_id = ${personId} or m.state <> 'planned' and exists (
             select from meeting_member r where r.tenant_id = m.tenant_id and r.meeting_id = m.id
                and r.person_id = ${personId} and r.struck_on is null)))`
}
