/** How rare words are (词频统计): counted from the newest texts by a job, so that no command waits for a counter. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'

/** Enough to tell the rare words from the common ones. */
const sample = 20_000
/** A word of fewer texts of the sample is rare in any case. */
const fewest = 2

export async function countWords({ tx, tenant, now }: Work): Promise<void> {
  await sql`delete from search_word where tenant_id = ${tenant}`.execute(tx)
  await sql`
    with newest as materialized (
      select words from search_text where tenant_id = ${tenant} order by on_day desc, id limit ${sample}),
    scale as (
      select greatest(1, (select count(*) from search_text where tenant_id = ${tenant})::numeric
                         / greatest(1, (select count(*) from newest))) as factor)
    insert into search_word (tenant_id, word, texts)
    select ${tenant}, w.lexeme, round(count(*) * (select factor from scale))::integer
      from newest n, unnest(n.words) as w
     group by w.lexeme having count(*) >= ${fewest}`.execute(tx)
  await sql`
    insert into search_size (tenant_id, texts, mean_length, counts, counted_at)
    select ${tenant}, coalesce(sum(texts), 0), coalesce(sum(length) / sum(texts), 0),
           coalesce(jsonb_object_agg(period, texts), '{}'), ${now}
      from (select concat(to_char(on_day, 'YYYY-MM'), '.', least(3, (extract(day from on_day)::integer + 9) / 10)) as period,
                   count(*) as texts, sum(length) as length
              from search_text where tenant_id = ${tenant} group by 1) as p
    on conflict (tenant_id) do update
       set texts = excluded.texts, mean_length = excluded.mean_length, counts = excluded.counts,
           counted_at = excluded.counted_at`.execute(tx)
}

export interface Rarity {
  /** Texts of the district and the mean length of one. */
  readonly texts: number
  readonly meanLength: number
  /** How many texts each ten-day period has, by '2025-06.2'. */
  readonly counts: Readonly<Record<string, number>>
  /** In how many texts a word of the index stands; at least 1. */
  of(lexeme: string): number
}

/** What is known of these words; before the first count every word is as rare as any other. */
export async function rarityOf({ tx, tenant }: Work, lexemes: readonly string[]): Promise<Rarity> {
  const { rows } = await sql<Omit<Rarity, 'of'> & { words: Record<string, number> }>`
    select coalesce(s.texts, 1) as texts, coalesce(s.mean_length, 1) as "meanLength", coalesce(s.counts, '{}') as counts,
           coalesce((select jsonb_object_agg(w.word, w.texts) from search_word w
                      where w.tenant_id = ${tenant} and w.word = any (${lexemes}::text[])), '{}') as words
      from (select 1) as one left join search_size s on s.tenant_id = ${tenant}`.execute(tx)
  const { texts = 1, meanLength = 1, counts = {}, words = {} } = rows[0] ?? {}
  return { texts, meanLength, counts, of: (lexeme) => words[lexeme] ?? 1 }
}
