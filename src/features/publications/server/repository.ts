/** All SQL of the register of publications (公开登记). */
import { sql, type Selectable } from 'kysely'
import type { PublicContent, PublicUnit } from '#kernel/publication'
import type { Publication as Row } from '#kernel/tables'
import type { Work } from '#kernel/work'

/** One record of the register; `content` is null once it is withdrawn. */
export interface Publication extends Omit<
  Selectable<Row>,
  'tenantId' | 'state' | 'units' | 'agendaItems' | 'content' | 'parts' | 'screening' | 'screened'
> {
  readonly state: 'published' | 'withdrawn'
  readonly units: readonly PublicUnit[]
  readonly agendaItems: readonly string[]
  readonly content: PublicContent | null
  readonly parts: readonly string[]
  /** Who has looked at what, on which day. */
  readonly screening: object
  readonly screened: readonly string[]
}

const columns = sql`
  id, kind, reference, state, title, year, topic, units, meeting_id, agenda_items, content, parts, words, digest, consent, screening, screened, held,
  published_on, withdrawn_on, reason, created_at, modified_at, version`

export async function publicationsOf(
  { tx, tenant }: Work,
  kind: string,
  ids?: readonly string[],
): Promise<Map<string, Publication>> {
  const { rows } = await sql<Publication>`
    select ${columns} from publication
     where tenant_id = ${tenant} and kind = ${kind}
       and ${ids ? sql`id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as i (value))` : sql`true`}
     limit 10000`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

const json = (value: unknown): string => JSON.stringify(value)

/** Writes the record as it is from now on, whether it was there before or not. */
export async function savePublication({ tx, tenant }: Work, row: Publication): Promise<void> {
  const { units, agendaItems, content, parts, screening, screened } = row
  const values = {
    ...row,
    units: json(units),
    agendaItems: json(agendaItems),
    content: content === null ? null : json(content),
    parts: json(parts),
    screening: json(screening),
    screened: json(screened),
  }
  await tx
    .insertInto('publication')
    .values({ tenantId: tenant, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'id']).doUpdateSet(values))
    .execute()
}

/** The register of these records: nobody else changes it until this work is over. */
export async function lockPublications({ tx, tenant }: Work, ids: readonly string[]): Promise<void> {
  await sql`
    select id from publication where tenant_id = ${tenant} and id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  )
}

export interface PublicFilter {
  /** One kind, or several of them. */
  readonly kind?: string | readonly string[]
  readonly reference?: string | undefined
  readonly id?: string
  /** What came out of this meeting. */
  readonly meetingId?: string
  /** The id of the record itself or of a part of it. */
  readonly part?: string
  readonly q?: string | undefined
  /** Name or id of a unit. */
  readonly unit?: string | undefined
  readonly topic?: string | undefined
  readonly year?: number | undefined
  readonly createdSince?: Date | undefined
  readonly createdUntil?: Date | undefined
  readonly modifiedSince?: Date | undefined
  readonly modifiedUntil?: Date | undefined
  readonly withdrawn?: 'also' | 'none'
  readonly where?: { readonly state?: readonly string[]; readonly session?: string | undefined }
}

const like = (words: string): string => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function conditionOf({ tenant }: Work, filter: PublicFilter) {
  const { kind, reference, id, meetingId, part, q, unit, topic, year, withdrawn = 'none', where = {} } = filter
  const { createdSince, createdUntil, modifiedSince, modifiedUntil } = filter
  const all = [
    sql`tenant_id = ${tenant}`,
    withdrawn === 'none' && sql`state = 'published'`,
    kind !== undefined && sql`kind = any (${typeof kind === 'string' ? [kind] : kind}::text[])`,
    reference !== undefined && sql`reference = ${reference}`,
    q && sql`(words ilike ${like(q)} or reference = ${q})`,
    unit &&
      sql`exists (select from jsonb_array_elements(units) as u (value) where value->>'name' = ${unit} or value->>'id' = ${unit})`,
    topic && sql`topic = ${topic}`,
    year !== undefined && sql`year = ${year}`,
    id !== undefined && sql`id = ${id}`,
    meetingId !== undefined && sql`meeting_id = ${meetingId}`,
    part !== undefined && sql`(id::text = ${part} or parts @> ${json([part])}::jsonb)`,
    createdSince && sql`created_at >= ${createdSince}`,
    createdUntil && sql`created_at <= ${createdUntil}`,
    modifiedSince && sql`modified_at >= ${modifiedSince}`,
    modifiedUntil && sql`modified_at <= ${modifiedUntil}`,
    where.state &&
      sql`content->>'state' in (select value from jsonb_array_elements_text(${json(where.state)}::jsonb) as s (value))`,
    where.session && sql`concat(content->'session'->>'term', '-', content->'session'->>'number') = ${where.session}`,
  ].filter((one) => one !== false && one !== undefined && one !== '')
  return sql.join(all, sql` and `)
}

export interface PublicPage {
  /**
   * For readers the newest publication first, or what is numbered by session (17-3-118) by the newest session and its
   * numbers, those between sessions last; for harvesters in the order they came, so that pages stay put.
   */
  readonly order: 'recent' | 'numbered' | 'came' | 'modified'
  readonly offset: number
  readonly limit: number
}

const orders = {
  recent: sql`published_on desc, reference`,
  numbered: sql`
    (content->'session'->>'term')::int desc nulls last, (content->'session'->>'number')::int desc nulls last,
    (content->>'betweenSessions')::boolean, substring(reference from '[0-9]+$')::int, reference`,
  came: sql`created_at, id`,
  modified: sql`modified_at desc, id`,
}

/** Published records, and what is left of withdrawn ones when asked for. */
export async function listPublications(
  work: Work,
  filter: PublicFilter,
  { order, offset, limit }: PublicPage,
): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select ${columns} from publication where ${conditionOf(work, filter)}
     order by ${orders[order]} limit ${limit} offset ${offset}`.execute(work.tx)
  return rows
}

export async function countPublications(
  work: Work,
  filter: PublicFilter,
): Promise<{ total: number; modifiedAt: Date | null }> {
  const { rows } = await sql<{ total: number; modifiedAt: Date | null }>`
    select count(*)::int as total, max(modified_at) as modified_at from publication where ${conditionOf(work, filter)}`.execute(
    work.tx,
  )
  return rows[0] ?? { total: 0, modifiedAt: null }
}

export interface PublicChoices {
  readonly years: number[]
  readonly topics: string[]
  /** Of those kinds whose content has one. */
  readonly states: string[]
}

/** Years, topics and states that occur in what is published of one kind, for the choices of a search. */
export async function choicesOf({ tx, tenant }: Work, kind: string): Promise<PublicChoices> {
  const { rows } = await sql<PublicChoices>`
    select coalesce(jsonb_agg(distinct year order by year desc), '[]') as years,
           coalesce(jsonb_agg(distinct topic order by topic) filter (where topic is not null), '[]') as topics,
           coalesce(jsonb_agg(distinct content->>'state') filter (where content->>'state' is not null), '[]') as states
      from publication where tenant_id = ${tenant} and state = 'published' and kind = ${kind}`.execute(tx)
  return rows[0] ?? { years: [], topics: [], states: [] }
}
