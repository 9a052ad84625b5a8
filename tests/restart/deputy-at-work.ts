/** A process that hands in suggestions until it is killed; what was acknowledged stands in a log outside the database. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { plainDate } from '../../src/kernel/date.ts'
import type { Actor } from '../../src/kernel/work.ts'
import { DraftFields } from '../../src/features/suggestions/domain/contract-deputy.ts'
import { createDraft } from '../../src/features/suggestions/server/drafts.ts'
import { submit } from '../../src/features/suggestions/server/submission.ts'
import { noonOf } from '../../src/server/clock.ts'
import { asOwner, openDatabase } from '../../src/server/db/open.ts'
import { loadRefusals, loadSlots } from '../../src/server/features.ts'
import { once } from '../../src/server/http/idempotency.ts'
import { createLive } from '../../src/server/live.ts'
import { createPorts } from '../../src/server/ports.ts'
import { readSettings } from '../../src/server/settings.ts'
import { verifyJournals } from '../../src/server/verify.ts'
import { inWork, type House } from '../../src/server/work.ts'

const [folder = '', logFile = '', tenant = '', who = ''] = process.argv.slice(2)
const actor = JSON.parse(who) as Actor
const note = (line: string): void => appendFileSync(logFile, `${line}\n`)

const settings = { ...readSettings({}, []), folder }
const slots = await loadSlots()
const { database, connection } = await openDatabase({ settings, slots, log: () => undefined })
const ports = createPorts(
  { ...settings, key: () => Buffer.alloc(32) },
  {
    refusals: await loadRefusals(),
    live: createLive(database, () => undefined),
    log: () => undefined,
  },
)
const house: House = { database, slots, ports, clock: noonOf(plainDate('2025-06-18')), log: () => undefined }

/** 起草并提交, under a key: the same key again has the first effect and the first answer. */
const handIn = (key: string): Promise<string> =>
  inWork(house, { tenant, actor }, (work) =>
    once(work, { key, request: 'hand in' }, async () => {
      const draft = await createDraft(work, DraftFields.parse({ text: `建议在里山镇中学门口增设红绿灯（${key}）。` }))
      return (await submit(work, { id: draft.id, version: draft.version })).id
    }),
  )

await checkWhatStands()
// Whoever is killed later would leave nothing of what was compiled to the next one.
flushCompileCache()
note('open')
for (;;) {
  const key = randomUUID()
  note(`asked ${key}`)
  note(`acknowledged ${key} ${await handIn(key)}`)
}

/** After each restart: every acknowledged one is there, a repetition makes none, and the chain is whole. */
async function checkWhatStands(): Promise<void> {
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n') : []
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ').slice(1))
  const acknowledged = new Map(of('acknowledged').map(([key = '', id = '']) => [key, id]))
  const { rows } = await asOwner(connection, (owner) =>
    owner.query<{
      id: string
    }>(`select c.id from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
                                  where c.state = 'submitted'`),
  )
  const present = new Set(rows.map(({ id }) => id))
  for (const [key, id] of acknowledged) if (!present.has(id)) note(`wrong: ${key} was acknowledged and is lost`)

  for (const [key = ''] of of('asked').slice(-2)) {
    const id = await handIn(key)
    if (acknowledged.has(key) && acknowledged.get(key) !== id) note(`wrong: ${key} was carried out twice`)
    if (!acknowledged.has(key)) note(`acknowledged ${key} ${id}`)
  }
  for (const { broken } of await asOwner(connection, (owner) => verifyJournals(owner)))
    if (broken) note(`wrong: entry ${broken.seq} of the journal ${broken.problem}`)
}
