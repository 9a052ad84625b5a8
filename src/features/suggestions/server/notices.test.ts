import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { noticeApi } from '#features/notices'
import { slots, rolledBack, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import {
  acceptedSuggestion,
  assignedSuggestion,
  days,
  handledSuggestion,
  repliedSuggestion,
} from '#testing/suggestions'
import { messages } from '../messages/index.ts'
import * as notices from './notices.ts'
import { remind } from './reminder.ts'

/** Who was told what, in words, once per person; those told by commands before are left out. */
async function toldBy(test: TestWork, tell: () => Promise<unknown>): Promise<string[]> {
  const rows = () =>
    test([])
      .tx.selectFrom('notice as n')
      .innerJoin('person as p', (join) => join.onRef('p.tenantId', '=', 'n.tenantId').onRef('p.id', '=', 'n.personId'))
      .select(['n.id', 'n.kind', 'p.name'])
      .execute()
  const before = new Set((await rows()).map(({ id }) => id))
  await tell()
  await tell()
  return (await rows())
    .filter(({ id }) => !before.has(id))
    .map(({ kind, name }) => `${kind.replace('suggestions.', '')} ${name}`)
    .toSorted()
}

describe('what happens to a suggestion is told once to those it concerns', () => {
  test(
    'screening and acceptance: to everyone who signed',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const suggestion = await acceptedSuggestion(work, district)
      const office = work(district.deputiesOffice)
      const { personId } = district.deputies[2]
      expect(
        await toldBy(work, () => notices.tellInvited(office, suggestion, { personIds: [personId], textDigest: 'a1' })),
      ).toEqual(['invited 俞建军'])
      expect(
        await toldBy(work, () => notices.tellScreened(office, suggestion, { kind: 'returned', note: '请补充地点' })),
      ).toEqual(['returned 徐美琴', 'returned 陈晓峰'])
      expect(await toldBy(work, () => notices.tellAccepted(office, [suggestion]))).toEqual([
        'accepted 徐美琴',
        'accepted 陈晓峰',
      ])
    }),
  )

  test(
    'assignment and its decisions: to the units of the shares',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion, share } = await assignedSuggestion(work, district)
      const office = work(district.deputiesOffice, days.received)
      // The assignment told them itself; telling again reaches nobody.
      expect(await mine(work, district.units[0].clerk)).toHaveLength(1)
      expect(await toldBy(work, () => notices.tellAssigned(office, [share]))).toEqual([])
      expect(await toldBy(work, () => notices.tellSecondAssigned(office, suggestion, to(share.unitId)))).toEqual([
        'second_assigned 住建局局长',
        'second_assigned 住建局经办人',
        'second_assigned_deputy 陈晓峰',
      ])
      expect(
        await toldBy(work, () =>
          notices.tellReturnDecided(office, suggestion, { share, granted: false, note: '归口' }),
        ),
      ).toEqual(['return_refused 住建局局长', 'return_refused 住建局经办人'])
      const decided = { extensionId: share.id, unitId: share.unitId, until: plainDate('2025-09-03'), note: '' }
      expect(
        await toldBy(work, () => notices.tellExtensionDecided(office, suggestion, { ...decided, granted: true })),
      ).toEqual(['extended 陈晓峰', 'extension_granted 住建局局长', 'extension_granted 住建局经办人'])
      expect(await toldBy(work, () => notices.tellRedo(office, suggestion, to(share.unitId)))).toEqual([
        'redo 住建局局长',
        'redo 住建局经办人',
      ])
    }),
  )

  test(
    'contact and answer: to the deputy who confirms and rates, and to each who signed',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion, share } = await handledSuggestion(work, district)
      const unit = work(district.units[0].clerk, days.contacted)
      const unitOf = { unit: '住建局' }
      const contact = { contactId: share.id, ...unitOf, on: days.contacted }
      await notices.tellContacted(unit, suggestion, contact)
      const replied = { replyId: share.id, ...unitOf, rateBy: plainDate('2025-06-04') }
      await notices.tellReplied(unit, suggestion, replied)
      const words = await mine(work, district.deputies[0].actor)
      expect(words).toContain(
        `住建局登记了与您的沟通（2025年3月20日），请确认是否属实：“${suggestion.reference} ${suggestion.title}”`,
      )
      expect(words).toContain(`住建局已答复“${suggestion.reference} ${suggestion.title}”，请看答复`)
      expect(words).toContain(`请评价“${suggestion.reference} ${suggestion.title}”的办理，2025年6月4日 前有效`)
      expect(await mine(work, district.deputies[1].actor)).toContain(
        `住建局已答复“${suggestion.reference} ${suggestion.title}”，请看答复`,
      )
    }),
  )

  test(
    'the re-check: to the lead deputy alone, once for each round',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await repliedSuggestion(work, district)
      const office = work(district.deputiesOffice)
      expect(await toldBy(work, () => notices.tellRecheckAsked(office, [suggestion]))).toEqual(['recheck_asked 陈晓峰'])
      expect(await toldBy(work, () => notices.tellRecheckAsked(office, [{ ...suggestion, round: 2 }]))).toEqual([
        'recheck_asked 陈晓峰',
      ])
    }),
  )

  const to = (unitId: string) => ({ unitIds: [unitId], dueOn: plainDate('2025-07-01') })
})

async function mine(test: TestWork, actor: Parameters<TestWork>[0]): Promise<string[]> {
  const route = slots.features.flatMap(({ routes = [] }) => routes).find(({ endpoint }) => endpoint === noticeApi.mine)
  const answer = (await route?.run(test(actor), { limit: 50 } as never)) as { rows: { words: string }[] }
  return answer.rows.map(({ words }) => words)
}

describe('催办', () => {
  test(
    'reaches a unit once on a working day, again on the next',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await assignedSuggestion(work, district)
      const press = (on: string) => remind(work(district.deputiesOffice, on), { id: share.id })
      expect(await press('2025-03-07')).toEqual({ sent: true })
      expect(await press('2025-03-07')).toEqual({ sent: false })
      expect(await press('2025-03-08')).toEqual({ sent: false }) // Saturday: still Friday's
      expect(await press('2025-03-10')).toEqual({ sent: true })
    }),
  )

  test(
    'is for those who assign, and for shares that still wait for the unit',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await repliedSuggestion(work, district)
      const press = (who: Parameters<TestWork>[0]) => remind(work(who, '2025-05-21'), { id: share.id })
      await expect(press(district.units[0].clerk)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(press(district.deputiesOffice)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'assignment.wrong_stage',
      })
    }),
  )
})

test('every kind of notice has its facts in the same places in both languages', () => {
  const places = (text: string) => new Set(text.match(/\{\w+\}/g))
  for (const [kind, text] of Object.entries(messages['zh-CN'].notices))
    expect([kind, places(messages.en.notices[kind as keyof typeof messages.en.notices])]).toEqual([kind, places(text)])
})
