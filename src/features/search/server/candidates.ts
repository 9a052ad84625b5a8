/** Looks into the index (召回): the texts that hold all terms, or those that share the rarest words with a sentence. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Audience } from '#kernel/search'
import type { Work } from '#kernel/work'
import { asked, lexemesOf } from './lexemes.ts'
import type { Query } from './query.ts'
import type { Rarity } from './statistics.ts'
import { unitsOf, wordsOf } from './words.ts'

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
}

/** More are not ranked: who finds so many adds a word. */
export const candidateLimit = 200
const commonLimit = 100
const titleLimit = 100

const columns = (state: Scope['state'], inTitle: RawBuilder<unknown>) => sql`
  t.kind, t.id, t.audience, t.reference, t.title, t.units, t.on_day as on, t.plain, t.length,
  ${state} as state, ${inTitle} as in_title`

/** The newest first, titles before texts; of a very common word only among the newest texts. */
export async function strictCandidates(
  work: Work,
  query: Query,
  { scope, rarity }: { scope: Scope; rarity: Rarity },
): Promise<{ found: Candidate[]; more: boolean }> {
  const walked = walkFor(work, query, rarity)
  const limit = walked === undefined ? candidateLimit : commonLimit
  const recheck = sql.join([sql`true`, ...query.rechecked.map((run) => sql`t.plain like ${`%${run}%`}`)], sql` and `)
  const look = (keys: RawBuilder<unknown>, inTitle: RawBuilder<unknown>, most: number) => sql`
    (select ${columns(scope.state, inTitle)}
       from ${keys} as h join lateral ${recordOf(work)} as t on true
      where ${recheck} and ${scope.condition} limit ${sql.lit(most)})`
  const parts =
    walked === undefined
      ? [
          look(heldBy(work, sql`title_words`, query), sql`true`, titleLimit),
          look(heldBy(work, sql`words`, query), sql`false`, limit),
        ]
      : [look(newest(work, query, walked), sql`t.title_words @@ ${query.strict}::tsquery`, limit)]
  const { rows } = await sql<Candidate>`${sql.join(parts, sql` union all `)}`.execute(work.tx)
  const found = [...new Map(rows.toReversed().map((row) => [`${row.audience} ${row.id}`, row])).values()]
  return { found, more: found.length >= limit }
}

/** A rare word is looked up in the index and what holds it sorted. */
const heldBy = ({ tenant }: Work, column: RawBuilder<unknown>, { strict }: Query) => sql`
  (select kind, id, audience from search_text
    where tenant_id = ${tenant} and ${column} @@ ${strict}::tsquery order by on_day desc, id offset 0)`

/** A walk from the newest text on meets a common word soon. */
const newest = ({ tenant }: Work, { strict }: Query, walked: number) => sql`
  (select w.kind, w.id, w.audience
     from (select * from search_text where tenant_id = ${tenant} order by on_day desc, id limit ${sql.lit(walked)}) as w
    where w.words @@ ${strict}::tsquery)`

/** The row of a key, read only for as many as are wanted; the order of the keys stays. */
const recordOf = ({ tenant }: Work) => sql`
  (select * from search_text x
    where x.tenant_id = ${tenant} and x.kind = h.kind and x.id = h.id and x.audience = h.audience offset 0)`

/** Both ways cost the same where the number of texts found is about the root of this times all texts. */
const walkedPerFound = 333

/** How many of the newest texts a walk has to see; undefined where the index is quicker. */
function walkFor({ tenant }: Work, { required, terms }: Query, rarity: Rarity): number | undefined {
  if (required.length === 0) return undefined
  const { word } = lexemesOf(tenant)
  const expected = Math.min(...required.map((one) => rarity.of(word(one)))) / terms
  if (expected * expected <= walkedPerFound * rarity.texts) return undefined
  // In steps, so that a few plans serve all of them.
  return 2 ** Math.ceil(Math.log2((3 * commonLimit * rarity.texts) / expected))
}

/** Texts that are looked at for the words of one sentence, and how many of its words. */
const budget = 1500
const mostWords = 32

/** The rarest words of a text, as many as can be looked up quickly. */
export function rarest(words: readonly string[], rarityOf: (word: string) => number): string[] {
  const ordered = [...words].toSorted((a, b) => rarityOf(a) - rarityOf(b))
  let texts = 0
  const chosen: string[] = []
  for (const word of ordered) {
    if (chosen.length > 0 && (texts + rarityOf(word) > budget || chosen.length >= mostWords)) break
    texts += rarityOf(word)
    chosen.push(word)
  }
  return chosen
}

/** A word weighs more the fewer texts have it. */
export const weightOf = (texts: number, all: number): number => Math.log(1 + (all - texts + 0.5) / (texts + 0.5))

export const pairsIn = (text: string): string[] => [
  ...new Set(wordsOf(unitsOf(text)).filter((word) => Array.from(word).length > 1)),
]

/** The texts that share the most telling of these words, those that share most first. */
export async function closestCandidates(
  work: Work,
  words: readonly string[],
  { scope, rarity, limit = candidateLimit }: { scope: Scope; rarity: Rarity; limit?: number },
): Promise<Candidate[]> {
  const { tenant, tx } = work
  const { word } = lexemesOf(tenant)
  const chosen = rarest(words, (one) => rarity.of(word(one)))
  if (chosen.length === 0) return []
  const all = Math.max(rarity.texts, 1)
  const weights = chosen.map((one) => Math.max(weightOf(Math.min(rarity.of(word(one)), all), all), 0.01))
  const { rows } = await sql<Candidate>`
    select ${columns(scope.state, sql`false`)}
      from (select s.kind, s.id, s.audience, sum(g.weight) as weight
              from unnest(${chosen.map((one) => asked(word(one)))}::text[], ${weights}::real[]) as g (word, weight),
                   lateral (select kind, id, audience from search_text
                             where tenant_id = ${tenant} and words @@ g.word::tsquery offset 0) as s
             group by s.kind, s.id, s.audience order by weight desc, s.id offset 0) as h
      join lateral ${recordOf(work)} as t on true
     where ${scope.condition} limit ${limit}`.execute(tx)
  return rows
}
