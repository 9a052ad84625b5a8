import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#kernel/work'
import { saveContact } from '#features/directory/server'
import { readMeeting } from '#features/meetings/server'
import { rolledBack } from '#testing/database'
import { hallOf, openPollAt, type Hall } from '#testing/polls'
import { readVoters } from '../reads.ts'
import { readPhone } from './phone.ts'
import { readConsole, readHall } from './view.ts'

/** What the console, the roll and a phone are given of a meeting in which a vote is open. */
async function everything(hall: Hall, office: Work, member: Work) {
  const meeting = hall.meeting.reference
  const console = await readConsole(office, { meeting })
  return [
    console,
    await readMeeting(office, { id: meeting }),
    await readMeeting(member, { id: meeting }),
    await readHall(member, { meeting, preview: false, rehearsal: false }),
    await readPhone(member, { meeting }),
    await readVoters(office, { id: console.hall.poll?.id ?? '' }),
  ]
}

/** Counts what is asked of the database. */
function counting(work: Work) {
  let statements = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { work: { ...work, tx: work.tx.withPlugin(plugin) }, statements: () => statements }
}

async function statementsFor(members: number): Promise<number> {
  let statements = 0
  await rolledBack(async (test) => {
    const hall = await hallOf(test, { members })
    await openPollAt(hall, { kind: 'motion', method: 'named' })
    const office = counting(hall.office)
    const member = counting(hall.as(hall.chamber.chair.actor))
    const [console] = await everything(hall, office.work, member.work)
    expect(console).toMatchObject({ hall: { quorum: { present: members } } })
    statements = office.statements() + member.statements()
  })()
  return statements
}

test('os-811: a meeting of 1,000 asks the database no more often than one of 20', async () => {
  const few = await statementsFor(20)
  expect(few).toBeGreaterThan(30)
  expect(await statementsFor(1000)).toBe(few)
})

test(
  'os-6723: nobody learns the telephone, the mail or the address of a member from his meeting',
  rolledBack(async (test) => {
    const hall = await hallOf(test)
    const contact = { phone: '13900001111', email: 'somebody@example.org', address: '富春街道一号' }
    for (const { personId } of hall.chamber.members)
      await saveContact(test(['security_admin']), { id: personId, ...contact })
    await openPollAt(hall, { kind: 'motion', method: 'named' })
    const text = JSON.stringify(await everything(hall, hall.office, hall.as(hall.chamber.chair.actor)))
    expect(text).toContain(hall.chamber.chair.name)
    for (const secret of Object.values(contact)) expect(text).not.toContain(secret)
  }),
)
