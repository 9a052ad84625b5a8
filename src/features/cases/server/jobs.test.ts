import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { nobody } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { assignedSuggestion, current, handledSuggestion, repliedSuggestion } from '#testing/suggestions'
import { requestExtension, decideExtension, runningClock } from './extensions.ts'
import { jobs } from './jobs.ts'
import { moveAssignment, type Assignment } from './assignments.ts'
import { startClocks, stopClocks } from './clocks.ts'
import { setTurns, turnsOf } from './turns.ts'

/** Runs a job on a day and answers what it newly told to whom. */
async function run(test: TestWork, name: string, on: string): Promise<string[]> {
  const told = async () => {
    const { tx, tenant } = test([])
    return tx
      .selectFrom('notice as n')
      .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'n.tenantId').onRef('p.id', '=', 'n.personId'))
      .select(['n.id', 'n.kind', 'p.name', 'n.facts'])
      .where('n.tenantId', '=', tenant)
      .where('n.kind', 'like', 'cases.%')
      .execute()
  }
  const before = new Set((await told()).map(({ id }) => id))
  await jobs.find((job) => job.name === `cases.${name}`)?.run(test(nobody, on))
  return (await told())
    .filter(({ id }) => !before.has(id))
    .map(({ kind, name: person, facts }) => {
      const { act, days } = facts as { act?: string; days?: number }
      return [kind, person, act, days].filter((part) => part !== undefined).join(' ')
    })
    .toSorted()
}

const reminders = (work: TestWork, on: string) => run(work, 'reminders', on)

describe('reminders of a running clock', () => {
  test(
    'come 15 and 7 days ahead to the clerk, 3 working days ahead and on the day to the head too',
    rolledBack(async (work) => {
      await handledSuggestion(work, await createDistrict(work))
      // Assigned on 2025-03-03, the reply is due on 2025-06-03.
      expect(await reminders(work, '2025-05-18')).toEqual([])
      expect(await reminders(work, '2025-05-19')).toEqual(['cases.ahead 住建局经办人 clock.D24 10'])
      expect(await reminders(work, '2025-05-27')).toEqual(['cases.ahead 住建局经办人 clock.D24 4'])
      expect(await reminders(work, '2025-05-28')).toEqual([
        'cases.ahead 住建局局长 clock.D24 3',
        'cases.ahead 住建局经办人 clock.D24 3',
      ])
      expect(await reminders(work, '2025-06-03')).toEqual([
        'cases.due 住建局局长 clock.D24 0',
        'cases.due 住建局经办人 clock.D24 0',
      ])
    }),
  )

  test(
    'come every third working day while it is overdue, the second time to the government office, then to the chairmen',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await handledSuggestion(work, district)
      await makeChairman(work, district)
      expect(await reminders(work, '2025-06-06')).toEqual([
        'cases.overdue 住建局局长 clock.D24 3',
        'cases.overdue 住建局经办人 clock.D24 3',
      ])
      expect(await reminders(work, '2025-06-10')).toEqual([])
      expect(await reminders(work, '2025-06-11')).toEqual([
        'cases.escalated 华丽君 clock.D24 6',
        'cases.overdue 住建局局长 clock.D24 6',
        'cases.overdue 住建局经办人 clock.D24 6',
      ])
      expect(await reminders(work, '2025-06-16')).toEqual([
        'cases.escalated 华丽君 clock.D24 9',
        'cases.escalated 董卫国 clock.D24 9',
        'cases.overdue 住建局局长 clock.D24 9',
        'cases.overdue 住建局经办人 clock.D24 9',
      ])
      expect(await reminders(work, '2025-06-19')).toHaveLength(4)
    }),
  )

  test(
    'run twice tell nothing twice; after forty days without the job only the latest step is made up for',
    rolledBack(async (work) => {
      await assignedSuggestion(work, await createDistrict(work))
      await run(work, 'default_receipt', '2025-04-12')
      // First contact was due on 2025-03-31; steps of 04-03 and 04-09 have passed.
      expect(await reminders(work, '2025-04-12')).toEqual([
        'cases.escalated 华丽君 clock.D22 8',
        'cases.overdue 住建局局长 clock.D22 8',
        'cases.overdue 住建局经办人 clock.D22 8',
      ])
      expect(await reminders(work, '2025-04-12')).toEqual([])
      expect(await reminders(work, '2025-04-13')).toEqual([])
    }),
  )

  test(
    'never reach a unit that has answered; its deputy is asked to rate in time and then left in peace',
    rolledBack(async (work) => {
      await repliedSuggestion(work, await createDistrict(work))
      // Replied on 2025-05-20; the rating is open until 2025-06-04.
      expect(await reminders(work, '2025-05-27')).toEqual([])
      expect(await reminders(work, '2025-05-28')).toEqual(['cases.ahead 陈晓峰 clock.D26 4'])
      expect(await reminders(work, '2025-06-04')).toEqual(['cases.due 陈晓峰 clock.D26 0'])
      expect(await reminders(work, '2025-06-20')).toEqual([])
      expect(await reminders(work, '2027-06-20')).toEqual([])
    }),
  )

  test(
    'stop for a unit that has been relieved of its share',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await handledSuggestion(work, district)
      await moveAssignment(work(district.deputiesOffice, '2025-05-18'), share, { action: 'end', parties: ['assigner'] })
      expect(await reminders(work, '2025-05-19')).toEqual([])
      expect(await reminders(work, '2025-06-20')).toEqual([])
    }),
  )

  test(
    'move with a lawful extension, which is never overdue',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await handledSuggestion(work, district)
      expect(await reminders(work, '2025-05-27')).toHaveLength(1)
      const unit = work(district.units[0].clerk, '2025-05-27')
      const clock = await runningClock(unit, share.id, ['D24'])
      const id = await requestExtension(unit, clock, { until: plainDate('2025-09-03'), reason: '需要立项' })
      await decideExtension(work(district.deputiesOffice, '2025-05-28'), id, { granted: true, note: '' })

      for (const day of ['2025-05-28', '2025-06-03', '2025-06-20', '2025-08-18'])
        expect(await reminders(work, day)).toEqual([])
      expect(await reminders(work, '2025-08-19')).toEqual(['cases.ahead 住建局经办人 clock.D24 11'])
    }),
  )

  test(
    'go to the office while a request to return waits for it, several in one line',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      for (const { share } of [await assignedSuggestion(work, district), await assignedSuggestion(work, district)])
        await askToReturn(work, share, '2025-03-07')
      // D21: ten working days, 2025-03-21.
      expect(await reminders(work, '2025-03-21')).toEqual(['cases.several_due 钱文静 clock.D21 0'])
      expect(await reminders(work, '2025-03-21')).toEqual([])
    }),
  )
})

