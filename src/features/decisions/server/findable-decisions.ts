/** 决议决定 as they can be found: title, text, dossier, reviews and reports by those who have a part in them, the published text by everybody. */
import { sql } from 'kysely'
import { plainDate, type PlainDate } from '#kernel/date'
import type { Findable, FindableText, Readable } from '#kernel/search'
import { ownOrgansOf, type Work } from '#kernel/work'
import { publicationsOf } from '#features/publications/server'
import { PublicDecision } from '../domain/contract.ts'
import { searchWords } from '../messages/search-words.ts'
import { isOffice } from './situation.ts'

/** What changes the words or the day of a decision; its other steps change how it stands. */
const changing = new Set(
  ['submitted', 'changed', 'reviewed', 'adopted', 'rejected', 'reported', 'published', 'unpublished'].map(
    (name) => `decision.${name}`,
  ),
)

export const findableDecisions: Findable = {
  kind: 'decision',
  table: 'resolution',
  words: searchWords.decision,
  async changed({ tx, tenant }, facts) {
    const own = facts.filter(({ fact }) => changing.has(fact)).map(({ subjectId }) => subjectId)
    const renamed = facts
      .filter(({ fact }) => fact === 'directory.organisation_renamed')
      .map(({ subjectId }) => subjectId)
    if (renamed.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select id from resolution
       where tenant_id = ${tenant}
         and (body_id = any (${renamed}::uuid[]) or proposer_id = any (${renamed}::uuid[])
              or executor_id = any (${renamed}::uuid[]))`.execute(tx)
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf: async (work, ids) => [...(await insideTexts(work, ids)), ...(await publishedTexts(work, ids))],
  readable,
  published: sql`exists (
    select from resolution r where r.tenant_id = t.tenant_id and r.id = t.id and r.published_on is not null)`,
  // Whoever reads what is public learns of a change once that is public.
  state: sql<string>`(
    select coalesce((
             select case max(a.amends_as) when 'repeal' then 'repealed' when 'amend' then 'amended' end from resolution a
              where a.tenant_id = r.tenant_id and a.amends_id = r.id and a.state in ('adopted', 'completed')
                and (t.audience = 'inside' or a.published_on is not null)), r.state)
      from resolution r where r.tenant_id = t.tenant_id and r.id = t.id)`,
  link: ({ id, reference, audience }) =>
    audience === 'inside'
      ? { page: `/decisions/${id}/work`, desk: `/desk/decisions/${id}` }
      : { page: `/decisions/${reference}`, desk: null },
}

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly title: string
  readonly text: string
  readonly units: string[]
  readonly on: PlainDate
}

/** Drafts are whose they are. */
async function insideTexts({ tx, tenant }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Row>`
    select r.id, r.reference, r.title, coalesce(r.decided_on, r.submitted_on) as on,
           concat_ws(E'\n', r.text, r.matter, r.review,
             (select string_agg(value, E'\n' order by key) from jsonb_each_text(r.dossier)),
             (select string_agg(concat_ws(E'\n', x.subject, x.text), E'\n' order by x.due_on, x.id)
                from resolution_report x where x.tenant_id = r.tenant_id and x.resolution_id = r.id)) as text,
           array(select distinct o.short_name from organisation o
                  where o.tenant_id = r.tenant_id and o.id in (r.body_id, r.proposer_id, r.executor_id)) as units
      from resolution r where r.tenant_id = ${tenant} and r.id = any (${ids}::uuid[]) and r.submitted_on is not null`.execute(
    tx,
  )
  return rows.map((row) => ({
    ...row,
    audience: 'inside',
    persons: [],
    numbers: row.reference === null ? [] : [row.reference],
  }))
}

/** Exactly what the page of a published decision shows. */
async function publishedTexts(work: Work, ids: readonly string[]): Promise<FindableText[]> {
  const published = [...(await publicationsOf(work, 'decision', ids)).values()]
  return published.flatMap(({ id, state, content, units }) => {
    if (state === 'withdrawn') return []
    const { reference, title, adoptionNote, text, reports, decidedOn } = PublicDecision.parse(content)
    return {
      id,
      audience: 'public',
      reference,
      title,
      text: [adoptionNote, text ?? '', ...reports.flatMap((report) => [report.subject, report.text])].join('\n'),
      persons: [],
      units: units.map(({ name }) => name),
      numbers: [reference],
      on: plainDate(decidedOn),
    }
  })
}

function readable(work: Work): Readable {
  const own = ownDecisions(work)
  if (own === 'all' || own === 'none') return own
  return sql`exists (select from resolution r where r.tenant_id = t.tenant_id and r.id = t.id and ${own})`
}

/** As one decision itself decides (situation.ts): the office, the organs that propose and carry out, whoever presides; over the row `r`. */
export function ownDecisions(work: Work): Readable {
  if (isOffice(work)) return 'all'
  const organs = ownOrgansOf(work.actor)
  const { personId } = work.actor
  const ways = [
    ...(organs.length > 0
      ? [sql`r.proposer_id = any (${organs}::uuid[])`, sql`r.executor_id = any (${organs}::uuid[])`]
      : []),
    ...(personId === null
      ? []
      : [
          sql`exists (select from meeting m where m.tenant_id = r.tenant_id and m.id = r.meeting_id and m.chair_id = ${personId})`,
        ]),
  ]
  return ways.length === 0 ? 'none' : sql`(${sql.join(ways, sql` or `)})`
}
