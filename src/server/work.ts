/** Gives each request its Work: one transaction, one tenant, one actor, one day, one journal. */
import { sql, type Kysely } from 'kysely'
import { v7 } from 'uuid'
import type { Slots } from '#kernel/feature'
import type { Language } from '#kernel/message'
import type { Ports } from '#kernel/ports'
import type { Tables } from '#kernel/tables'
import { nobody, type Actor, type SessionHandle, type TenantId, type Work } from '#kernel/work'
import { dayOf, type Clock } from './clock.ts'
import { inTransaction, type Database } from './db/connection.ts'
import { appendFacts, type Fact } from './journal.ts'

/** What the process has once and every piece of work uses. */
export interface House {
  readonly database: Database
  readonly slots: Slots
  readonly ports: Ports
  readonly clock: Clock
}

export interface WorkOptions {
  readonly tenant: TenantId
  readonly actor?: Actor
  /** Finds out who acts, inside the transaction, when the caller only holds a token. */
  readonly identify?: (work: Work) => Promise<Actor>
  readonly language?: Language
  readonly session?: SessionHandle
  readonly readOnly?: boolean
}

const noSession: SessionHandle = { token: undefined, begin: () => undefined, end: () => undefined }

export const inWork = <T>(house: House, options: WorkOptions, run: (work: Work) => Promise<T>): Promise<T> =>
  inTransaction(house.database, options, async (tx) => {
    const actor = options.identify ? await options.identify(workIn(house, tx, options).work) : (options.actor ?? nobody)
    const { work, settle } = workIn(house, tx, { ...options, actor })
    const result = await run(work)
    await settle()
    return result
  })

/** A Work inside a transaction somebody else began and ends; `settle` writes its facts. */
export function workIn(
  { slots, ports, clock }: Omit<House, 'database'>,
  tx: Kysely<Tables>,
  { tenant, actor = nobody, language = 'zh-CN', session = noSession }: WorkOptions,
): { work: Work; settle: () => Promise<void> } {
  const now = clock.now()
  const facts: Fact[] = []
  const work: Work = {
    tx,
    tenant,
    actor,
    language,
    today: dayOf(now),
    now,
    slots,
    ports,
    session,
    memory: new Map(),
    newId: () => v7(),
    record: (fact, subjectId, detail = {}, personal = undefined) =>
      void facts.push({ at: now, actorId: actor.accountId, fact, subjectId, detail, personal }),
    nextNumber: (series) => nextNumber(tx, tenant, series),
  }
  return { work, settle: () => appendFacts(tx, tenant, facts.splice(0)) }
}

/** A counter row per series: gapless because it rolls back with the work that took the number. */
async function nextNumber(tx: Kysely<Tables>, tenant: TenantId, series: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series as s (tenant_id, series, last) values (${tenant}, ${series}, 1)
    on conflict (tenant_id, series) do update set last = s.last + 1
    returning last`.execute(tx)
  return rows[0]?.last ?? 1
}
