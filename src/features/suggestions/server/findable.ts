/** 建议 as it can be found: title, text, answers, promises, names, units and numbers, by those who may read it. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Findable, FindableText, Readable } from '#kernel/search'
import type { Work } from '#kernel/work'
import { searchWords } from '../messages/search-words.ts'
import { publicStates } from '../domain/lifecycle.ts'
import { linkOf } from './notices.ts'
import { publicTexts } from './public-reads.ts'
import { seenBy } from './seen.ts'

/** What changes none of the words: everything else a suggestion goes through may. */
const unchanging = new Set(
  [
    'exported',
    'received',
    'contacted',
    'contact_confirmed',
    'contact_disputed',
    'extension_requested',
    'opined',
    'rated',
  ]
    .concat(['reminded', 'rechecked', 'recheck_opened', 'class_kept', 'closed', 'archived', 'proposed', 'invited'])
    .concat([
      'extension_decided',
      'received_by_default',
      'return_requested',
      'key_picked',
      'target_set',
      'target_met',
      'target_adjusted',
    ])
    .concat(['quarter_meeting', 'key_accepted', 'promise_reported', 'class_lowered', 'redo', 'created'])
    .map((name) => `suggestion.${name}`),
)

/** Whose name stands in it has another one. */
const renaming = new Set(['directory.person_changed', 'directory.organisation_renamed'])

export const findableSuggestions: Findable = {
  kind: 'suggestion',
  table: 'suggestion',
  words: searchWords,
  async changed({ tx, tenant }, facts) {
    const own = facts
      .filter(({ fact }) => fact.startsWith('suggestion.') && !unchanging.has(fact))
      .map(({ subjectId }) => subjectId)
    const named = facts.filter(({ fact }) => renaming.has(fact)).map(({ subjectId }) => subjectId)
    if (named.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select id from suggestion where tenant_id = ${tenant} and lead_person_id = any (${named}::uuid[])
      union select suggestion_id from suggestion_signer where tenant_id = ${tenant} and person_id = any (${named}::uuid[])
      union select case_id from case_assignment where tenant_id = ${tenant} and unit_id = any (${named}::uuid[])`.execute(
      tx,
    )
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf: async (work, ids) => [...(await insideTexts(work, ids)), ...(await publishedTexts(work, ids))],
  readable,
  published: sql`exists (
    select from suggestion s where s.tenant_id = t.tenant_id and s.id = t.id and s.published_on is not null)`,
  state: sql<string>`(
    select case when t.audience = 'public' then 'public_' || (${JSON.stringify(publicStates)}::jsonb ->> c.state) else c.state end
      from case_record c where c.tenant_id = t.tenant_id and c.id = t.id)`,
  link: ({ id, reference }) => ({ page: linkOf({ id, reference }), desk: `/desk/s/${reference ?? id}` }),
}

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly number: number | null
  readonly title: string
  readonly text: string
  readonly persons: string[]
  readonly units: string[]
  readonly on: PlainDate
}

/** Names the deputy wants kept back are in no index; opinions of co-handlers and ratings neither. Drafts are their writer's own. */
async function insideTexts({ tx, tenant }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Row>`
    select s.id, c.reference, s.number, c.title, coalesce(s.submitted_on, c.opened_on) as on,
           concat_ws(E'\n', s.text, s.situation, s.analysis, s.proposal, s.category,
             (select string_agg(r.text, E'\n' order by r.replied_on, r.id) from case_reply r
               where r.tenant_id = s.tenant_id and r.case_id = s.id and r.kind = 'reply'),
             (select string_agg(m.content, E'\n' order by m.due_on, m.id) from case_promise m
               where m.tenant_id = s.tenant_id and m.case_id = s.id)) as text,
           case when s.confidential then '{}'::text[] else array(
             select p.name from person p where p.tenant_id = s.tenant_id and p.id = s.lead_person_id
             union all
             select p.name from suggestion_signer g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
              where g.tenant_id = s.tenant_id and g.suggestion_id = s.id and g.consented) end as persons,
           array(select distinct o.short_name from case_assignment a
                   join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
                  where a.tenant_id = s.tenant_id and a.case_id = s.id and a.state <> 'ended') as units
      from suggestion s join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
     where s.tenant_id = ${tenant} and s.id = any (${ids}::uuid[]) and c.state not in ('draft', 'cosigning')`.execute(
    tx,
  )
  return rows.map(({ number, ...row }) => ({ ...row, audience: 'inside', numbers: numbersOf(row.reference, number) }))
}

/** Exactly what the page of a published suggestion shows. */
async function publishedTexts(work: Work, ids: readonly string[]): Promise<FindableText[]> {
  return (await publicTexts(work, ids)).map(({ id, number, openedOn, shown }) => ({
    id,
    audience: 'public',
    reference: shown.reference,
    title: shown.title,
    text: [
      shown.text ?? '',
      shown.category ?? '',
      ...shown.replies.map(({ text }) => text ?? ''),
      ...shown.promises.map(({ content, outcome }) => `${content}\n${outcome}`),
    ].join('\n'),
    persons: shown.lead === null ? [] : [shown.lead.name],
    units: shown.units.map(({ name }) => name),
    numbers: numbersOf(shown.reference, number),
    on: openedOn,
  }))
}

const numbersOf = (reference: string | null, number: number | null): string[] => [
  ...(reference === null ? [] : [reference]),
  ...(number === null ? [] : [String(number)]),
]

/** Only what was handed in is in the index. */
function readable(work: Work): Readable {
  const seen = seenBy(work)
  if (seen === 'all' || seen === 'none') return seen
  return sql`exists (
    select from suggestion s join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
     where s.tenant_id = t.tenant_id and s.id = t.id and c.state not in ('draft', 'cosigning') and ${seen})`
}
