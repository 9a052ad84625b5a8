/** The texts of one kind closest to a text (相近文本), for features that compare them further. */
import { sql, type RawBuilder } from 'kysely'
import type { Work } from '#kernel/work'
import { columns, recordAt, type Candidate, type Scope } from './candidates.ts'
import { lexemesOf } from './lexemes.ts'
import { rarityOf, type Rarity } from './statistics.ts'
import { pairsIn, tellingWords } from './telling-words.ts'

export interface CloseText {
  readonly id: string
  readonly reference: string | null
  readonly title: string
}

/** So many are ranked. */
const closestLimit = 100

/** What stands behind it is not compared. */
const compared = 3000

/** `where` is SQL over the row `t` (tenant_id, id): which of them the actor may know of. */
export async function closestTexts(
  work: Work,
  text: string,
  { kind, where, limit }: { kind: string; where: RawBuilder<unknown>; limit: number },
): Promise<CloseText[]> {
  const words = pairsIn(text.slice(0, compared))
  const { word } = lexemesOf(work.tenant)
  const rarity = await rarityOf(work, words.map(word))
  const condition = sql`t.kind = ${kind} and t.audience = 'inside' and ${where}`
  return closestCandidates(work, words, { scope: { condition, state: sql<null>`null::text` }, rarity, limit })
}

/** The texts that share the most telling of these words, those that share most first. */
export async function closestCandidates(
  work: Work,
  words: readonly string[],
  { scope, rarity, limit = closestLimit }: { scope: Scope; rarity: Rarity; limit?: number },
): Promise<Candidate[]> {
  const { tenant, tx } = work
  const telling = tellingWords(words, rarity, lexemesOf(tenant))
  if (telling.length === 0) return []
  const { rows } = await sql<Candidate>`
    select ${columns(scope.state, sql`false`)}
      from (select s.place, sum(g.weight) as weight
              from unnest(${telling.map((one) => one.asked)}::text[], ${telling.map(({ weight }) => weight)}::real[],
                          ${telling.map(({ most }) => most)}::integer[]) as g (word, weight, most),
                   lateral (select ctid as place from search_text
                             where tenant_id = ${tenant} and words @@ g.word::tsquery limit g.most) as s
             group by s.place order by weight desc, s.place offset 0) as h
      join lateral ${recordAt(work)} as t on true
     where ${scope.condition} limit ${limit}`.execute(tx)
  return rows
}
