/** The journal (留痕): facts appended in the transaction of the change, each hashed onto the one before. */
import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql, type Kysely, type RawBuilder } from 'kysely'
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

/** The text of a leaf without its place: RFC 8785 orders the keys, so seq stands between these two. */
function aroundSeq(
  tenant: TenantId,
  { subjectId, ...row }: Omit<JournalRow, 'seq'>,
): { before: string; after: string } {
  return {
    before: `${canonical(row).slice(0, -1)},"seq":`,
    after: `,${canonical({ subjectId, tenant }).slice(1)}`,
  }
}

/** What is known of a row before its place in the chain is. */
interface Prepared extends Omit<JournalRow, 'seq'>, ReturnType<typeof aroundSeq> {
  readonly salt: string | null
  readonly personal: FactDetail | undefined
}

/** So many facts are linked in one statement; each looks for the one before it among them. */
const linkedAtOnce = 100

/**
 * Appends facts to the tenant's chain. The head row is locked only here, at the end of the work, and the links are made
 * where it lies: everybody else who records something waits for one statement and the commit.
 */
export async function appendFacts(tx: Kysely<Tables>, tenant: TenantId, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map(({ personal, ...fact }): Prepared => {
    const at = fact.at.toISOString()
    const salt = personal ? randomBytes(16).toString('hex') : null
    const personalCommitment = personal && salt ? commitmentOf(salt, personal) : null
    return {
      ...fact,
      at,
      personalCommitment,
      ...aroundSeq(tenant, { ...fact, at, personalCommitment }),
      salt,
      personal,
    }
  })
  for (let from = 0; from < rows.length; from += linkedAtOnce) {
    const portion = rows.slice(from, from + linkedAtOnce)
    if (await appended(tx, tenant, portion)) continue
    await sql`
      insert into journal_head (tenant_id, seq, hash) values (${tenant}, 0, ${genesis})
      on conflict (tenant_id) do nothing`.execute(tx)
    await appended(tx, tenant, portion)
  }
}

/** Whether they were appended: not when the chain has no head yet. */
async function appended(tx: Kysely<Tables>, tenant: TenantId, portion: readonly Prepared[]): Promise<boolean> {
  const [only, ...others] = portion
  const append = only && others.length === 0 && !only.salt ? appendOne(tenant, only) : appendChained(tenant, portion)
  const { numAffectedRows } = await append.execute(tx)
  return Number(numAffectedRows) === portion.length
}

/** One fact without personal data, as nearly every work records: the same link at half the price. */
function appendOne(tenant: TenantId, row: Prepared): RawBuilder<unknown> {
  const leafAt = (seq: RawBuilder<unknown>) =>
    sql`encode(sha256(convert_to(concat(${row.before}::text, ${seq}, ${row.after}::text), 'UTF8')), 'hex')`
  return sql`
    with head as (
      update journal_head
         set seq = seq + 1, hash = encode(sha256(convert_to(hash || ${leafAt(sql`seq + 1`)}, 'UTF8')), 'hex')
       where tenant_id = ${tenant} returning seq, hash)
    insert into journal (tenant_id, seq, at, actor_id, fact, subject_id, detail, personal_commitment, leaf, hash)
    select ${tenant}, seq, ${row.at}::timestamptz, ${row.actorId}::uuid, ${row.fact}, ${row.subjectId}::uuid,
           ${JSON.stringify(row.detail)}::jsonb, null, ${leafAt(sql`seq`)}, hash from head`
}

function appendChained(tenant: TenantId, portion: readonly Prepared[]): RawBuilder<unknown> {
  const placed = JSON.stringify(portion.map((row, place) => ({ ...row, place: place + 1 })))
  return sql`
    with recursive
      fact as materialized (
        select * from jsonb_to_recordset(${placed}::jsonb) as f (
          place integer, at timestamptz, "actorId" uuid, fact text, "subjectId" uuid, detail jsonb,
          "personalCommitment" text, before text, after text, salt text, personal jsonb)),
      head as materialized (select seq, hash from journal_head where tenant_id = ${tenant} for update),
      link (place, seq, leaf, hash) as (
        select 0, seq, null, hash from head
        union all
        select f.place, l.seq + 1, x.leaf, encode(sha256(convert_to(l.hash || x.leaf, 'UTF8')), 'hex')
          from link l join fact f on f.place = l.place + 1
         cross join lateral (
           select encode(sha256(convert_to(concat(f.before, l.seq + 1, f.after), 'UTF8')), 'hex') as leaf) x),
      moved as (
        update journal_head set seq = (select max(seq) from link),
                                hash = (select hash from link order by place desc limit 1)
         where tenant_id = ${tenant}),
      apart as (
        insert into journal_personal (tenant_id, seq, salt, content)
        select ${tenant}, l.seq, f.salt, f.personal from link l join fact f using (place) where f.salt is not null)
    insert into journal (tenant_id, seq, at, actor_id, fact, subject_id, detail, personal_commitment, leaf, hash)
    select ${tenant}, l.seq, f.at, f."actorId", f.fact, f."subjectId", f.detail, f."personalCommitment", l.leaf, l.hash
      from link l join fact f using (place) order by place`
}
