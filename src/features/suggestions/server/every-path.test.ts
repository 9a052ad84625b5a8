/** 件件有回音: whatever people do and in whatever order, a suggestion that is not finished waits for somebody. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays, plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { days } from '#testing/suggestions'
import { assignedAs, handlings, seldom, standOf, steps, waysOf, type Stand } from '#testing/suggestion-steps'
import { getSuggestion } from './repository.ts'
import { listUnsatisfied } from './unsatisfied.ts'

const finished = ['archived', 'withdrawn']

interface Choice {
  /** Days that pass before it. */
  readonly wait: number
  /** Which of several shares, turns and ways. */
  readonly which: number
  /** Null for what the turn asks for. */
  readonly step: string | null
}

const often = Object.keys(steps).filter((step) => !seldom.includes(step))

const Path = fc.record({
  handling: fc.constantFrom(...handlings),
  choices: fc.array(
    fc.record({
      wait: fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(80) }),
      which: fc.nat(59),
      step: fc.oneof(
        { weight: 30, arbitrary: fc.constant(null) },
        { weight: 30, arbitrary: fc.constantFrom(...often) },
        { weight: 1, arbitrary: fc.constantFrom(...seldom) },
      ),
    }),
    { minLength: 40, maxLength: 40 },
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
  const { state, classReported, round } = await getSuggestion(office, id)
  const { turns, clocks, leftOver } = await standing(office, id)
  if (finished.includes(state)) expect({ state, turns, clocks }).toEqual({ state, turns: [], clocks: [] })
  else if (state !== 'closed') expect({ state, turns }).not.toEqual({ state, turns: [] })
  else expect(turns).toEqual(classReported === 'A' && round === 1 ? ['open_recheck'] : [])
  if (state === 'replied') expect(turns.some((action) => action === 'rate' || action === 'close')).toBe(true)
  expect(leftOver).toEqual([])
  expect((await listUnsatisfied(office)).filter(({ row }) => row.id === id).length).toBeLessThanOrEqual(1)
}

/** What a turn asks for; an answer may still have to wait for opinions of others. */
async function asked({ tx, tenant }: ReturnType<TestWork>, id: string, which: number) {
  const turns = await tx
    .selectFrom('caseTurn')
    .select(['action', 'assignmentId'])
    .where('tenantId', '=', tenant)
    .where('caseId', '=', id)
    .where('action', 'in', Object.keys(waysOf))
    .orderBy('id')
    .execute()
  const turn = turns[which % Math.max(1, turns.length)]
  const ways = waysOf[turn?.action ?? ''] ?? []
  const step = ways[which % Math.max(1, ways.length)]
  return turn && step ? { step, shareId: turn.assignmentId, sure: turn.action !== 'reply' } : undefined
}

async function walk(as: TestWork, district: District, path: { id: string; choices: readonly Choice[] }) {
  const story: string[] = []
  const { id } = path
  let today: PlainDate = plainDate(days.assigned)
  for (const { wait, which, step } of path.choices) {
    today = addDays(today, wait)
    const next = step === null ? await asked(as([], today), id, which) : { step, shareId: null, sure: false }
    const stand = await standOf(as, district, { id, today, choice: which, ...next })
    if (!stand || !next) return
    story.push(`${today} ${next.step}`)
    const done = await taken(stand, () => steps[next.step]!(stand))
    if (!done && next.sure) throw new Error(`asked for and refused:\n${story.join('\n')}`)
    if (!done) story.pop()
    else
      await check(stand, id).catch((error: unknown) => {
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
    { numRuns: 20, seed: 17, endOnFailure: true },
  ),
)
