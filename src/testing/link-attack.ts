/**
 * 关联攻击: what somebody with a whole dump of the database tries in order to tell whose ballot is whose — the order of rows
 * on disk and of transactions, and any text that stands beside both. Answers how well it does: 0.5 is guessing, 1 is knowing.
 */
import type pg from 'pg'

export interface DumpedRow {
  readonly table: string
  readonly place: number
  readonly transaction: number
  readonly text: string
}

/** Every row of every table of a district, with where it lies and which transaction wrote it. */
export async function dumpOf(owner: pg.Client, tenant: string): Promise<DumpedRow[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  const dump: DumpedRow[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ place: string; transaction: string; text: string }>(
      `select t.ctid::text as place, t.xmin::text as transaction, to_jsonb(t)::text as text from ${name} t where tenant_id = $1`,
      [tenant],
    )
    for (const { place, transaction, text } of rows) {
      const [page = 0, line = 0] = place.slice(1, -1).split(',').map(Number)
      dump.push({ table: name, place: page * 1000 + line, transaction: Number(transaction), text })
    }
  }
  return dump
}

/** Ranks by a number; equal numbers share a rank, so that an order that is not there helps nobody. */
function ranksBy<Item>(items: readonly Item[], numberOf: (item: Item) => number): number[] {
  const sorted = items.map(numberOf).toSorted((a, b) => a - b)
  return items.map((item) => {
    const first = sorted.indexOf(numberOf(item))
    const last = sorted.lastIndexOf(numberOf(item))
    return (first + last) / 2
  })
}

/** The share of pairs of one right and one wrong link in which the right one looks better (AUC). */
function areaUnder(scores: readonly (readonly number[])[]): number {
  let better = 0
  let pairs = 0
  scores.forEach((row, person) => {
    const right = row[person] ?? 0
    row.forEach((wrong, ballot) => {
      if (ballot === person) return
      pairs += 1
      better += right > wrong ? 1 : right === wrong ? 0.5 : 0
    })
  })
  return better / pairs
}

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[0-9a-z_-]{8,}/g) ?? [])

/** One voting: the keys of people and of their ballots, in the same order; the attacker does not know that they are. */
export interface Linked {
  readonly people: readonly string[]
  readonly ballots: readonly string[]
}

/** How well each way of linking does over several votings, by the name of the way. */
export function attack(dump: readonly DumpedRow[], votings: readonly Linked[]): Map<string, number> {
  const areas = new Map<string, number[]>()
  const note = (way: string, scores: readonly (readonly number[])[]): void => {
    areas.set(way, [...(areas.get(way) ?? []), areaUnder(scores)])
  }
  for (const { people, ballots } of votings) {
    const rowsOf = people.map((person) => dump.filter(({ text }) => text.includes(person)))
    const ballotRows = ballots.map((ballot) => dump.filter(({ text }) => text.includes(ballot)))
    const orders = ordersOf(rowsOf)
    for (const [ballotWay, ballotRanks] of ordersOf(ballotRows))
      for (const [way, ranks] of orders) {
        const close = ranks.map((rank) => ballotRanks.map((other) => -Math.abs(rank - other)))
        note(`${way} ~ ${ballotWay}`, close)
      }
    note('text beside both', sharedWords(rowsOf, ballotRows))
  }
  return new Map([...areas].map(([way, all]) => [way, all.reduce((sum, one) => sum + one, 0) / all.length]))
}

/** Every table that has a row for each of them gives two orders: on disk, and by transaction. */
function ordersOf(rowsOf: readonly (readonly DumpedRow[])[]): Map<string, number[]> {
  const orders = new Map<string, number[]>()
  const tables = new Set(rowsOf[0]?.map(({ table }) => table))
  for (const table of tables) {
    const last = rowsOf.map((rows) => rows.findLast((row) => row.table === table))
    const all = last.filter((row) => row !== undefined)
    if (all.length < rowsOf.length) continue
    orders.set(
      `${table} on disk`,
      ranksBy(all, ({ place }) => place),
    )
    orders.set(
      `${table} by transaction`,
      ranksBy(all, ({ transaction }) => transaction),
    )
  }
  return orders
}

/** Words that stand in rows of one person and of one ballot and of few others. */
function sharedWords(
  people: readonly (readonly DumpedRow[])[],
  ballots: readonly (readonly DumpedRow[])[],
): number[][] {
  const wordsOf = (rows: readonly DumpedRow[]) => new Set(rows.flatMap(({ text }) => [...wordsIn(text)]))
  const ofPeople = people.map(wordsOf)
  const ofBallots = ballots.map(wordsOf)
  const often = new Map<string, number>()
  for (const words of [...ofPeople, ...ofBallots]) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1)
  return ofPeople.map((own) =>
    ofBallots.map((words) => [...words].filter((word) => own.has(word) && (often.get(word) ?? 0) <= 3).length),
  )
}
