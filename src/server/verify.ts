/** Reads every district's journal (留痕) from the database, in batches, from its first entry, and checks it. */
import type { Client } from 'pg'
import type { TenantId } from '#kernel/work'
import { ChainCheck, type BrokenEntry, type ChainEntry, type ChainHead, type PersonalPart } from './chain.ts'

export interface VerifiedChain {
  readonly tenant: TenantId
  readonly name: string
  readonly entries: number
  /** The hash of the last entry, as the chain was computed; kept elsewhere it shows a chain that was written anew. */
  readonly head: string | undefined
  readonly broken: BrokenEntry | undefined
}

/** One line of an export; see tools/verify-journal.mjs, which checks it without a database. */
export type ExportedLine =
  | { readonly tenant: TenantId; readonly entry: ChainEntry }
  | { readonly tenant: TenantId; readonly head: ChainHead | null }

const batch = 5000

/** Sees one moment when the connection is in a repeatable-read transaction; `onLine` gets what was read, in order. */
export async function verifyJournals(
  owner: Client,
  onLine: (line: ExportedLine) => Promise<void> | void = () => undefined,
): Promise<VerifiedChain[]> {
  const { rows } = await owner.query<{ id: TenantId; name: string; seq: string | null; hash: string | null }>(
    `select t.id, t.name, h.seq::text, h.hash from tenant t left join journal_head h on h.tenant_id = t.id order by t.id`,
  )
  const chains: VerifiedChain[] = []
  for (const { id, name, seq, hash } of rows) {
    const head = seq === null || hash === null ? undefined : { seq: Number(seq), hash }
    chains.push({ tenant: id, name, head: hash ?? undefined, ...(await verifyChain(owner, id, head, onLine)) })
  }
  return chains
}

/** The first broken entry is enough to say; the reading goes on, so that an export is whole. */
async function verifyChain(
  owner: Client,
  tenant: TenantId,
  head: ChainHead | undefined,
  onLine: (line: ExportedLine) => Promise<void> | void,
): Promise<{ entries: number; broken: BrokenEntry | undefined }> {
  const check = new ChainCheck(tenant)
  let broken: BrokenEntry | undefined
  let entries = 0
  let after = -1
  for (;;) {
    const read = await readEntries(owner, tenant, after)
    for (const { entry, personal } of read) {
      broken ??= check.add(entry, personal)
      await onLine({ tenant, entry })
      after = entry.seq
    }
    entries += read.length
    if (read.length < batch) break
  }
  broken ??= check.end(head)
  await onLine({ tenant, head: head ?? null })
  return { entries, broken }
}

interface ReadEntry {
  readonly entry: ChainEntry
  readonly personal: PersonalPart | undefined
}

/** The moment is read with its microseconds: the chain has milliseconds, and any more would be somebody's addition. */
async function readEntries(owner: Client, tenant: TenantId, after: number): Promise<ReadEntry[]> {
  const { rows } = await owner.query<Omit<ChainEntry, 'seq'> & { seq: string } & Partial<PersonalPart>>(
    `select j.seq::text as seq, to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
            j.actor_id as "actorId", j.fact, j.subject_id as "subjectId", j.detail,
            j.personal_commitment as "personalCommitment", j.leaf, j.hash, p.salt, p.content
       from journal j left join journal_personal p on p.tenant_id = j.tenant_id and p.seq = j.seq
      where j.tenant_id = $1 and j.seq > $2 order by j.seq limit ${batch}`,
    [tenant, after],
  )
  return rows.map(({ salt, content, seq, at, ...row }) => ({
    entry: { ...row, seq: Number(seq), at: at.replace(/000Z$/, 'Z') },
    personal: salt && content ? { salt, content } : undefined,
  }))
}
