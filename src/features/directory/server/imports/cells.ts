/** Small helpers both sheets of the directory use to judge their rows. */
import { sql } from 'kysely'
import type { ImportCell, ImportColumn, ImportRow } from '#kernel/import'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'

export type Values = Readonly<Record<string, string>>
export type Problem = NonNullable<ImportCell['problem']>

export const columnsOf = <Key extends string>(
  headers: Readonly<Record<Key, readonly string[]>>,
  required: readonly Key[],
): ImportColumn[] =>
  (Object.entries(headers) as [Key, readonly string[]][]).map(([key, words]) => ({
    key,
    headers: words,
    required: required.includes(key),
  }))

export const problem = (level: Problem['level'], code: string, facts: Problem['facts'] = {}): Problem => ({
  level,
  code,
  facts,
})

/** Required cells that are empty. */
export const missing = (columns: readonly ImportColumn[], values: Values): Record<string, Problem> =>
  Object.fromEntries(
    columns
      .filter(({ key, required }) => required && !values[key])
      .map(({ key, headers }) => [key, problem('error', 'directory.column_missing', { column: headers[0] ?? key })]),
  )

/** The row with its problems; an error anywhere makes it an error, a warning only asks to look. */
export function judged(
  { line, values }: { line: number; values: Values },
  { problems, state }: { problems: Readonly<Record<string, Problem>>; state: 'new' | 'changed' | 'unchanged' },
): ImportRow {
  const levels = Object.values(problems).map(({ level }) => level)
  const cells = Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, ImportCell] => {
      const found = problems[key]
      return [key, found ? { value, problem: found } : { value }]
    }),
  )
  for (const [key, found] of Object.entries(problems)) cells[key] ??= { value: '', problem: found }
  return { line, cells, state: levels.includes('error') ? 'error' : levels.includes('warning') ? 'warning' : state }
}

export const trimmed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]))

/** What a judged row says. */
export const valuesOf = ({ cells }: ImportRow): Values =>
  Object.fromEntries(Object.entries(cells).map(([key, { value }]) => [key, value.trim()]))

/** The rows a commit writes. */
export const wanted = (rows: readonly ImportRow[]): readonly ImportRow[] =>
  rows.filter(({ state }) => state !== 'error' && state !== 'unchanged')

export const idsOf = (made: readonly { table: string; id: string }[], table: string): string[] =>
  made.filter((one) => one.table === table).map(({ id }) => id)

type Step = readonly [table: string, column: 'id' | 'organisation_id' | 'person_id', ids: readonly string[]]

/** Removes what an import made; whatever else points at it keeps it, and the whole undo is refused. */
export async function takeBack({ tx, tenant }: Work, steps: readonly Step[]): Promise<void> {
  for (const [table, column, ids] of steps)
    await sql`
      delete from ${sql.table(table)} where tenant_id = ${tenant} and ${sql.ref(column)} = any (${ids}::uuid[])`
      .execute(tx)
      .catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === foreignKeyViolation)
          throw new Refusal('conflict', 'directory.import_in_use')
        throw error
      })
}

const foreignKeyViolation = '23503'
