/** Who reads an issued paper (文书可见范围): the organ that issued it, and whom its kind lets. */
import { sql } from 'kysely'
import type { FileHold } from '#kernel/feature'
import { Refusal } from '#kernel/refusal'
import type { Readable } from '#kernel/search'
import { ownOrgansOf, type Work } from '#kernel/work'
import { papersOfFile, type StoredPaper } from './repository.ts'

/** 本机关: today's posts in the organ. */
export const isOfOrgan = ({ actor }: Work, { organId }: Pick<StoredPaper, 'organId'>): boolean =>
  organId !== null && actor.posts.some(({ organisationId }) => organisationId === organId)

/** 本机关, all of them: whose register the actor reads. */
export const organsOf = ({ actor }: Work): string[] => [...new Set(ownOrgansOf(actor))]

/** Which papers the actor reads, over the row `p`: for one, for its files and for the search. */
export function readable(work: Work): Readable {
  const organs = organsOf(work)
  // Kinds that share a right are asked about at once: what is planned for each search stays small.
  const rights = Map.groupBy(work.slots.documents, ({ readable: right }) => right)
  const ways = [...rights].flatMap(([right, documents]) => {
    const own = right(work)
    if (own === 'none') return []
    const kinds = sql`p.kind = any (${documents.map(({ kind }) => kind)}::text[])`
    return own === 'all' ? kinds : sql`(${kinds} and ${own})`
  })
  if (organs.length > 0) ways.push(sql`p.organ_id = any (${organs}::uuid[])`)
  return ways.length === 0 ? 'none' : sql`(${sql.join(ways, sql` or `)})`
}

/** Those of these the actor reads. */
export async function readableAmong(work: Work, papers: readonly StoredPaper[]): Promise<StoredPaper[]> {
  const own = readable(work)
  if (own === 'none' || papers.length === 0) return []
  if (own === 'all') return [...papers]
  const { rows } = await sql<{ id: string }>`
    select p.id from paper p
     where p.tenant_id = ${work.tenant} and p.id = any (${papers.map(({ id }) => id)}::uuid[]) and ${own}`.execute(
    work.tx,
  )
  const known = new Set(rows.map(({ id }) => id))
  return papers.filter(({ id }) => known.has(id))
}

export async function checkReadable(work: Work, paper: StoredPaper): Promise<StoredPaper> {
  if ((await readableAmong(work, [paper])).length === 0)
    throw new Refusal('not_found', 'paper.not_found', { id: paper.id })
  return paper
}

/** Its word file and its scan are as open as the paper. */
export async function fileHold(work: Work, fileId: string): Promise<FileHold> {
  const papers = await papersOfFile(work, fileId)
  if ((await readableAmong(work, papers)).length > 0) return 'open'
  return papers.length > 0 ? 'closed' : 'none'
}
