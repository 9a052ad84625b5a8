/** Looks into the index (召回): the texts that hold all terms, the newest first. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Audience } from '#kernel/search'
import type { Work } from '#kernel/work'
import { allOf, anyOf, asked, lexemesOf } from './lexemes.ts'
import type { Query } from './query.ts'
import type { Rarity } from './statistics.ts'
import { textsIn, timesFor } from './times.ts'

export interface Candidate {
  readonly kind: string
  readonly id: string
  readonly audience: Audience
  readonly reference: string | null
  readonly title: string
  readonly units: readonly string[]
  readonly on: PlainDate
  readonly state: string | null
  readonly plain: string
  readonly length: number
  /** All terms stand in its title or number. */
  readonly inTitle: boolean
}

export interface Scope {
  /** SQL over the row `t`: what the actor may read and asked to see. */
  readonly condition: RawBuilder<unknown>
  readonly state: RawBuilder<string | null>
  readonly year?: number | undefined
}

/** More are not ranked: who finds so many adds a word. */
export const candidateLimit = 200
const commonLimit = 100
const titleLimit = 100

export const columns = (state: Scope['state'], inTitle: RawBuilder<unknown>) => sql`
  t.kind, t.id, t.audience, t.reference, t.title, t.units, t.on_day as on, t.plain, t.length,
  ${state} as state, ${inTitle} as in_title`

/** The newest first, titles before texts; of a common word the newest periods that have enough of it. */
export async function strictCandidates(
  work: Work,
  query: Query,
  asking: { scope: Scope; rarity: Rarity },
): Promise<{ found: Candidate[]; more: boolean }> {
  const expected = query.sentence ? 0 : expectedOf(work, query, asking)
  const limit = expected > candidateLimit ? commonLimit : candidateLimit
  const most = Math.min(1, mostLookedAt / Math.max(expected, 1))
  let part = Math.min(most, lookedAt / Math.max(expected, 1))
  for (let hoped = true; ; hoped = false) {
    const times = timesFor(work, asking.rarity, { part, year: asking.scope.year })
    const found = await heldBy(work, query, { ...asking, limit, times: times.asked })
    if (found.length >= limit || times.part >= most) return { found, more: found.length >= limit }
    // As much as what was found lets hope, then as much as may be looked at.
    part = hoped ? Math.min(most, (times.part * lookedAt) / (found.length + 1)) : most
  }
}

/** How many texts a search should look at, and how many it may. */
const lookedAt = 200
const mostLookedAt = 20_000

/** How many texts have the rarest word of it, fewer with each further term and in a single year. */
function expectedOf(
  { tenant }: Work,
  { required, terms }: Query,
  { scope: { year }, rarity }: { scope: Scope; rarity: Rarity },
): number {
  if (required.length === 0) return 0
  const { word } = lexemesOf(tenant)
  const ofYear = year === undefined ? 1 : textsIn(rarity.counts, year) / Math.max(1, textsIn(rarity.counts))
  return (Math.min(...required.map((one) => rarity.of(word(one)))) / terms.length) * ofYear
}

interface Asking {
  readonly scope: Scope
  readonly rarity: Rarity
  readonly limit: number
  /** For the index: the periods that are looked into; undefined for all. */
  readonly times: string | undefined
}

/** Titles are told apart only among words: a sentence is compared as a whole. */
async function heldBy(work: Work, query: Query, { scope, rarity, limit, times }: Asking): Promise<Candidate[]> {
  const recheck = sql.join([sql`true`, ...query.rechecked.map((run) => sql`t.plain like ${`%${run}%`}`)], sql` and `)
  const within = (asked: string) => (times === undefined ? asked : allOf([asked, times]))
  const look = (
    column: RawBuilder<unknown>,
    asked: string,
    { inTitle, most }: { inTitle: boolean; most: number },
  ) => sql`
    (select ${columns(scope.state, sql.lit(inTitle))}
       from ${holding(work, column, within(asked))} as h join lateral ${recordAt(work)} as t on true
      where ${recheck} and ${scope.condition} limit ${sql.lit(most)})`
  const inTexts = look(sql`words`, fewestWords(work, query, rarity), { inTitle: false, most: limit })
  const inTitles = query.sentence ? [] : [look(sql`title_words`, query.strict, { inTitle: true, most: titleLimit })]
  const { rows } = await sql<Candidate>`${sql.join([...inTitles, inTexts], sql` union all `)}`.execute(work.tx)
  return [...new Map(rows.toReversed().map((row) => [`${row.audience} ${row.id}`, row])).values()]
}

const holding = ({ tenant }: Work, column: RawBuilder<unknown>, asked: string) => sql`
  (select ctid as place from search_text
    where tenant_id = ${tenant} and ${column} @@ ${asked}::tsquery order by on_day desc, id offset 0)`

/** The row at a place the same statement has found, read only for as many as are wanted; the order of the places stays. */
export const recordAt = ({ tenant }: Work) => sql`
  (select * from search_text x where x.tenant_id = ${tenant} and x.ctid = h.place offset 0)`

const fewest = 4

/** For the index: all terms, of the runs that are compared as a whole only their rarest pairs. */
function fewestWords({ tenant }: Work, { terms }: Query, rarity: Rarity): string {
  const { word } = lexemesOf(tenant)
  return allOf(
    terms.map(({ must, compared, forms, begins }) => {
      const rare = [...new Set(compared)].toSorted((a, b) => rarity.of(word(a)) - rarity.of(word(b))).slice(0, fewest)
      return anyOf([allOf([...must, ...rare].map((one) => asked(word(one), { begins }))), ...forms])
    }),
  )
}
