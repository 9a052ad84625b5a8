/** The journal (留痕): facts appended in the transaction of the change, each hashed onto the one before. */
import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '#kernel/tables'
import type { FactDetail, TenantId } from '#kernel/work'

export interface Fact {
  readonly at: Date
  readonly actorId: string | null
  readonly fact: string
  readonly subjectId: string
  readonly detail: FactDetail
  readonly personal: FactDetail | undefined
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The first link of every chain. */
export const genesis = sha256('')

export interface JournalRow {
  readonly seq: number
  readonly at: string
  readonly actorId: string | null
  readonly fact: string
  readonly subjectId: string
  readonly detail: FactDetail
  readonly personalCommitment: string | null
}

/** The digest of one row; everything the row says is in it, its place in the chain too. */
export const leafOf = (tenant: TenantId, row: JournalRow): string => sha256(canonical({ tenant, ...row }))

export const linkOf = (previous: string, leaf: string): string => sha256(previous + leaf)

export const commitmentOf = (salt: string, content: FactDetail): string => sha256(salt + canonical(content))

const canonical = (value: unknown): string => {
  const text = canonicalize(JSON.parse(JSON.stringify(value)))
  if (text === undefined) throw new Error('a fact must be plain data')
  return text
}

/** Appends facts to the tenant's chain. The head row is locked only here, at the end of the work. */
export async function appendFacts(tx: Kysely<Tables>, tenant: TenantId, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const { rows } = await sql<{ seq: number; hash: string }>`
    insert into journal_head as head (tenant_id, seq, hash) values (${tenant}, 0, ${genesis})
    on conflict (tenant_id) do update set seq = head.seq
    returning head.seq, head.hash`.execute(tx)
  let { seq, hash } = rows[0] ?? { seq: 0, hash: genesis }

  const journal: object[] = []
  const personal: object[] = []
  for (const { at, actorId, fact, subjectId, detail, personal: content } of facts) {
    seq += 1
    const salt = content && randomBytes(16).toString('hex')
    const personalCommitment = content && salt ? commitmentOf(salt, content) : null
    const row = { seq, at: at.toISOString(), actorId, fact, subjectId, detail, personalCommitment }
    const leaf = leafOf(tenant, row)
    hash = linkOf(hash, leaf)
    journal.push({
      seq,
      at: row.at,
      actor_id: actorId,
      fact,
      subject_id: subjectId,
      detail,
      personal_commitment: personalCommitment,
      leaf,
      hash,
    })
    if (content) personal.push({ seq, salt, content })
  }
  await sql`
    with head as (
      update journal_head set seq = ${seq}, hash = ${hash} where tenant_id = ${tenant}
    )
    insert into journal (tenant_id, seq, at, actor_id, fact, subject_id, detail, personal_commitment, leaf, hash)
    select ${tenant}, seq, at, actor_id, fact, subject_id, detail, personal_commitment, leaf, hash
      from jsonb_to_recordset(${JSON.stringify(journal)}::jsonb)
        as fact (seq bigint, at timestamptz, actor_id uuid, fact text, subject_id uuid, detail jsonb,
                 personal_commitment text, leaf text, hash text)`.execute(tx)
  if (personal.length > 0)
    await sql`
      insert into journal_personal (tenant_id, seq, salt, content)
      select ${tenant}, seq, salt, content
        from jsonb_to_recordset(${JSON.stringify(personal)}::jsonb) as p (seq bigint, salt text, content jsonb)`.execute(
      tx,
    )
}
