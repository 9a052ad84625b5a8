/** One key, one effect (防重复提交): the key is claimed and its answer kept in the transaction of the command itself. */
import { sql } from 'kysely'
import { MarkedRefusal, Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { sha256 } from '../journal.ts'

export interface Keyed {
  readonly key: string | undefined
  /** What was asked; the same key with another request is a mistake of the caller. */
  readonly request: string
}

/** Fields nobody may keep, not even as part of a digest that could be guessed offline. */
const secret = /password|secret|token|oneTimeCode|setUpCode/i

export const described = (what: string, fields: unknown): string =>
  `${what} ${JSON.stringify(fields, (name, value: unknown) => (secret.test(name) ? '' : value))}`

const wellFormed = /^[\w-]{8,100}$/

/** Runs once per key and owner; a repetition, also a simultaneous one, gets the first answer. */
export async function once<T>(work: Work, { key, request }: Keyed, run: () => Promise<T>): Promise<T> {
  if (!key || !wellFormed.test(key)) throw new Refusal('invalid', 'request.key_missing')
  const owner = work.actor.accountId ?? 'public'
  const digest = sha256(request)
  const claimed = await sql<{ key: string }>`
    insert into idempotency (tenant_id, key, owner, request) values (${work.tenant}, ${key}, ${owner}, ${digest})
    on conflict do nothing returning key`.execute(work.tx)
  if (claimed.rows.length === 0) return earlierAnswer<T>(work, { key, owner, digest })

  const answer = await run().catch(async (error: unknown) => {
    if (error instanceof MarkedRefusal) await release(work, key, owner)
    throw error
  })
  await sql`
    update idempotency set answer = ${JSON.stringify({ answer })}::jsonb
     where tenant_id = ${work.tenant} and key = ${key} and owner = ${owner}`.execute(work.tx)
  return answer
}

async function earlierAnswer<T>(
  work: Work,
  { key, owner, digest }: { key: string; owner: string; digest: string },
): Promise<T> {
  const { rows } = await sql<{ request: string; answer: { answer: T } }>`
    select request, answer from idempotency
     where tenant_id = ${work.tenant} and key = ${key} and owner = ${owner}`.execute(work.tx)
  const earlier = rows[0]
  if (!earlier || earlier.request !== digest) throw new Refusal('conflict', 'request.key_reused')
  return earlier.answer.answer
}

/** What was refused may be tried again under the same key; the mark it left is committed without an answer. */
async function release({ tx, tenant }: Work, key: string, owner: string): Promise<void> {
  await sql`delete from idempotency where tenant_id = ${tenant} and key = ${key} and owner = ${owner}`.execute(tx)
}
