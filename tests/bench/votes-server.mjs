// Two ballot boxes in one process for the bench of votes: the product, and the least a box can be — verify, spend, keep.
import { constants, createPublicKey, verify } from 'node:crypto'
import { createServer as bareServer } from 'node:http'
import pg from 'pg'
import {
  closePoll,
  createPoll,
  getPoll,
  issuePaper,
  openPoll,
  outcomeOfPoll,
  preparePoll,
} from '../../dist/features/voting/server/public.js'
import { createServer } from '../../dist/server/site.js'
import { readSettings } from '../../dist/server/settings.js'
import { inWork } from '../../dist/server/work.js'
import { actor, openHouse } from './house.mjs'

const voters = Number(process.argv[2])
const opened = await openHouse()
const { owner, ids } = opened
await owner.query(`update tenant set host = '127.0.0.1' where id = $1`, [ids.tenant])
const key = Buffer.alloc(32, 7).toString('base64url')
const { app, site } = await createServer({
  database: opened.house.database,
  slots: opened.house.slots,
  settings: { ...readSettings({}, []), key },
  log: () => undefined,
})
const product = await app.listen({ port: 0, host: '127.0.0.1' })

// A congress of so many deputies that sits, all of them there.
await owner.query(
  `insert into person (tenant_id, id, name, stroke_key)
   select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Deputy ' || n, lpad(n::text, 6, '0')
     from generate_series(1, ${voters}) as n`,
  [ids.tenant],
)
const meeting = '00000000-0000-7000-9000-000000000001'
await owner.query(
  `insert into meeting (tenant_id, id, kind, body_id, term_id, number, title, reference, starts_on, ends_on, state, opened_on)
   values ($1, $2, 'congress', $3, $4, 1, 'Bench', '17s1', '2026-01-10', '2026-01-12', 'open', '2026-01-10')`,
  [ids.tenant, meeting, ids.congress, ids.term],
)
await owner.query(
  `insert into meeting_member (tenant_id, meeting_id, person_id)
   select tenant_id, $2, id from person where tenant_id = $1 and name like 'Deputy %' and id <> $3`,
  [ids.tenant, meeting, ids.person],
)
await owner.query(
  `insert into attendance_event (tenant_id, id, meeting_id, person_id, kind, method, at, on_day)
   select tenant_id, gen_random_uuid(), meeting_id, person_id, 'arrive', 'office', now(), '2026-01-10'
     from meeting_member where tenant_id = $1`,
  [ids.tenant],
)
await owner.query('analyze')

const office = actor({ roles: ['deputies_office'], posts: [{ organisationId: ids.office, role: 'deputies_office' }] })
const asOffice = (run) => inWork(site, { tenant: ids.tenant, actor: office }, run)

await owner.query(`create table bare_ballot (round integer, digest text, mark text, primary key (round, digest))`)
const pool = new pg.Pool({ ...opened.connection, max: 10 })
pool.on('error', (error) => console.log(`the least box: ${error.message}`))
let publicKey

/** Verified, spent and kept: 200 once, 409 the second time. */
async function barely(body) {
  const { round, paper, signature, marks } = JSON.parse(body.toString())
  const genuine = verify(
    'sha384',
    Buffer.from(paper, 'base64url'),
    { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    Buffer.from(signature, 'base64url'),
  )
  if (!genuine) return 403
  const { rowCount } = await pool.query(`insert into bare_ballot values ($1, $2, $3) on conflict do nothing`, [
    round,
    paper,
    marks[0].mark,
  ])
  return rowCount === 1 ? 200 : 409
}
const bare = bareServer((request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => void barely(Buffer.concat(parts)).then((status) => response.writeHead(status).end('{}')))
})
await new Promise((listening) => bare.listen(0, '127.0.0.1', listening))

/** A poll whose papers are out: each voter's is signed, ten at a time; answers how long that took. */
async function prepare() {
  const made = await asOffice(async (work) =>
    preparePoll(
      work,
      await createPoll(work, {
        meetingId: meeting,
        title: 'Bench',
        kind: 'motion',
        method: 'electronic',
        questions: [{ title: 'Bench' }],
      }),
    ),
  )
  const { rows } = await owner.query('select sealed from poll_key where poll_id = $1', [made.id])
  const privateKey = site.ports.seals.open(rows[0].sealed, `poll key ${made.id}`)
  publicKey = createPublicKey({ key: JSON.parse(made.publicKey), format: 'jwk' })
  const people = (await owner.query('select person_id as id from poll_voter where poll_id = $1', [made.id])).rows
  const began = performance.now()
  const waiting = people.entries()
  const serve = async () => {
    for (const [at, { id: personId }] of waiting) {
      const blinded = Buffer.alloc(384, 1)
      blinded.writeUInt32BE(at, 4)
      await inWork(site, { tenant: ids.tenant, actor: actor({ personId, roles: ['deputy'] }) }, (work) =>
        issuePaper(work, { id: made.id, blinded: blinded.toString('base64url') }),
      )
    }
  }
  await Promise.all(Array.from({ length: 10 }, serve))
  const issued = performance.now() - began
  return { id: made.id, privateKey, voters: people.length, issued }
}

/** Closes, counts and answers what came out and how long it took. */
async function count(id) {
  const began = performance.now()
  await asOffice(async (work) => closePoll(work, await getPoll(work, id)))
  const outcome = await asOffice((work) => outcomeOfPoll(work, id))
  return {
    returned: outcome.questions[0].returned,
    yes: outcome.questions[0].options[0].votes.yes,
    took: performance.now() - began,
  }
}

const answers = {
  prepare,
  open: ({ id }) => asOffice(async (work) => openPoll(work, await getPoll(work, id))).then(() => ({})),
  count: ({ id }) => count(id),
  bareCount: async ({ round }) =>
    (await owner.query('select count(*)::int as returned from bare_ballot where round = $1', [round])).rows[0],
}

process.on('message', (asked) => {
  if (asked.do === 'stop') void stop()
  else void answers[asked.do](asked).then((answer) => process.send(answer))
})
process.on('disconnect', () => process.exit(1))

async function stop() {
  bare.closeAllConnections()
  bare.close()
  await pool.end()
  await app.close()
  await opened.close()
  process.exit(0)
}
process.send({ product: `${product}/api/ballots`, bare: `http://127.0.0.1:${bare.address().port}/` })
