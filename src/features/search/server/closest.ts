/** The texts of one kind closest to a text (相近文本), for features that compare them further. */
import { sql, type RawBuilder } from 'kysely'
import type { Work } from '#kernel/work'
import { closestCandidates, pairsIn } from './candidates.ts'
import { lexemesOf } from './lexemes.ts'
import { rarityOf } from './statistics.ts'

export interface CloseText {
  readonly id: string
  readonly reference: string | null
  readonly title: string
}

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
