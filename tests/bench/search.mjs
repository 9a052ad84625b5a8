// Searching among a million texts, against the bare index query in the same run: npm run bench search [texts].
// BENCH_DATA=folder keeps the texts, so that another run finds them there.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import pg from 'pg'
import { search } from '../../dist/features/search/server/search.js'
import { indexTexts } from '../../dist/features/search/server/index-rows.js'
import { countWords, rarityOf } from '../../dist/features/search/server/statistics.js'
import { queryOf } from '../../dist/features/search/server/query.js'
import { rarest, pairsIn } from '../../dist/features/search/server/telling-words.js'
import { asked, anyOf, lexemesOf } from '../../dist/features/search/server/lexemes.js'
import { findableSuggestions } from '../../dist/features/suggestions/server/findable.js'
import { seeded } from '../../dist/server/seeded.js'
import { inWork } from '../../dist/server/work.js'
import { textAt } from './clauses.mjs'
import { actor, openHouse } from './house.mjs'
import { interleaved, median, ms, percentile, report } from './table.mjs'

const texts = Number(process.argv[2] ?? 1_000_000)
const atOnce = 2000
const bench = await openHouse({ keep: process.env.BENCH_DATA })
const { ids, owner } = bench
const tenant = ids.tenant
const idOf = (n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Suggestions as they are found, with the product's own rights; only their words come from the generator. */
const findable = {
  ...findableSuggestions,
  textsOf: async (_, asked) =>
    asked.map((id) => {
      const { title, text, on } = textAt(Number(id.slice(-12)))
      return { id, audience: 'inside', title, text, persons: [], units: [], numbers: [], reference: null, on }
    }),
}
const house = { ...bench.house, slots: { ...bench.house.slots, search: [findable] } }
const office = actor({ roles: ['deputies_office'], posts: [{ organisationId: ids.office, role: 'deputies_office' }] })
const inHouse = (run) => inWork(house, { tenant, actor: office }, run)

async function fill() {
  const began = performance.now()
  await owner.query(`
    drop index search_text_words; drop index search_text_title;
    insert into case_record (tenant_id, id, kind, title, state, opened_on)
    select '${tenant}', ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'suggestion', 't', 'handling', '2024-02-20'
      from generate_series(0, ${texts - 1}) as n;
    insert into suggestion (tenant_id, id, session_id, between_sessions, lead_mandate_id, lead_person_id)
    select tenant_id, id, '${ids.session}', false, '${ids.mandate}', '${ids.person}' from case_record`)
  const chunks = Array.from({ length: Math.ceil(texts / atOnce) }, (_, at) => at * atOnce)
  const some = async () => {
    for (let from = chunks.shift(); from !== undefined; from = chunks.shift()) {
      const chunk = Array.from({ length: Math.min(atOnce, texts - from) }, (_, n) => idOf(from + n))
      await inWork(house, { tenant, actor: office, relaxed: true }, (work) => indexTexts(work, findable, chunk))
    }
  }
  await Promise.all([some(), some()])
  await owner.query(`
    set maintenance_work_mem = '512MB';
    create index search_text_words on search_text using gin (words) with (fastupdate = off);
    create index search_text_title on search_text using gin (title_words) with (fastupdate = off)`)
  await owner.query('vacuum analyze')
  await inHouse(countWords)
  bench.keepAs(texts)
  console.log(`${texts} texts in ${Math.round((performance.now() - began) / 1000)} s`)
}

if (bench.filled === texts) console.log(`${texts} texts, as they were kept`)
else await fill()

const random = seeded(7)
const pick = (n) => Math.floor(random() * n)
/** Characters in a row, as they stand in some text. */
function piece(length) {
  for (;;) {
    const { text } = textAt(pick(texts))
    const from = pick(text.length - length)
    const cut = text.slice(from, from + length)
    if (/^\p{Script=Han}+$/u.test(cut)) return cut
  }
}
const kinds = [
  ['two characters', () => piece(2)],
  ['three characters', () => piece(3)],
  ['four characters', () => piece(4)],
  ['six characters', () => piece(6)],
  ['two words', () => `${piece(2)} ${piece(2)}`],
  ['a title', () => textAt(pick(texts)).title],
]

/** Processor time of this process and of the connections of the house, in ms: what other work on the machine does not stretch. */
const backends = new Set()
async function findBackends() {
  const { rows: found } = await owner.query(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  for (const { pid } of found) backends.add(pid)
}
const onProcessor = (pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
function spent() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3 + [...backends].reduce((sum, pid) => sum + onProcessor(pid), 0)
}

const pool = new pg.Pool({ ...bench.connection, max: 1 })
const { word } = lexemesOf(tenant)
/** What the index is asked for: all terms, or for a title any of its rarest pairs. */
async function indexQuery(typed) {
  const query = queryOf(tenant, typed)
  if (!query.sentence) return query.strict
  return inHouse(async (work) => {
    const pairs = pairsIn(typed)
    const rarity = await rarityOf(work, pairs.map(word))
    return anyOf(rarest(pairs, (one) => rarity.of(word(one))).map((one) => asked(word(one))))
  })
}

const rows = []
const all = { ours: [], plain: [] }
const processor = []
for (const [kind, make] of kinds) {
  const typed = Array.from({ length: 120 }, make)
  const queries = await Promise.all(typed.map(indexQuery))
  const run = {
    async ours(n) {
      const before = spent()
      await inHouse((work) => search(work, { q: typed[n % typed.length], page: 1, limit: 20 }))
      processor.push(spent() - before)
    },
    plain: (n) =>
      pool.query(
        `select id, title, on_day from search_text where tenant_id = $1 and words @@ $2::tsquery order by on_day desc, id limit 20`,
        [tenant, queries[n % queries.length]],
      ),
  }
  await interleaved({ rounds: 1, perRound: 10, ...run })
  await findBackends()
  processor.splice(all.ours.length)
  const times = await interleaved({ rounds: 6, perRound: 20, ...run })
  all.ours.push(...times.ours)
  all.plain.push(...times.plain)
  rows.push([
    `${String(kind)}: ours`,
    `${ms(median(times.ours))}, p95 ${ms(percentile(times.ours, 95))}; bare index query ${ms(median(times.plain))}, p95 ${ms(percentile(times.plain, 95))}`,
    'for the table',
    true,
  ])
}
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)
const ratio = sum(all.plain) / sum(all.ours)
const p95 = percentile(all.ours, 95)
const { rows: size } = await owner.query(
  `select pg_size_pretty(pg_total_relation_size('search_text')) as whole, pg_size_pretty(pg_relation_size('search_text_words')) as words`,
)
rows.push(['throughput of the bare index query', ratio.toFixed(2), '≥ 0.5', ratio >= 0.5])
rows.push(['p95 of all searches', ms(p95), '≤ 60 ms', p95 <= 60])
rows.push([
  'processor time of a search, application and database',
  `${ms(median(processor))}, p95 ${ms(percentile(processor, 95))}`,
  'for the table',
  true,
])
rows.push(['table with indexes, index of words', `${size[0].whole}, ${size[0].words}`, 'for the table', true])
report(rows)
console.log(`load ${loadavg()[0].toFixed(1)}`)
await pool.end()
await bench.close()
