import { describe, expect, test } from 'vitest'
import { nobody, type Actor, type Work } from '#kernel/work'
import { rolledBack, type TestWork } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict, type District } from '#testing/people'
import { assignedSuggestion, repliedSuggestion } from '#testing/suggestions'
import { listClocks } from './clock-routes.ts'
import { remindOfClocks } from './jobs-reminders.ts'
import { listPromises, reportPromise, settlePromise } from './promise-commands.ts'

const all = { offset: 0, limit: 200 }

describe('时限台', () => {
  test(
    'shows a clock with its ladder in advance, and what of it was sent',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await assignedSuggestion(work, district)
      await remindOfClocks(work(nobody, '2025-05-19'))
      const { rows } = await listClocks(work(district.units[0].clerk, '2025-05-19'), { ...all, code: 'D24' })
      expect(rows).toMatchObject([
        {
          title: '关于加快农村供水管网改造的建议',
          unit: '住建局',
          link: expect.stringMatching(/^\/s\/17-3-/),
          dueOn: '2025-06-03',
          workingDaysLeft: 10,
          remindersSent: 1,
        },
      ])
      expect(rows[0]?.ladder.map(({ on, step, sent }) => [on, step, sent])).toEqual([
        ['2025-05-19', 'ahead', true],
        ['2025-05-27', 'ahead', false],
        ['2025-05-28', 'ahead', false],
        ['2025-06-03', 'due', false],
        ['2025-06-06', 'overdue', false],
        ['2025-06-11', 'overdue', false],
        ['2025-06-16', 'overdue', false],
      ])
    }),
  )

  test(
    'shows the secretariat no clock of what was raised between sessions, nor a leader of what was not accepted',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district)
      const between = await submitted(work, district)
      const seenBy = async (who: Actor) => {
        const { rows } = await listClocks(work(who, betweenSessions), all)
        return [...new Set(rows.map(({ caseId }) => caseId))].toSorted()
      }
      expect(await seenBy(district.secretariat)).toEqual([suggestion.id])
      expect(await seenBy(district.leader)).toEqual([suggestion.id])
      expect(await seenBy(district.deputiesOffice)).toEqual([suggestion.id, between.id].toSorted())
    }),
  )

  test(
    'shows a unit its own clocks only, the offices all',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await assignedSuggestion(work, district, { withCo: true })
      const codes = async (who: Actor) =>
        (await listClocks(work(who, '2025-03-03'), all)).rows.map(({ code }) => code).toSorted()
      expect(await codes(district.units[0].clerk)).toEqual(['D20', 'D22', 'D24'])
      expect(await codes(district.units[1].clerk)).toEqual(['D20', 'D23'])
      expect(await codes(district.units[2].clerk)).toEqual([])
      expect(await codes(district.governmentOffice)).toEqual(['D20', 'D20', 'D22', 'D23', 'D24'])
    }),
  )

  test(
    'finds what is overdue, what is due soon and what has stopped',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      await assignedSuggestion(work, district)
      const office = work(district.deputiesOffice, '2025-04-01')
      const codes = async (state: 'overdue' | 'due_soon' | 'stopped' | 'extended') =>
        (await listClocks(office, { ...all, state })).rows.map(({ code }) => code)
      expect(await codes('overdue')).toEqual(['D20', 'D22'])
      expect(await codes('due_soon')).toEqual([])
      expect(await codes('stopped')).toEqual([])
      expect(await codes('extended')).toEqual([])
      expect((await listClocks(office, { offset: 0, limit: 1 })).total).toBe(3)
    }),
  )
})

const promised = async (test: TestWork): Promise<{ district: District; id: string; version: number }> => {
  const district = await createDistrict(test)
  await repliedSuggestion(test, district, 'B')
  const { rows } = await listPromises(test(district.deputiesOffice, '2025-06-01'), all)
  const [promise] = rows
  if (!promise) throw new Error('no promise was made')
  return { district, id: promise.id, version: promise.version }
}

const kept = { outcome: 'kept', words: '十二个村全部通水。', files: [] as string[] } as const

const told = async ({ tx, tenant }: Work) =>
  tx
    .selectFrom('notice')
    .select(['personId', 'kind'])
    .where('tenantId', '=', tenant)
    .where('kind', 'like', 'cases.promise_%')
    .execute()

describe('承诺台账', () => {
  test(
    'shows the unit its own, the deputies those made to them, and nobody else any',
    rolledBack(async (work) => {
      const { district, id } = await promised(work)
      const [lead, signer, stranger] = district.deputies
      const seenBy = async (who: Actor) => (await listPromises(work(who, '2025-06-01'), all)).rows.map((row) => row.id)
      for (const who of [district.units[0].clerk, lead.actor, signer.actor, district.governmentOffice])
        expect(await seenBy(who)).toEqual([id])
      for (const who of [district.units[1].head, stranger.actor]) expect(await seenBy(who)).toEqual([])
    }),
  )

  test(
    'keeps what the unit reports on the way',
    rolledBack(async (work) => {
      const { district, id } = await promised(work)
      const unit = work(district.units[0].clerk, '2025-09-01')
      expect(await reportPromise(unit, { id, words: '已完成七个村。' })).toMatchObject({
        state: 'open',
        amountFen: 1860000000,
        progress: [{ on: '2025-09-01', words: '已完成七个村。' }],
      })
    }),
  )

  test(
    'is settled once, by its own unit, and every deputy who got the answer gets this one too',
    rolledBack(async (work) => {
      const { district, id, version } = await promised(work)
      const unit = work(district.units[0].head, '2025-12-20')
      expect(await settlePromise(unit, { ...kept, id, version })).toMatchObject({
        state: 'kept',
        fulfilledOn: '2025-12-20',
        outcome: '十二个村全部通水。',
      })
      const [lead, signer] = district.deputies
      expect((await told(unit)).toSorted((a, b) => a.personId.localeCompare(b.personId))).toEqual(
        [lead, signer]
          .map(({ personId }) => ({ personId, kind: 'cases.promise_kept' }))
          .toSorted((a, b) => a.personId.localeCompare(b.personId)),
      )
      await expect(settlePromise(unit, { ...kept, id, version: version + 1 })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'promise.settled',
      })
      await expect(reportPromise(unit, { id, words: '又有进展。' })).rejects.toMatchObject({ code: 'promise.settled' })
    }),
  )

  test(
    'is refused to another unit, to whom it does not exist, to an office and to the second of two',
    rolledBack(async (work) => {
      const { district, id, version } = await promised(work)
      const settle = (who: Actor, at: number) => settlePromise(work(who, '2025-12-20'), { ...kept, id, version: at })
      await expect(settle(district.units[1].head, version)).rejects.toMatchObject({ code: 'promise.not_found' })
      await expect(settle(district.deputiesOffice, version)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(settle(district.units[0].head, version - 1)).rejects.toMatchObject({
        code: 'case.changed_meanwhile',
      })
    }),
  )

  test(
    'given up says why',
    rolledBack(async (work) => {
      const { district, id, version } = await promised(work)
      const given = { id, version, outcome: 'given_up', words: '省里调整了规划。', files: [] as string[] } as const
      expect(await settlePromise(work(district.units[0].head, '2025-12-20'), given)).toMatchObject({
        state: 'given_up',
        givenUpOn: '2025-12-20',
        outcome: '省里调整了规划。',
      })
      expect((await told(work([]))).map(({ kind }) => kind)).toEqual([
        'cases.promise_given_up',
        'cases.promise_given_up',
      ])
    }),
  )
})
