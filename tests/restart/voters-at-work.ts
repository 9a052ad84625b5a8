/** A process in which voters take papers and cast them until it is killed; what was acknowledged stands in a log outside the database. */
import { constants, createPrivateKey, randomBytes, sign } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { plainDate } from '../../src/kernel/date.ts'
import { nobody, type Actor } from '../../src/kernel/work.ts'
import { cast, issuePaper } from '../../src/features/voting/server/casting.ts'
import { noonOf } from '../../src/server/clock.ts'
import { openDatabase } from '../../src/server/db/open.ts'
import { loadRefusals, loadSlots } from '../../src/server/features.ts'
import { createLive } from '../../src/server/live.ts'
import { createPorts } from '../../src/server/ports.ts'
import { readSettings } from '../../src/server/settings.ts'
import { inWork, type House } from '../../src/server/work.ts'

const [folder = '', logFile = '', tenant = '', pollId = '', who = ''] = process.argv.slice(2)
const voters = JSON.parse(who) as Actor[]
const note = (line: string): void => appendFileSync(logFile, `${line}\n`)

const settings = { ...readSettings({}, []), folder }
const slots = await loadSlots()
const { database } = await openDatabase({ settings, slots, log: () => undefined })
const ports = createPorts(
  { ...settings, key: () => Buffer.alloc(32) },
  { refusals: await loadRefusals(), live: createLive(database, () => undefined), log: () => undefined },
)
const house: House = { database, slots, ports, clock: noonOf(plainDate('2025-06-26')), log: () => undefined }

/** The key of the poll, as this installation alone opens it: a restart goes on with the papers that are out. */
const key = await inWork(house, { tenant }, async ({ tx }) => {
  const { sealed } = await tx
    .selectFrom('pollKey')
    .select('sealed')
    .where('pollId', '=', pollId)
    .executeTakeFirstOrThrow()
  return createPrivateKey(ports.seals.open(sealed, `poll key ${pollId}`) ?? '')
})

interface OwnPaper {
  readonly paper: string
  readonly signature: string
}

async function takePaper(actor: Actor): Promise<OwnPaper> {
  const blinded = Buffer.concat([Buffer.from([0]), randomBytes(383)]).toString('base64url')
  await inWork(house, { tenant, actor }, (work) => issuePaper(work, { id: pollId, blinded }))
  const paper = randomBytes(64)
  const signature = sign('sha384', paper, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
  return { paper: paper.toString('base64url'), signature: signature.toString('base64url') }
}

const castOne = (own: OwnPaper): Promise<{ receipt: string; repeated: boolean }> =>
  inWork(house, { tenant, actor: nobody }, (work) =>
    cast(work, {
      pollId,
      ...own,
      marks: [{ question: 1, option: 1, mark: 'yes' }],
      others: [],
      padding: '',
    }),
  )

const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n') : []
const of = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ').slice(1))

/** What was sent before the power went is sent again: it has its first receipt, or falls in now. */
const acknowledged = new Map(of('acknowledged').map(([paper = '', receipt = '']) => [paper, receipt]))
for (const [paper = '', signature = ''] of of('sent').slice(-2)) {
  const { receipt } = await castOne({ paper, signature })
  const first = acknowledged.get(paper)
  if (first !== undefined && first !== receipt) note(`wrong: ${paper} got another receipt`)
  if (first === undefined) note(`acknowledged ${paper} ${receipt}`)
}

// Whoever is killed later would leave nothing of what was compiled to the next one.
flushCompileCache()
note('open')
const begun = of('took').length
for (const actor of voters.slice(begun)) {
  note(`took ${actor.personId ?? ''}`)
  const own = await takePaper(actor)
  note(`sent ${own.paper} ${own.signature}`)
  note(`acknowledged ${own.paper} ${(await castOne(own)).receipt}`)
}
note('done')
await database.close()
