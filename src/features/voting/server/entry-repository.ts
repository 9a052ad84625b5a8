/** 人工录入: counts as people entered them, added and never changed; two by different people must agree. */
import type { Work } from '#kernel/work'
import { CountEntry } from '../domain/views.ts'

export interface Entry {
  readonly id: string
  readonly number: number
  readonly accountId: string | null
  readonly personId: string
  readonly name: string
  readonly at: Date
  readonly content: CountEntry
  readonly digest: string
}

export async function entriesOf({ tx, tenant }: Work, pollId: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('pollEntry')
    .select(['id', 'number', 'accountId', 'personId', 'name', 'at', 'content', 'digest'])
    .where('tenantId', '=', tenant)
    .where('pollId', '=', pollId)
    .orderBy('number')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, content: CountEntry.parse(row.content) }))
}

export async function insertEntry(
  { tx, tenant, newId, now }: Work,
  pollId: string,
  entry: Omit<Entry, 'id' | 'at'>,
): Promise<void> {
  await tx
    .insertInto('pollEntry')
    .values({ tenantId: tenant, id: newId(), pollId, at: now, ...entry, content: JSON.stringify(entry.content) })
    .execute()
}

/** The count that holds: the first that two different people have entered alike. */
export const agreedEntry = (entries: readonly Entry[]): Entry | undefined =>
  entries.find((one) =>
    entries.some(
      (other) => other.number > one.number && other.digest === one.digest && other.personId !== one.personId,
    ),
  )

export const isAgreed = (entries: readonly Entry[]): boolean => agreedEntry(entries) !== undefined
