/** All SQL that reads or changes papers (文书). find* may answer undefined; get* refuses with not_found. */
import { sql, type Selectable } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Paper as Row } from '#kernel/tables'
import type { Work } from '#kernel/work'

export type StoredPaper = Omit<Selectable<Row>, 'tenantId'>

const papers = ({ tx, tenant }: Work) => tx.selectFrom('paper').selectAll().where('tenantId', '=', tenant)

export async function getPaper(work: Work, id: string): Promise<StoredPaper> {
  const paper = await papers(work).where('id', '=', id).executeTakeFirst()
  if (!paper) throw new Refusal('not_found', 'paper.not_found', { id })
  return paper
}

export const findInForce = (work: Work, kind: string, subjectId: string): Promise<StoredPaper | undefined> =>
  papers(work)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('voidedOn', 'is', null)
    .executeTakeFirst()

/** Oldest first. */
export const papersAbout = (work: Work, aboutId: string): Promise<StoredPaper[]> =>
  papers(work).where('aboutId', '=', aboutId).orderBy('issuedOn').orderBy('id').limit(500).execute()

export const papersWithIds = (work: Work, ids: readonly string[]): Promise<StoredPaper[]> =>
  papers(work).where('id', 'in', ids).orderBy('series').orderBy('number').orderBy('id').execute()

export const papersOfFile = (work: Work, fileId: string): Promise<StoredPaper[]> =>
  papers(work)
    .where((is) => is.or([is('fileId', '=', fileId), is('scanFileId', '=', fileId)]))
    .limit(10)
    .execute()

export async function registerOf(
  work: Work,
  {
    organIds,
    year,
    q = '',
    offset,
    limit,
  }: {
    organIds: readonly string[]
    year?: number | undefined
    q?: string | undefined
    offset: number
    limit: number
  },
): Promise<{ rows: StoredPaper[]; total: number }> {
  if (organIds.length === 0) return { rows: [], total: 0 }
  let query = papers(work).where('organId', 'in', organIds)
  if (year !== undefined)
    query = query.where('issuedOn', '>=', `${year}-01-01` as never).where('issuedOn', '<=', `${year}-12-31` as never)
  for (const word of q.split(/\s+/u).filter((one) => one !== ''))
    query = query.where(sql<boolean>`strpos(concat_ws(' ', number_text, title, addressee), ${word}) > 0`)
  const rows = await query
    .orderBy('issuedOn', 'desc')
    .orderBy('series')
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const { total } = await query
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Takes the place of the paper in force before a number is drawn; undefined when somebody else has just taken it. */
export async function openPaper(
  { tx, tenant, today, actor, newId }: Work,
  paper: Pick<StoredPaper, 'kind' | 'subjectId' | 'aboutId' | 'title' | 'addressee'>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('paper')
    .values({ ...paper, tenantId: tenant, id: newId(), issuedOn: today, issuedBy: actor.accountId })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'kind', 'subjectId']).where('voidedOn', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function savePaper({ tx, tenant }: Work, id: string, change: Partial<StoredPaper>): Promise<void> {
  const { content, ...rest } = change
  await tx
    .updateTable('paper')
    .set({ ...rest, ...(content === undefined ? {} : { content: JSON.stringify(content) }) })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
}
