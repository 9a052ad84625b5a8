/** The rows of a sheet (导入的行), a portion at a time: one value for 100,000 of them would need their memory many times over. */
import { sql } from 'kysely'
import type { ImportRow, Made } from '#kernel/import'
import type { TableRecord } from '#kernel/records'
import type { Work } from '#kernel/work'
import type { ImportCounts } from '../domain/contract.ts'
import { countsOf, nothingCounted } from '../domain/counts.ts'

/** As it was judged last; `leftOut` where somebody chose not to import it. */
export interface JudgedRow extends ImportRow {
  readonly leftOut?: boolean
}

interface Portion<Row> {
  readonly portion: number
  readonly rows: readonly Row[]
  /** Of its judgement, see keepJudged. */
  readonly digest: string
}

const judgement = ({ ports }: Work, judged: readonly JudgedRow[]) => {
  const text = JSON.stringify(judged)
  return { judged: text, digest: ports.sha256(text), counts: JSON.stringify(countsOf(judged)) }
}

/** `rows` are the records of the sheet as JSON. */
export async function keepPortion(
  work: Work,
  batchId: string,
  { portion, rows, judged }: { portion: number; rows: string; judged: readonly JudgedRow[] },
): Promise<void> {
  await work.tx
    .insertInto('importPortion')
    .values({ tenantId: work.tenant, batchId, portion, rows, ...judgement(work, judged) })
    .execute()
}

/** Kept only where it is another one than before. */
export async function keepJudged(
  work: Work,
  batchId: string,
  { portion, digest, judged }: { portion: number; digest: string; judged: readonly JudgedRow[] },
): Promise<void> {
  const now = judgement(work, judged)
  if (now.digest === digest) return
  await work.tx
    .updateTable('importPortion')
    .set(now)
    .where('tenantId', '=', work.tenant)
    .where('batchId', '=', batchId)
    .where('portion', '=', portion)
    .execute()
}

export async function keepMade(
  { tx, tenant }: Work,
  batchId: string,
  { portion, made }: { portion: number; made: readonly Made[] },
): Promise<void> {
  if (made.length === 0) return
  await tx
    .updateTable('importPortion')
    .set({ made: JSON.stringify(made) })
    .where('tenantId', '=', tenant)
    .where('batchId', '=', batchId)
    .where('portion', '=', portion)
    .execute()
}

/** As they stood on the sheet, in its order. */
export const sheetPortions = (work: Work, batchId: string): AsyncGenerator<Portion<TableRecord>> =>
  portionsOf<TableRecord>(work, batchId, 'rows')

export const judgedPortions = (work: Work, batchId: string): AsyncGenerator<Portion<JudgedRow>> =>
  portionsOf<JudgedRow>(work, batchId, 'judged')

async function* portionsOf<Row>(work: Work, batchId: string, column: 'rows' | 'judged'): AsyncGenerator<Portion<Row>> {
  for (let portion = 0; ; portion += 1) {
    const found = await findPortion<Row>(work, batchId, { portion, column })
    if (!found) return
    yield found
  }
}

async function findPortion<Row>(
  { tx, tenant }: Work,
  batchId: string,
  { portion, column }: { portion: number; column: 'rows' | 'judged' },
): Promise<Portion<Row> | undefined> {
  const { rows } = await sql<{ rows: Row[] | null; digest: string }>`
    select ${sql.ref(column)} as rows, digest from import_portion
     where tenant_id = ${tenant} and batch_id = ${batchId} and portion = ${portion}`.execute(tx)
  const [found] = rows
  return found && { portion, rows: found.rows ?? [], digest: found.digest }
}

/** What each portion of a commit made, the last portion first. */
export async function* madePortions({ tx, tenant }: Work, batchId: string): AsyncGenerator<readonly Made[]> {
  const { rows } = await sql<{ portion: number }>`
    select portion from import_portion where tenant_id = ${tenant} and batch_id = ${batchId} order by portion desc`.execute(
    tx,
  )
  for (const { portion } of rows) {
    const found = await sql<{ made: Made[] }>`
      select made from import_portion
       where tenant_id = ${tenant} and batch_id = ${batchId} and portion = ${portion}`.execute(tx)
    yield found.rows[0]?.made ?? []
  }
}

/** Which rows are asked for: all, or those in one state; `leftOut` are in no other. */
export type Shown = keyof ImportCounts | 'all'

/** The rows of one page, read from the portions it touches. */
export async function pageOfRows(
  work: Work,
  batchId: string,
  { show, page, limit }: { show: Shown; page: number; limit: number },
): Promise<JudgedRow[]> {
  const { rows: portions } = await sql<{ portion: number; counts: Partial<ImportCounts> }>`
    select portion, counts from import_portion
     where tenant_id = ${work.tenant} and batch_id = ${batchId} order by portion`.execute(work.tx)
  const found: JudgedRow[] = []
  let before = (page - 1) * limit
  for (const { portion, counts } of portions) {
    const count = countIn({ ...nothingCounted, ...counts }, show)
    if (found.length < limit && before < count) {
      const read = await findPortion<JudgedRow>(work, batchId, { portion, column: 'judged' })
      const matching = (read?.rows ?? []).filter((row) => show === 'all' || stateOf(row) === show)
      found.push(...matching.slice(before, before + limit - found.length))
    }
    before = Math.max(0, before - count)
  }
  return found
}

export const countIn = (counts: ImportCounts, show: Shown): number =>
  show === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[show]

const stateOf = ({ state, leftOut }: JudgedRow): keyof ImportCounts => (leftOut ? 'leftOut' : state)

/** The first of these lines that is not on the sheet. */
export async function unknownLine(
  { tx, tenant }: Work,
  batchId: string,
  lines: readonly number[],
): Promise<number | undefined> {
  const { rows } = await sql<{ line: number }>`
    select asked.value::int as line
      from jsonb_array_elements_text(${JSON.stringify(lines)}::jsonb) with ordinality as asked (value, place)
     where asked.value::int not in (
       select (row ->> 'line')::int from import_portion p, jsonb_array_elements(p.rows) as row
        where p.tenant_id = ${tenant} and p.batch_id = ${batchId})
     order by asked.place limit 1`.execute(tx)
  return rows[0]?.line
}

/** The lines with an error that are not left out. */
export async function linesWithErrors({ tx, tenant }: Work, batchId: string): Promise<number[]> {
  const { rows } = await sql<{ line: number }>`
    select (row ->> 'line')::int as line from import_portion p, jsonb_array_elements(p.judged) as row
     where p.tenant_id = ${tenant} and p.batch_id = ${batchId} and row ->> 'state' = 'error'
       and not coalesce((row ->> 'leftOut')::boolean, false)
     order by line`.execute(tx)
  return rows.map(({ line }) => line)
}
