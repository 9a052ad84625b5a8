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

/** Nobody counts more often than this. */
const mostEntries = 100

/** Of each poll in the order they were entered. */
export async function entriesOfMany(
  { tx, tenant }: Work,
  pollIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  if (pollIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('pollEntry')
    .select(['pollId', 'id', 'number', 'accountId', 'personId', 'name', 'at', 'content', 'digest'])
    .where('tenantId', '=', tenant)
    .where('pollId', 'in', pollIds)
    .orderBy('number')
    .limit(mostEntries * pollIds.length)
    .execute()
  return Map.groupBy(
    rows.map(({ content, ...row }) => ({ ...row, content: CountEntry.parse(content) })),
    ({ pollId }) => pollId,
  )
}

export const entriesOf = async (work: Work, pollId: string): Promise<readonly Entry[]> =>
  (await entriesOfMany(work, [pollId])).get(pollId) ?? []

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
