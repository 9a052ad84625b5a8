import pg from 'pg'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { connection, rolledBack, somebody } from '#testing/database'
import { castAll, countOf, countTwice, hallOf, openPollAt, takePaper } from '#testing/polls'
import { castNamed } from './naming.ts'
import { outcomeOfPoll } from './outcome.ts'
import { getPoll } from './repository.ts'
import { announcePoll, closePoll } from './steps.ts'

const owner = new pg.Client(connection)
await owner.connect()
afterAll(() => owner.end())

const tables = [
  'poll',
  'poll_question',
  'poll_option',
  'poll_voter',
  'named_vote',
  'poll_key',
  'spent_paper',
  'ballot',
  'poll_entry',
  'poll_scrutineer',
]

describe('npc-float: no total can be moved', () => {
  test('no column of voting holds a number but order, place and version', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct column_name as name from information_schema.columns
        where table_name = any ($1) and data_type in ('integer', 'bigint', 'smallint', 'numeric', 'real', 'double precision')`,
      [tables],
    )
    const numbers = rows.map(({ name }) => name).toSorted()
    expect(numbers).toEqual(['formal', 'number', 'option', 'places', 'question', 'round', 'version'])
  })

  test('the application can neither change a mark nor touch a count somebody entered', async () => {
    const { rows } = await owner.query<{ name: string; rights: string }>(
      `select table_name as name, string_agg(privilege_type, ' ' order by privilege_type) as rights
         from information_schema.role_table_grants where grantee = 'huiyin_app' and table_name = any ($1) group by 1 order by 1`,
      [['ballot', 'named_vote', 'poll_entry', 'spent_paper']],
    )
    expect(rows).toEqual([
      { name: 'ballot', rights: 'DELETE INSERT SELECT' },
      { name: 'named_vote', rights: 'DELETE INSERT SELECT' },
      { name: 'poll_entry', rights: 'INSERT SELECT' },
      { name: 'spent_paper', rights: 'DELETE INSERT SELECT' },
    ])
  })

  const box = somebody([], { accountId: null, personId: null, signedIn: false })
  const marks = ['yes', 'no', 'abstain'] as const

  test.each(['named', 'electronic', 'hands'] as const)(
    'sapl-3075: what was announced of a vote (%s) is what its rows say when they are counted again',
    (method) =>
      rolledBack(async (test) => {
        const hall = await hallOf(test, { members: 9 })
        const [cast = []] = fc.sample(fc.array(fc.constantFrom(...marks), { minLength: 9, maxLength: 9 }), {
          seed: 7,
          numRuns: 1,
        })
        const poll = await openPollAt(hall, { kind: 'motion', method })
        for (const [at, { actor }] of hall.chamber.members.slice(0, 8).entries()) {
          const mark = cast[at] ?? 'yes'
          if (method === 'named')
            await castNamed(hall.as(actor), { id: poll.id, marks: [{ question: 1, option: 1, mark }] })
          if (method === 'electronic') await castAll(hall.as(box), poll, await takePaper(hall.as(actor), poll), mark)
        }
        const closed = await closePoll(hall.office, await getPoll(hall.office, poll.id))
        const times = (mark: string) => cast.slice(0, 8).filter((one) => one === mark).length
        const content = countOf({ yes: times('yes'), no: times('no'), abstain: times('abstain') })
        await announcePoll(hall.office, method === 'hands' ? await countTwice(hall, poll.id, content) : closed)
        await test.settle()

        const announced = await sql<{ votes: Record<string, number> }>`
          select detail #> '{questions,0,options,0,votes}' as votes from journal
           where subject_id = ${poll.id} and fact = 'poll.announced'`.execute(hall.office.tx)
        const expected = { yes: times('yes'), no: times('no'), abstain: times('abstain') }
        expect(announced.rows[0]?.votes).toMatchObject(expected)
        const [question] = (await outcomeOfPoll(hall.office, poll.id)).questions
        expect(question?.options[0]?.votes).toMatchObject(expected)
        expect(question).toMatchObject({ returned: 8, notPressed: 1, passed: times('yes') >= 5 })
        const table = { named: 'named_vote', electronic: 'ballot' }[method as 'named' | 'electronic']
        if (!table) return
        const { rows } = await sql<{ mark: string; votes: number }>`
          select mark, count(*)::int as votes from ${sql.table(table)} where poll_id = ${poll.id} group by mark`.execute(
          hall.office.tx,
        )
        expect(Object.fromEntries(rows.map(({ mark, votes }) => [mark, votes]))).toEqual(
          Object.fromEntries(Object.entries(expected).filter(([, votes]) => votes > 0)),
        )
      })(),
  )
})
