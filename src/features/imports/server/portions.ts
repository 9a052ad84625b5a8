/** The rows of a sheet (导入的行), a portion at a time: one value for 100,000 of them would need their memory many times over. */
import { sql } from 'kysely'
import type { ImportRow } from '#kernel/import'
import type { Work } from '#kernel/work'
import type { SheetRow } from './reading.ts'

const rowsEach = 1000

function* portionsOf<Row>(rows: readonly Row[]): Generator<readonly [portion: number, rows: string]> {
  for (let at = 0; at < rows.length; at += rowsEach)
    yield [at / rowsEach, JSON.stringify(rows.slice(at, at + rowsEach))]
}

export async function keepRows({ tx, tenant }: Work, batchId: string, all: readonly SheetRow[]): Promise<void> {
  for (const [portion, rows] of portionsOf(all))
    await tx.insertInto('importPortion').values({ tenantId: tenant, batchId, portion, rows }).execute()
}

/** As they stood on the sheet, in its order. */
export const rowsOf = (work: Work, batchId: string): Promise<SheetRow[]> => gathered<SheetRow>(work, batchId, 'rows')

/** The rows as they were judged when they were taken; each portion of them beside one of the sheet. */
export async function keepTaken({ tx, tenant }: Work, batchId: string, all: readonly ImportRow[]): Promise<void> {
  for (const [portion, taken] of portionsOf(all))
    await tx
      .updateTable('importPortion')
      .set({ taken })
      .where('tenantId', '=', tenant)
      .where('batchId', '=', batchId)
      .where('portion', '=', portion)
      .execute()
}

export const takenRows = (work: Work, batchId: string): Promise<ImportRow[]> =>
  gathered<ImportRow>(work, batchId, 'taken')

async function gathered<Row>({ tx, tenant }: Work, batchId: string, column: 'rows' | 'taken'): Promise<Row[]> {
  const all: Row[] = []
  for (let portion = 0; ; portion += 1) {
    const { rows } = await sql<{ kept: Row[] | null }>`
      select ${sql.ref(column)} as kept from import_portion
       where tenant_id = ${tenant} and batch_id = ${batchId} and portion = ${portion}`.execute(tx)
    const [found] = rows
    if (!found) return all
    all.push(...(found.kept ?? []))
  }
}

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
