/** Whoever has the whole database after the closing, and all that was logged and answered, guesses whose ballot is whose. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePoll, createPoll, openPoll, preparePoll } from '#features/voting/server'
import { connection } from '#testing/database'
import { attack, dumpOf, type DumpedRow, type Linked } from '#testing/link-attack'
import { ballotOf, keyOf, openVotingHouse, post, quickPaper, type VotingHouse } from '#testing/voting-house'
import { placeOf } from './closing.ts'

const votings = 10
const voters = 60
/** 0.5 is guessing; 600 links let chance reach about 0.53 in the best of all ways. */
const guessing = 0.55

const owner = new pg.Client(connection)
let hall: VotingHouse
const opened: Linked[] = []
let before: DumpedRow[] = []
let after: DumpedRow[] = []
const sent: string[] = []
const answered: string[] = []

/** The name only this voter writes down: it tells the test, and not the attacker, whose ballot it is. */
const secretName = (at: number): string => `另选${String.fromCodePoint(0x4e00 + at)}`

/** One vote, cast in the very order in which the papers were given out: the worst case for those who vote. */
async function vote(): Promise<{ id: string; people: string[] }> {
  const ready = await hall.office(async (work) =>
    preparePoll(
      work,
      await createPoll(work, {
        meetingId: hall.hall.meeting.id,
        title: '选举',
        kind: 'election',
        method: 'electronic',
        questions: [{ title: '主任', options: [{ title: '候选人' }] }],
      }),
    ),
  )
  const key = await keyOf(hall, ready)
  const papers = []
  for (const member of hall.hall.chamber.members) papers.push(await quickPaper(hall, member, ready, key))
  await hall.office((work) => openPoll(work, ready))
  for (const [at, paper] of papers.entries()) {
    const marks = [{ question: 1, option: 1, mark: 'no' as const }]
    const ballot = ballotOf(ready, paper, marks, [{ question: 1, name: secretName(at) }])
    const answer = await post(hall, '/api/ballots', ballot)
    expect(answer.status).toBe(200)
    sent.push(ballot)
    answered.push(answer.body)
  }
  return { id: ready.id, people: hall.hall.chamber.members.map(({ personId }) => personId) }
}

/** Whose ballot is whose, read from the names: sealed ones with the key of the installation, which the attacker lacks. */
async function truth(id: string, people: readonly string[]): Promise<Linked> {
  const { rows } = await owner.query<{ serial: string; sealed: string | null; name: string | null }>(
    'select serial, sealed, name from ballot where poll_id = $1',
    [id],
  )
  const { seals } = hall.house.site.ports
  const named = rows.flatMap(({ serial, sealed, name }) => {
    const open =
      sealed === null ? { name } : (JSON.parse(seals.open(sealed, placeOf(id)) ?? '{}') as { name: string | null })
    return open.name === null ? [] : [[open.name, serial] as const]
  })
  const serialOf = new Map(named)
  return { people, ballots: people.map((_, at) => serialOf.get(secretName(at)) ?? '') }
}

beforeAll(async () => {
  await owner.connect()
  hall = await openVotingHouse(voters)
  for (let at = 0; at < votings; at += 1) {
    const { id, people } = await vote()
    if (at === votings - 1) before = await dumpOf(owner, hall.house.tenant.id)
    await hall.office(async (work) => closePoll(work, await hall.poll(id)))
    opened.push(await truth(id, people))
  }
  after = await dumpOf(owner, hall.house.tenant.id)
}, 300_000)
afterAll(() => owner.end())

const best = (ways: ReadonlyMap<string, number>): number =>
  Math.max(...[...ways.values()].map((area) => Math.max(area, 1 - area)))

describe('loo-11819: 关联攻击', () => {
  test('with the database after the closing no way of linking does better than guessing', () => {
    const ways = attack(after, opened)
    expect([...ways.keys()]).toContain('poll_voter by transaction ~ ballot on disk')
    expect([...ways.keys()]).toContain('text beside both')
    expect(best(ways), JSON.stringify([...ways])).toBeLessThanOrEqual(guessing)
  })

  test('the same attack finds an order that was kept, and a text that was left beside both', () => {
    const [first] = opened
    if (!first) throw new Error('no vote')
    const row = (table: string, transaction: number, text: string): DumpedRow => ({
      table,
      place: 0,
      transaction,
      text,
    })
    const inOrder = first.people.flatMap((person, at) => [
      row('poll_voter', at, person),
      row('ballot', at, first.ballots[at] ?? ''),
    ])
    expect(attack(inOrder, [first]).get('poll_voter by transaction ~ ballot by transaction')).toBe(1)
    const planted = first.people.map((person, at) => row('poll_voter', 0, `${person} ${first.ballots[at] ?? ''}`))
    expect(attack([...planted, ...after], [first]).get('text beside both')).toBe(1)
  })

  test('while the box is open nothing in the database says what is marked or named, nor how often', () => {
    const rows = before.filter(({ table }) => table === 'ballot')
    const open = rows.filter(({ text }) => text.includes('"mark": null') && text.includes('"name": null'))
    expect(open.length).toBeGreaterThanOrEqual(2 * voters)
    expect(
      new Set(open.filter(({ text }) => !text.includes('"sealed": null')).map(({ text }) => text.length)).size,
    ).toBe(1)
  })

  test('what travels has one length, whatever is on it; answers and the console name nobody and no mark', () => {
    expect(new Set(sent.map((text) => Buffer.byteLength(text))).size).toBe(1)
    expect(new Set(answered.map((text) => text.length)).size).toBe(1)
    const everything = [...answered, ...hall.house.said].join('\n')
    for (const [at, { personId, name }] of hall.hall.chamber.members.entries()) {
      expect(everything).not.toContain(personId)
      expect(everything).not.toContain(name)
      expect(everything).not.toContain(secretName(at))
    }
  })

  test('no row of the box, of any table, holds a person, an account or a moment', async () => {
    const { rows } = await owner.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name in ('ballot', 'spent_paper')`,
    )
    expect(rows.filter(({ type }) => /time|date/.test(type))).toEqual([])
    expect(rows.filter(({ name }) => /person|account|voter|seat|address/.test(name))).toEqual([])
  })
})
