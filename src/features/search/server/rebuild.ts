/** 重建索引: every record of every kind read again; what no longer exists is taken out, and the words are counted. */
import { sql } from 'kysely'
import type { Rebuilding } from '#kernel/feature'
import type { Findable, RecordedFact } from '#kernel/search'
import type { Work } from '#kernel/work'
import { countWords } from './statistics.ts'
import { indexTexts } from './index-rows.ts'

const atOnce = 500

/** The slot `settled`: what has other words after these facts is indexed again before the commit. */
export async function keepIndex(work: Work, facts: readonly RecordedFact[]): Promise<void> {
  for (const findable of work.slots.search) {
    const ids = await findable.changed(work, facts)
    await indexTexts(work, findable, [...new Set(ids)])
  }
}

/** The slot `rebuild`, for the command line `reindex`. */
export async function rebuildIndex({ inWork, say }: Rebuilding): Promise<void> {
  const kinds = await inWork(async (work) => work.slots.search)
  for (const findable of kinds) {
    let done = 0
    let last: string | undefined
    for (;;) {
      const ids = await inWork((work) => indexAfter(work, findable, last))
      done += ids.length
      say(findable.kind, done)
      last = ids.at(-1)
      if (last === undefined) break
    }
  }
  await inWork(countWords)
}

const idsAfter = async ({ tx, tenant }: Work, { table }: Findable, last: string | undefined): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where tenant_id = ${tenant} and (${last ?? null}::uuid is null or id > ${last ?? null}::uuid)
     order by id limit ${atOnce}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The next records after this one; whatever the index has between them and they do not goes. */
async function indexAfter(work: Work, findable: Findable, last: string | undefined): Promise<readonly string[]> {
  const ids = await idsAfter(work, findable, last)
  const until = ids.length < atOnce ? null : (ids.at(-1) ?? null)
  await sql`
    delete from search_text
     where tenant_id = ${work.tenant} and kind = ${findable.kind}
       and (${last ?? null}::uuid is null or id > ${last ?? null}::uuid) and (${until}::uuid is null or id <= ${until}::uuid)
       and not id = any (${ids}::uuid[])`.execute(work.tx)
  await indexTexts(work, findable, ids)
  return ids
}
