import { describe, expect, test } from 'vitest'
import { assignmentsOf, clocksOf, turnsOf } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { assignedSuggestion, handledSuggestion, repliedSuggestion, spoke } from '#testing/suggestions'
import { openExtensions } from './extension-requests.ts'
import { getSuggestion } from './repository.ts'
import { askExtension, contact, opine, receive, reply, settleExtension } from './unit-commands.ts'
import { viewSuggestion } from './view.ts'

const answer = { class: 'A', text: '已经办好。', points: [], promises: [], signedBy: '陆建国', files: [] } as const

describe('办理', () => {
  test(
    'another unit cannot receive it, and cannot know of it',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await assignedSuggestion(work, district)
      await expect(receive(work(district.units[1].clerk, '2025-03-05'), { id: share.id })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    }),
  )

  test(
    'no answer before anybody spoke with the deputy',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await assignedSuggestion(work, district)
      await receive(work(district.units[0].clerk, '2025-03-05'), { id: share.id })
      await expect(
        reply(work(district.units[0].head, '2025-03-10'), {
          ...answer,
          id: share.id,
          points: [],
          promises: [],
          files: [],
        }),
      ).rejects.toMatchObject({ code: 'rules.contacted' })
    }),
  )

  test(
    'the clerk cannot sign the answer; the head can, once the co-unit has given its opinion',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district, { withCo: true })
      const lead = await shareOf(work, suggestion.id, district.units[0].id)
      const co = await shareOf(work, suggestion.id, district.units[1].id)
      const { clerk, head } = district.units[0]
      await receive(work(clerk, '2025-03-05'), { id: lead.id })
      await contact(work(clerk, '2025-03-20'), { ...spoke, id: lead.id, contactedOn: '2025-03-20', files: [] })
      const sign = (who: typeof head) =>
        reply(work(who, '2025-04-10'), { ...answer, id: lead.id, points: [], promises: [], files: [] })
      await expect(sign(clerk)).rejects.toMatchObject({ code: 'rules.wrong_role' })
      await expect(sign(head)).rejects.toMatchObject({ code: 'rules.opinions_settled' })
      await opine(work(district.units[1].clerk, '2025-04-09'), {
        id: co.id,
        text: '同意。',
        signedBy: '周敏',
        files: [],
      })
      const { id } = await sign(head)
      expect(await getSuggestion(work(head), id)).toMatchObject({ state: 'replied', classReported: 'A' })
    }),
  )

  test(
    'B without a dated promise is refused; with one the promise is in the register',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await handledSuggestion(work, district)
      const head = work(district.units[0].head, '2025-05-20')
      const base = { ...answer, id: share.id, class: 'B' as const, points: [], files: [] }
      await expect(reply(head, { ...base, promises: [] })).rejects.toMatchObject({ code: 'reply.promise_missing' })
      await expect(
        reply(head, { ...base, promises: [{ content: '年底完成', dueOn: '2025-05-01', amountYuan: null }] }),
      ).rejects.toMatchObject({ code: 'promise.in_past' })
      await reply(head, { ...base, promises: [{ content: '年底完成', dueOn: '2025-12-31', amountYuan: '1860.5' }] })
      const promise = await head.tx
        .selectFrom('casePromise')
        .select(['dueOn', 'amountFen'])
        .where('caseId', '=', share.caseId)
        .executeTakeFirst()
      expect(promise).toEqual({ dueOn: '2025-12-31', amountFen: 186050 })
    }),
  )

  test(
    'each signer gets the answer',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const { tx } = work(district.deputiesOffice)
      const delivered = await tx
        .selectFrom('caseDelivery as d')
        .innerJoin('caseReply as r', 'r.id', 'd.replyId')
        .select('d.personId')
        .where('r.caseId', '=', suggestion.id)
        .execute()
      expect(delivered.map(({ personId }) => personId).toSorted()).toEqual(
        [district.deputies[0].personId, district.deputies[1].personId].toSorted(),
      )
    }),
  )
})

