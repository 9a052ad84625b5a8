/** 检索: the candidates of the index, ranked, with what they are and where they open; nothing the reader may not read. */
import { sql, type RawBuilder } from 'kysely'
import type { Findable } from '#kernel/search'
import type { Work } from '#kernel/work'
import type { Results, Search } from '../domain/contract.ts'
import { strictCandidates, type Candidate, type Scope } from './candidates.ts'
import { closestCandidates } from './closest.ts'
import { facetsOf } from './facets.ts'
import { excerpt, marked, markingOf } from './highlight.ts'
import { lexemesOf } from './lexemes.ts'
import { queryOf, type Query } from './query.ts'
import { ranked } from './ranking.ts'
import { rarityOf, type Rarity } from './statistics.ts'

const nothing: Results = {
  rows: [],
  total: 0,
  pages: 1,
  more: false,
  closest: false,
  facets: { kind: [], year: [], unit: [], state: [] },
}

/** Of those that only share words, so many are worth a look. */
const closestShown = 50
/** Those that share less than this part of what the closest shares are left out. */
const leastShare = 0.2
export const search = (work: Work, input: Search): Promise<Results> => searchIn(work, input, insideScope(work))

export const searchPublic = (work: Work, input: Search): Promise<Results> => searchIn(work, input, publicScope(work))

async function searchIn(work: Work, input: Search, allowed: RawBuilder<unknown>): Promise<Results> {
  const query = queryOf(work.tenant, input.q)
  if (!query) return nothing
  const state = stateOf(work)
  const scope = { state, year: input.year, condition: sql.join([allowed, ...filtersOf(input, state)], sql` and `) }
  const { word: lexeme } = lexemesOf(work.tenant)
  const rarity = await rarityOf(work, query.words.map(lexeme))
  const { found, more, closest } = await candidatesFor(work, query, { scope, rarity })
  const order = ranked(found, query, { rarity, lexeme, least: closest ? leastShare : 0 }).slice(
    0,
    closest ? closestShown : undefined,
  )
  const shown = order.slice((input.page - 1) * input.limit, input.page * input.limit)
  return {
    rows: await hitsOf(work, shown, query),
    total: order.length,
    pages: Math.max(1, Math.ceil(order.length / input.limit)),
    more,
    closest,
    facets: facetsOf(work, order),
  }
}

/** Those that hold every term; for a sentence, or where there are none, those close to it as well. */
async function candidatesFor(
  work: Work,
  query: Query,
  asked: { scope: Scope; rarity: Rarity },
): Promise<{ found: Candidate[]; more: boolean; closest: boolean }> {
  const strict = await strictCandidates(work, query, asked)
  const pairs = query.words.filter((word) => Array.from(word).length > 1)
  const follow = query.sentence || (strict.found.length === 0 && pairs.length > 1 && query.number === undefined)
  if (!follow) return { ...strict, closest: false }
  const close = await closestCandidates(work, pairs, asked)
  const known = new Set(strict.found.map(keyOf))
  return {
    found: [...strict.found, ...close.filter((one) => !known.has(keyOf(one)))],
    more: false,
    closest: true,
  }
}

const keyOf = ({ audience, id }: Candidate): string => `${audience} ${id}`

/** One piece of SQL for each kind, over the row `t`. */
const ofKinds = <Value>(
  { slots }: Work,
  sqlOf: (findable: Findable) => RawBuilder<Value>,
  other: RawBuilder<unknown>,
) =>
  slots.search.length === 0
    ? other
    : sql`case t.kind ${sql.join(
        slots.search.map((findable) => sql`when ${sql.lit(findable.kind)} then ${sqlOf(findable)}`),
        sql` `,
      )} else ${other} end`

const stateOf = (work: Work): RawBuilder<string | null> =>
  sql<string | null>`${ofKinds(work, ({ state }) => state, sql`null`)}`

/** A record is found once: as the reader may read it at work, else as everybody may. */
const insideScope = (work: Work): RawBuilder<unknown> =>
  ofKinds(
    work,
    (findable) => {
      const readable = findable.readable(work)
      if (readable === 'all') return sql`t.audience = 'inside'`
      const open = sql`(t.audience = 'public' and ${findable.published})`
      if (readable === 'none') return open
      return sql`(t.audience = 'inside' and ${readable} or ${open} and not ${readable})`
    },
    sql`false`,
  )

const publicScope = (work: Work): RawBuilder<unknown> =>
  sql`(t.audience = 'public' and ${ofKinds(work, ({ published }) => published, sql`false`)})`

function filtersOf({ kind, year, unit, state }: Search, stateNow: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return [
    kind ? sql`t.kind = ${kind}` : undefined,
    year === undefined ? undefined : sql`t.on_day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`,
    unit ? sql`${unit} = any (t.units)` : undefined,
    state ? sql`${stateNow} = ${state}` : undefined,
  ].filter((filter) => filter !== undefined)
}

async function hitsOf(work: Work, candidates: readonly Candidate[], { words }: Query): Promise<Results['rows']> {
  const bodies = await bodiesOf(work, candidates)
  const kinds = new Map(work.slots.search.map((findable) => [findable.kind, findable]))
  const wanted = markingOf(words)
  return candidates.flatMap((candidate) => {
    const findable = kinds.get(candidate.kind)
    if (!findable) return []
    const { kind, id, reference, audience, title, on, units, state } = candidate
    const names = findable.words[work.language]
    return {
      kind,
      kindName: names.kind,
      id,
      reference,
      title: marked(title, wanted),
      excerpt: excerpt(bodies.get(keyOf(candidate)) ?? '', wanted),
      on,
      units: [...units],
      state: state === null ? null : (names.states[state] ?? state),
      ...findable.link({ id, reference, audience }),
    }
  })
}

async function bodiesOf({ tx, tenant }: Work, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  if (candidates.length === 0) return new Map()
  const { rows } = await sql<{ audience: Candidate['audience']; id: string; body: string }>`
    select h.audience, h.id, left(t.body, 8000) as body
      from jsonb_to_recordset(${JSON.stringify(candidates.map(({ kind, id, audience }) => ({ kind, id, audience })))}::jsonb)
             as h (kind text, id uuid, audience text)
      join lateral (select body from search_text x
                     where x.tenant_id = ${tenant} and x.kind = h.kind and x.id = h.id and x.audience = h.audience offset 0)
             as t on true`.execute(tx)
  return new Map(rows.map(({ audience, id, body }) => [`${audience} ${id}`, body]))
}
