// A sitting for measuring: a committee of many members who are signed in, and votes that open when they are asked to.
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { beginSession } from '../../dist/features/accounts/server/session-repository.js'
import {
  addAgendaItem,
  addMembers,
  arriveAll,
  conveneMeeting,
  moveToItem,
  openMeeting,
  sendNotice,
} from '../../dist/features/meetings/server/public.js'
import { annulPoll, createPoll, getPoll, openPoll, preparePoll } from '../../dist/features/voting/server/public.js'
import { readSettings } from '../../dist/server/settings.js'
import { createServer } from '../../dist/server/site.js'
import { inWork } from '../../dist/server/work.js'
import { actor, openHouse } from './house.mjs'

const members = Number(process.argv[2])
const opened = await openHouse()
const { database, slots } = opened.house
const tenant = opened.ids.tenant
await opened.owner.query(`update tenant set host = 'localhost' where id = $1`, [tenant])
const day = '2025-06-26'
let now = new Date('2025-06-16T01:00:00Z')
const { app, site } = await createServer({
  database,
  slots,
  settings: { ...readSettings({}, []), key: randomBytes(32).toString('base64url'), publicUrl: 'http://localhost' },
  log: () => undefined,
  clock: { now: () => now },
  requestsPerMinute: 1_000_000,
})
const url = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')

const committee = v7()
const people = Array.from({ length: members + 1 }, (_, at) => ({ id: v7(), account: v7(), name: `Member ${at}` }))
const office = actor({ personId: people[members].id, accountId: people[members].account, roles: ['deputies_office'] })
const asOffice = (run) => inWork(site, { tenant, actor: office }, run)

await asOffice(async ({ tx, newId }) => {
  const key = { tenantId: tenant, startsOn: '2022-01-12' }
  await tx
    .insertInto('organisation')
    .values({
      ...key,
      id: committee,
      kind: 'standing_committee',
      name: 'Committee',
      shortName: 'Committee',
      parentId: opened.ids.congress,
    })
    .execute()
  await tx
    .insertInto('person')
    .values(people.map(({ id, name }) => ({ tenantId: tenant, id, name, strokeKey: name, distinction: id })))
    .execute()
  const post = (person, role, organisationId) => ({
    ...key,
    id: newId(),
    personId: person.id,
    organisationId,
    role,
    title: role,
  })
  await tx
    .insertInto('post')
    .values([
      ...people.slice(0, members).map((person) => post(person, 'committee_member', committee)),
      post(people[members], 'deputies_office', opened.ids.office),
    ])
    .execute()
  await tx
    .insertInto('account')
    .values(
      people.map(({ id, account }) => ({
        tenantId: tenant,
        id: account,
        personId: id,
        signInName: account,
        openedAt: now,
      })),
    )
    .execute()
})

const meeting = await asOffice(async (work) => {
  const { id } = await conveneMeeting(work, {
    kind: 'standing_committee',
    bodyId: committee,
    startsOn: day,
    place: 'Hall',
  })
  await addMembers(work, { meetingId: id, from: 'posts' })
  await addAgendaItem(work, { meetingId: id, title: 'Resolution', kind: 'resolution' })
  return sendNotice(work, { id })
})
now = new Date('2025-06-26T01:00:00Z')
const itemId = await asOffice(async (work) => {
  await arriveAll(
    work,
    meeting.id,
    people.slice(0, members).map(({ id }) => id),
  )
  await openMeeting(work, { id: meeting.id })
  return (await moveToItem(work, { id: meeting.id })).currentItemId
})
const tokens = await asOffice(async (work) => {
  const all = []
  for (const { account } of people) {
    const session = { ...work.session, begin: (token) => void all.push(token) }
    const limits = { idleMinutes: 1440, minutes: 1440, method: 'password', awaiting: null, strong: true }
    await beginSession({ ...work, session }, { ...limits, accountId: account })
  }
  return all
})

let poll
const tasks = {
  /** Leaves no vote open, and prepares the next one, its papers included. */
  prepare: () =>
    asOffice(async (work) => {
      const last = poll && (await getPoll(work, poll.id))
      if (last?.state === 'open') await annulPoll(work, { id: last.id, version: last.version, reason: 'next round' })
      const made = await createPoll(work, {
        meetingId: meeting.id,
        agendaItemId: itemId,
        title: 'Resolution',
        kind: 'motion',
        method: 'electronic',
        questions: [{ title: 'Resolution' }],
      })
      poll = await preparePoll(work, { id: made.id, version: made.version })
    }),
  open: () => asOffice((work) => openPoll(work, { id: poll.id, version: poll.version })),
  change: () => asOffice((work) => work.ports.live.changed(work, `meeting:${meeting.id}`)),
}

process.on('message', (task) => void act(task))
process.on('disconnect', () => process.exit(1))
process.send({ url, tokens, reference: meeting.reference, channel: `meeting:${meeting.id}` })

async function act(task) {
  if (task !== 'stop') {
    await tasks[task]()
    process.send(task)
    return
  }
  await app.close()
  await opened.close()
  process.exit(0)
}
