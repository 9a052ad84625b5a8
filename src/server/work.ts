/** Gives each request its Work: one transaction, one tenant, one actor, one day, one journal. */
import { sql, type Kysely } from 'kysely'
import { v7 } from 'uuid'
import type { Slots } from '#kernel/feature'
import type { Language } from '#kernel/message'
import type { Ports } from '#kernel/ports'
import type { RecordedFact } from '#kernel/search'
import type { Tables } from '#kernel/tables'
import { MarkedRefusal } from '#kernel/refusal'
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
  readonly log: (line: string) => void
}

export interface WorkOptions {
  readonly tenant: TenantId
  readonly actor?: Actor
  /** Finds out who acts, inside the transaction, when the caller only holds a token. */
  readonly identify?: (work: Work) => Promise<Actor>
  readonly language?: Language
  readonly session?: SessionHandle
  readonly readOnly?: boolean
  readonly relaxed?: boolean
  /** Takes the facts instead of the features, for a load that lets them follow many works at once. */
  readonly heed?: (facts: readonly RecordedFact[]) => void
}

const noSession: SessionHandle = {
  token: undefined,
  address: '',
  device: '',
  begin: () => undefined,
  end: () => undefined,
  keepAwake: () => undefined,
}

/** A refusal that leaves its mark is thrown only after the commit; every other one undoes the work. */
export async function inWork<T>(house: House, options: WorkOptions, run: (work: Work) => Promise<T>): Promise<T> {
  let forget: () => void = () => undefined
  const { result, afterwards } = await inTransaction(house.database, options, async (tx) => {
    const actor = options.identify ? await options.identify(workIn(house, tx, options).work) : (options.actor ?? nobody)
    const { work, settle, afterwards: later, ended } = workIn(house, tx, { ...options, actor })
    forget = ended
    const done = await run(work).catch(marked)
    await settle()
    return { result: done, afterwards: later }
  }).finally(() => forget())
  // Not awaited: how long a mail server takes is nothing the answer should show.
  for (const one of afterwards) void one().catch((error: unknown) => house.log(`after the work: ${String(error)}`))
  if (result instanceof MarkedRefusal) throw result
  return result
}

function marked(error: unknown): MarkedRefusal {
  if (error instanceof MarkedRefusal) return error
  throw error
}

/** A long import records a fact for each of its rows; one statement for all of them would need their memory many times. */
const factsAtOnce = 2000

/** A Work inside a transaction somebody else began and ends; `settle` writes its facts, `ended` forgets how far it was. */
export function workIn(
  { slots, ports, clock }: Pick<House, 'slots' | 'ports' | 'clock'>,
  tx: Kysely<Tables>,
  { tenant, actor = nobody, language = 'zh-CN', session = noSession, heed }: WorkOptions,
): {
  work: Work
  settle: () => Promise<void>
  afterwards: readonly (() => Promise<void>)[]
  ended: () => void
} {
  const now = clock.now()
  const facts: Fact[] = []
  const told = new Set<string>()
  const afterwards: (() => Promise<void>)[] = []
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
    record: (fact, subjectId, detail = {}, personal) =>
      void facts.push({ at: now, actorId: actor.accountId, fact, subjectId, detail, personal }),
    afterwards: (run) => void afterwards.push(run),
    tell: (id, progress) => {
      told.add(id)
      ports.progress.tell(tenant, id, progress)
    },
    nextNumber: (series) => nextNumber(tx, tenant, series),
  }
  const settle = async () => {
    const all = facts.splice(0)
    const portions = Array.from({ length: Math.ceil(all.length / factsAtOnce) }, (_, n) =>
      all.slice(n * factsAtOnce, (n + 1) * factsAtOnce),
    )
    for (const [place, recorded] of portions.entries()) {
      for (const id of told) work.tell(id, { step: 'recording', done: place * factsAtOnce, of: all.length })
      if (heed) heed(recorded)
      else await tellFeatures(work, recorded)
    }
    // The head of the chain is locked from here on: everybody else who records something waits for the commit.
    for (const recorded of portions) await appendFacts(tx, tenant, recorded)
  }
  const ended = () => {
    for (const id of told) ports.progress.end(tenant, id)
  }
  return { work, settle, afterwards, ended }
}

/** What is derived from records follows them before the commit. */
export async function tellFeatures(work: Work, facts: readonly RecordedFact[]): Promise<void> {
  if (facts.length === 0) return
  for (const { settled } of work.slots.features) await settled?.(work, facts)
}

/** A counter row per series: gapless because it rolls back with the work that took the number. */
async function nextNumber(tx: Kysely<Tables>, tenant: TenantId, series: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series as s (tenant_id, series, last) values (${tenant}, ${series}, 1)
    on conflict (tenant_id, series) do update set last = s.last + 1
    returning last`.execute(tx)
  return rows[0]?.last ?? 1
}
