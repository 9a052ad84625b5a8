// A house for measuring: an embedded server in a temporary folder, one district with a session, a deputy and a unit.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { connect } from '../../dist/server/db/connection.js'
import { startEmbedded } from '../../dist/server/db/embedded.js'
import { migrate } from '../../dist/server/db/migrate.js'
import { loadRefusals, loadSlots, schemaFolders } from '../../dist/server/features.js'
import { createLive } from '../../dist/server/live.js'
import { createPorts } from '../../dist/server/ports.js'
import { systemClock } from '../../dist/server/clock.js'
import { readSettings } from '../../dist/server/settings.js'

/** In a folder of its own, gone afterwards; one that is named (`keep`) stays, and is found as it was left by `keepAs`. */
export async function openHouse({ keep } = {}) {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'huiyin-bench-'))
  const note = join(folder, 'bench.json')
  const { connection, stop } = await startEmbedded({ folder, log: () => undefined })
  const slots = await loadSlots()
  const owner = new pg.Client(connection)
  await owner.connect()
  await migrate(owner, schemaFolders(slots))
  const kept = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : undefined
  const ids = kept?.ids ?? (await founded(owner))
  const house = await houseOn(connection, slots)
  return {
    house,
    owner,
    connection,
    ids,
    /** What was said of the kept folder when it was filled. */
    filled: kept?.filled,
    keepAs: (filled) => writeFileSync(note, JSON.stringify({ ids, filled })),
    async close() {
      await owner.end()
      await house.database.close()
      await stop()
      if (keep === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The house over a database that is there already. */
export async function houseOn(connection, slots) {
  const settings = { ...readSettings({}, []), key: randomBytes(32) }
  const database = connect({ ...connection, idleTimeoutMillis: 0 })
  const log = () => undefined
  const ports = createPorts(settings, { refusals: await loadRefusals(), live: createLive(database, log), log })
  return { database, slots, ports, clock: systemClock, log }
}

/** The fewest rows a suggestion needs: bodies, a term with a closed session, a deputy and a unit. */
async function founded(owner) {
  const id = Object.fromEntries(
    ['tenant', 'congress', 'delegation', 'unit', 'office', 'term', 'session', 'person', 'mandate'].map((name) => [
      name,
      v7(),
    ]),
  )
  await owner.query(`insert into tenant (id, code, name) values ($1, 'bench', 'Bench')`, [id.tenant])
  const organisation = (key, kind, handles = false) =>
    owner.query(
      `insert into organisation (tenant_id, id, kind, name, short_name, handles, starts_on) values ($1, $2, $3, $4, $4, $5, '2022-01-01')`,
      [id.tenant, id[key], kind, key, handles],
    )
  await organisation('congress', 'congress')
  await organisation('delegation', 'delegation')
  await organisation('office', 'committee')
  await organisation('unit', 'department', true)
  await owner.query(
    `insert into term (tenant_id, id, body_id, number, starts_on) values ($1, $2, $3, 17, '2022-01-01')`,
    [id.tenant, id.term, id.congress],
  )
  await owner.query(
    `insert into congress_session (tenant_id, id, term_id, number, opened_on, closed_on) values ($1, $2, $3, 3, '2024-02-20', '2024-02-23')`,
    [id.tenant, id.session, id.term],
  )
  await owner.query(`insert into person (tenant_id, id, name, stroke_key) values ($1, $2, 'Deputy', 'x')`, [
    id.tenant,
    id.person,
  ])
  await owner.query(
    `insert into mandate (tenant_id, id, person_id, term_id, delegation_id, constituency, certificate_number, starts_on) values ($1, $2, $3, $4, $5, 'c', '1', '2022-01-01')`,
    [id.tenant, id.mandate, id.person, id.term, id.delegation],
  )
  return id
}

export const actor = (more) => ({
  accountId: v7(),
  personId: v7(),
  name: 'bench',
  signedIn: true,
  roles: [],
  mandates: [],
  posts: [],
  ...more,
})