describe('答复期限 (AT3)', () => {
  test(
    'three months and a day is late, and no extension is granted afterwards',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share, suggestion } = await handledSuggestion(work, district)
      const head = district.units[0].head
      await expect(
        askExtension(work(head, '2025-06-04'), { id: share.id, until: '2025-07-03', reason: '工程未完' }),
      ).rejects.toMatchObject({ code: 'extension.too_late' })
      await reply(work(head, '2025-06-04'), { ...answer, id: share.id, points: [], promises: [], files: [] })
      const clocks = await clocksOf(work(district.deputiesOffice, '2025-06-05'), [suggestion.id])
      expect(clocks.find(({ code }) => code === 'D24')?.state).toBe('met_late')
    }),
  )

  test(
    'an extension granted in time is never overdue (rtk-102), six months at the longest',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share, suggestion } = await handledSuggestion(work, district)
      const head = district.units[0].head
      await expect(
        askExtension(work(head, '2025-05-20'), { id: share.id, until: '2025-09-04', reason: '工程未完' }),
      ).rejects.toMatchObject({ code: 'extension.beyond_law' })
      await askExtension(work(head, '2025-05-20'), { id: share.id, until: '2025-08-29', reason: '工程未完' })
      const { id } = await work(head).tx.selectFrom('caseExtension').select('id').executeTakeFirstOrThrow()
      await settleExtension(work(district.deputiesOffice, '2025-05-26'), { id, granted: true, note: '同意' })
      const on = async (day: string) =>
        (await clocksOf(work(district.deputiesOffice, day), [suggestion.id])).find(({ code }) => code === 'D24')
      expect(await on('2025-07-01')).toMatchObject({ state: 'extended', dueOn: '2025-08-29', firstDueOn: '2025-06-03' })
      expect(await on('2025-08-30')).toMatchObject({ state: 'overdue' })
    }),
  )

  test(
    'a co-handler that is late, after the lead has answered, takes nobody’s turn away',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district, { withCo: true })
      const [unit, co] = district.units
      const share = await shareOf(work, suggestion.id, unit.id)
      await receive(work(unit.clerk, '2025-03-05'), { id: share.id })
      await contact(work(unit.clerk, '2025-03-20'), { ...spoke, id: share.id, contactedOn: '2025-03-20', files: [] })
      await reply(work(unit.head, '2025-05-30'), { ...answer, id: share.id, points: [], promises: [], files: [] })
      const late = await shareOf(work, suggestion.id, co.id)
      await receive(work(co.clerk, '2025-06-02'), { id: late.id })
      await opine(work(co.clerk, '2025-06-03'), { id: late.id, text: '同意', signedBy: '某', files: [] })
      expect(await turnsOf(work(district.deputies[0].actor, '2025-06-03'))).toMatchObject([{ action: 'rate' }])
    }),
  )

  test(
    'once it was answered nobody is asked to decide an extension any more',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await handledSuggestion(work, district)
      const head = district.units[0].head
      const office = work(district.deputiesOffice, '2025-05-22')
      await askExtension(work(head, '2025-05-20'), { id: share.id, until: '2025-08-29', reason: '工程未完' })
      expect(await openExtensions(office)).toMatchObject([{ lapsed: false }])
      await reply(work(head, '2025-05-21'), { ...answer, id: share.id, points: [], promises: [], files: [] })
      expect(await openExtensions(office)).toEqual([])
      expect((await viewSuggestion(office, { id: share.caseId })).extensions).toMatchObject([{ lapsed: true }])
    }),
  )
})

type Works = Parameters<typeof createDistrict>[0]

async function shareOf(work: Works, caseId: string, unitId: string) {
  const found = (await assignmentsOf(work([]), caseId)).find((share) => share.unitId === unitId)
  if (!found) throw new Error('no such share')
  return found
}