/** 申请退办: the turn passes to those who decide, under their own clock. */
async function askToReturn(test: TestWork, share: Assignment, on: string): Promise<void> {
  const work = test(nobody, on)
  const { id: assignmentId, caseId } = share
  const holds = { within_return_window: true }
  await moveAssignment(work, share, { action: 'request_return', parties: ['own_unit'], holds })
  await stopClocks(work, { caseIds: [caseId], assignmentId, codes: ['D20'] })
  await startClocks(work, [{ caseId, assignmentId, code: 'D21' }])
  await setTurns(work, caseId, [{ action: 'decide_return', role: 'deputies_office', assignmentId }])
}

async function makeChairman(test: TestWork, { leader, congressId }: District): Promise<void> {
  const { tx, tenant, newId } = test([])
  await tx
    .insertInto('post')
    .values({
      tenantId: tenant,
      id: newId(),
      personId: leader.personId ?? '',
      organisationId: congressId,
      title: '副主任',
      role: 'chairman',
      startsOn: '2022-01-10',
    })
    .execute()
}

describe('a share nobody received', () => {
  test(
    'counts as received once the window to return it has closed, and the unit is told',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion, share } = await assignedSuggestion(work, district)
      expect(await run(work, 'default_receipt', '2025-03-13')).toEqual([])
      expect((await current(work, district, suggestion.id)).share.state).toBe('assigned')

      expect(await run(work, 'default_receipt', '2025-03-14')).toEqual([
        'cases.received_by_default 住建局局长',
        'cases.received_by_default 住建局经办人',
      ])
      expect((await current(work, district, suggestion.id)).share).toMatchObject({
        id: share.id,
        state: 'received',
        receivedOn: '2025-03-14',
        receivedByDefault: true,
      })
      expect(await turnsOf(work(district.units[0].clerk, '2025-03-14'))).toMatchObject([
        { action: 'contact', dueOn: '2025-03-31' },
      ])
      expect(await run(work, 'default_receipt', '2025-03-15')).toEqual([])
      await work.settle()
      const facts = await work([])
        .tx.selectFrom('journal')
        .select('fact')
        .where('subjectId', '=', suggestion.id)
        .execute()
      expect(facts.map(({ fact }) => fact)).toContain('suggestion.received_by_default')
    }),
  )

  test(
    'is not touched when its unit asked to return it in time',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion, share } = await assignedSuggestion(work, district)
      await askToReturn(work, share, '2025-03-13')
      expect(await run(work, 'default_receipt', '2025-03-20')).toEqual([])
      expect((await current(work, district, suggestion.id)).share.state).toBe('return_requested')
    }),
  )
})

test(
  'a promise comes back a month before its day, on the day, and every month while it is not kept',
  rolledBack(async (work) => {
    await repliedSuggestion(work, await createDistrict(work), 'B')
    const promises = (on: string) => run(work, 'promises', on)
    expect(await promises('2025-11-30')).toEqual([])
    expect(await promises('2025-12-01')).toEqual(['cases.promise_ahead 住建局局长', 'cases.promise_ahead 住建局经办人'])
    expect(await promises('2025-12-30')).toEqual([])
    expect(await promises('2025-12-31')).toHaveLength(2)
    // 2026-01-31 was missed: it is made up for once.
    expect(await promises('2026-02-05')).toEqual([
      'cases.promise_overdue 住建局局长',
      'cases.promise_overdue 住建局经办人',
      'cases.promise_overdue 钱文静',
    ])
    expect(await promises('2026-02-06')).toEqual([])
    expect(await promises('2026-02-28')).toHaveLength(3)
  }),
)
