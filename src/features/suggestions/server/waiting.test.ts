import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { cosigned, submitted } from '#testing/drafts'
import { betweenSessions, createDistrict } from '#testing/people'
import { assignedSuggestion, days, repliedSuggestion } from '#testing/suggestions'
import { withdraw } from './submission.ts'
import { listWaitingSuggestions } from './waiting.ts'

test(
  'a co-signer finds the request to confirm; the lead sees that he waits for others',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [lead, second] = district.deputies
    const { id } = await cosigned(test, district, { signers: 1, consented: 0 })
    expect(await listWaitingSuggestions(test(second.actor, betweenSessions))).toMatchObject([
      {
        verb: '确认联名',
        title: '关于在里山镇中学门口增设红绿灯的建议',
        why: '陈晓峰领衔，请您读过后本人确认',
        link: `/s/${id}/cosign`,
        dueOn: null,
        others: false,
      },
    ])
    expect(await listWaitingSuggestions(test(lead.actor, betweenSessions))).toMatchObject([
      { verb: '等联名代表确认', why: '还有 1 位没有确认', link: `/s/${id}`, others: true },
    ])
  }),
)

test(
  'the office sees what is to be screened with its last day; from six on, one row for all of them',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await submitted(test, district)
    const office = test(district.deputiesOffice, betweenSessions)
    expect(await listWaitingSuggestions(office)).toMatchObject([
      { verb: '审查', why: '陈晓峰提交', link: `/desk/s/${id}`, dueOn: '2025-06-25', workingDaysLeft: 5 },
    ])
    for (let more = 0; more < 5; more += 1) await submitted(test, district)
    expect(await listWaitingSuggestions(office)).toMatchObject([
      { verb: '审查', title: '6 件建议', link: '/desk/s?view=triage', dueOn: '2025-06-25' },
    ])
  }),
)

test(
  'the unit is told to acknowledge, the deputy whom he waits for; what is late counts below zero',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    const [unit] = district.units
    const at = suggestion.reference ?? ''
    expect(await listWaitingSuggestions(test(unit.clerk, days.assigned))).toMatchObject([
      {
        verb: '签收',
        title: `${at} 关于加快农村供水管网改造的建议`,
        link: `/s/${at}/receipt`,
        dueOn: '2025-03-13',
        workingDaysLeft: 8,
      },
    ])
    expect(await listWaitingSuggestions(test(unit.clerk, '2025-03-17'))).toMatchObject([{ workingDaysLeft: -2 }])
    expect(await listWaitingSuggestions(test(district.deputies[0].actor, days.assigned))).toMatchObject([
      { verb: '等答复', why: '住建局办理', others: true },
    ])
  }),
)

test(
  'a unit asked to handle one whose deputy wishes not to be named is not told his name',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await assignedSuggestion(test, district)
    const office = test(district.deputiesOffice)
    await office.tx
      .updateTable('suggestion')
      .set({ confidential: true })
      .where('tenantId', '=', office.tenant)
      .where('id', '=', suggestion.id)
      .execute()
    const [row] = await listWaitingSuggestions(test(district.units[0].clerk, days.assigned))
    expect(row?.why).toBe('一位代表提出，签收后开始办理')
  }),
)

test(
  'after the answer the deputy rates, and the unit waits for it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { suggestion } = await repliedSuggestion(test, district)
    expect(await listWaitingSuggestions(test(district.deputies[0].actor, days.replied))).toMatchObject([
      { verb: '评价答复', link: `/s/${suggestion.reference}/rate`, dueOn: '2025-06-04' },
    ])
    expect(await listWaitingSuggestions(test(district.units[0].head, days.replied))).toMatchObject([
      { verb: '等代表评价', others: true },
    ])
  }),
)

test(
  'in English the words are English',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await submitted(test, district)
    const office = { ...test(district.deputiesOffice, betweenSessions), language: 'en' as const }
    expect(await listWaitingSuggestions(office)).toMatchObject([{ verb: 'Screen', why: 'Submitted by 陈晓峰' }])
  }),
)

test(
  'ala-6459: once it is taken back nobody is prompted any more, neither office nor unit nor deputy',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [lead] = district.deputies
    const { suggestion } = await assignedSuggestion(test, district)
    await withdraw(test(lead.actor, '2025-03-10'), { id: suggestion.id, version: suggestion.version, reason: '已解决' })
    for (const actor of [lead.actor, district.deputiesOffice, district.units[0].clerk, district.units[0].head])
      expect(await listWaitingSuggestions(test(actor, '2025-03-10'))).toEqual([])
  }),
)
