/** 件件有回音: whatever people do and in whatever order, a suggestion that is not finished waits for somebody. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { days } from '#testing/suggestions'
import { assignedAs, handlings, standOf, steps, type Stand } from '#testing/suggestion-steps'
import { getSuggestion } from './repository.ts'
import { listUnsatisfied } from './unsatisfied.ts'

const finished = ['archived', 'withdrawn']

interface Choice {
  /** Days that pass before it. */
  readonly wait: number
  readonly share: number
  readonly step: string
}

const Path = fc.record({
  handling: fc.constantFrom(...handlings),
  choices: fc.array(
    fc.record({
      wait: fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(80) }),
      share: fc.nat(5),
      step: fc.constantFrom(...Object.keys(steps), 'receive', 'contact', 'answerA'),
    }),
    { minLength: 60, maxLength: 60 },
  ),
})

/** Takes a step as a request would: what is refused leaves nothing behind. */
async function taken({ test: as, today }: Stand, step: () => Promise<unknown>): Promise<boolean> {
  const { tx } = as([], today)
  await sql`savepoint step`.execute(tx)
  try {
    await step()
    return true
  } catch (error) {
    await sql`rollback to savepoint step`.execute(tx)
    if (error instanceof Refusal) return false
    throw error
  }
}

interface Standing {
  readonly turns: readonly string[]
  readonly clocks: readonly string[]
  /** Clocks that run for a share which waits for nothing any more. */
  readonly leftOver: readonly string[]
}

async function standing({ tx, tenant }: ReturnType<TestWork>, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select array(select action from case_turn where tenant_id = ${tenant} and case_id = ${id}) as turns,
           array(select code from case_clock where tenant_id = ${tenant} and case_id = ${id} and stopped_on is null) as clocks,
           array(select k.code from case_clock k
                   join case_assignment a on a.tenant_id = k.tenant_id and a.id = k.assignment_id
                  where k.tenant_id = ${tenant} and k.case_id = ${id} and k.stopped_on is null
                    and a.state in ('replied', 'opined', 'ended')) as left_over`.execute(tx)
  return rows[0] ?? { turns: [], clocks: [], leftOver: [] }
}

async function check({ test: as, district, today }: Stand, id: string): Promise<void> {
  const office = as(district.deputiesOffice, today)
  const { state } = await getSuggestion(office, id)
  const { turns, clocks, leftOver } = await standing(office, id)
  if (finished.includes(state)) expect({ state, turns, clocks }).toEqual({ state, turns: [], clocks: [] })
  else if (state !== 'closed') expect({ state, turns }).not.toEqual({ state, turns: [] })
  if (state === 'replied') expect(turns.some((action) => action === 'rate' || action === 'close')).toBe(true)
  expect(leftOver).toEqual([])
  expect((await listUnsatisfied(office)).filter(({ row }) => row.id === id).length).toBeLessThanOrEqual(1)
}

async function walk(as: TestWork, district: District, path: { id: string; choices: readonly Choice[] }) {
  const story: string[] = []
  let today: PlainDate = plainDate(days.assigned)
  for (const { wait, share, step } of path.choices) {
    today = addDays(today, wait)
    const stand = await standOf(as, district, { id: path.id, today, choice: share })
    if (!stand) return
    if (!(await taken(stand, () => steps[step]!(stand)))) continue
    story.push(`${today} ${step}`)
    await check(stand, path.id).catch((error: unknown) => {
      throw new Error(story.join('\n'), { cause: error })
    })
  }
}

test('on every path somebody’s turn comes next, and no clock outlives what it measures', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(Path, async ({ handling, choices }) =>
      rolledBack(async (as) => {
        const district = await createDistrict(as)
        const id = await assignedAs(as, district, { handling, on: plainDate(days.assigned) })
        await walk(as, district, { id, choices })
      })(),
    ),
    { numRuns: 12, seed: 17, endOnFailure: true },
  ),
)
