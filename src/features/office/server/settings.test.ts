import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { openCase, startClocks } from '#features/cases/server'
import { rolledBack, slots, type TestWork } from '#testing/database'
import { createDistrict } from '#testing/people'
import { deskMessages } from '../messages/desk.ts'
import { changeSettingByHand } from './commands.ts'
import { deadlineRuleOf } from './values.ts'
import { listSettings, settingHistory } from './settings.ts'

const change = (test: TestWork, key: string, value: unknown, more: { version?: number; on?: string } = {}) =>
  changeSettingByHand(test(['deputies_office'], more.on), {
    key,
    value,
    reason: '按主任会议意见',
    version: more.version ?? 0,
  })

const refusal = (code: string) => expect.objectContaining({ code })

const newYear2027 = { rest: ['2027-01-01'], work: ['2027-01-02'], source: '国务院办公厅关于2027年部分节假日安排的通知' }

test(
  'a setting keeps every value it had, with who set it, when and why',
  rolledBack(async (test) => {
    const { deputiesOffice } = await createDistrict(test)
    const set = (value: number, version: number, on: string) =>
      changeSettingByHand(test(deputiesOffice, on), {
        key: 'suggestions.preparation_days',
        value,
        reason: `改为${value}天`,
        version,
      })
    await set(20, 0, '2026-11-24')
    await set(10, 1, '2026-11-25')
    const work = test(deputiesOffice)
    expect(await settingHistory(work, { key: 'suggestions.preparation_days' })).toMatchObject([
      { version: 2, value: 10, inWords: ['10 天'], reason: '改为10天', setAt: '2026-11-25T04:00:00.000Z' },
      { version: 1, value: 20, inWords: ['20 天'], reason: '改为20天', setAt: '2026-11-24T04:00:00.000Z' },
    ])
    expect((await listSettings(work)).find(({ key }) => key === 'suggestions.preparation_days')).toMatchObject({
      name: '会前征集天数',
      value: 10,
      defaultInWords: ['15 天'],
      version: 2,
      mayChange: true,
    })
  }),
)

test(
  'who decided on an older value is asked to look again',
  rolledBack(async (test) => {
    await change(test, 'suggestions.preparation_days', 20)
    await expect(change(test, 'suggestions.preparation_days', 10)).rejects.toThrow(refusal('setting.stale'))
    await change(test, 'suggestions.preparation_days', 10, { version: 1 })
  }),
)

test(
  'no office changes a time the law fixes, nor goes beyond the limits of one it leaves open',
  rolledBack(async (test) => {
    await expect(change(test, 'deadlines.amounts', { D24: 2 })).rejects.toThrow(refusal('deadline.fixed_by_law'))
    await expect(change(test, 'deadlines.amounts', { D20: 16 })).rejects.toThrow(refusal('deadline.amount_not_allowed'))
    await expect(change(test, 'deadlines.amounts', { D99: 1 })).rejects.toThrow(refusal('deadline.no_rule'))
    await change(test, 'deadlines.amounts', { D20: 5, D11: 5 })
    const work = test(['deputies_office'])
    expect(await deadlineRuleOf(work, 'D20', plainDate('2026-11-24'))).toMatchObject({ amount: 5 })
  }),
)

test(
  'an amount set today leaves a time alone that was law when it began',
  rolledBack(async (test) => {
    await change(test, 'deadlines.amounts', { D11: 5 })
    const work = test(['deputies_office'])
    expect(await deadlineRuleOf(work, 'D11', plainDate('2025-05-31'))).toMatchObject({ hard: true, amount: 7 })
    expect(await deadlineRuleOf(work, 'D11', plainDate('2025-06-01'))).toMatchObject({ hard: false, amount: 5 })
  }),
)

test(
  'a year of the calendar has its own days, make-up days on weekends, and no day twice',
  rolledBack(async (test) => {
    const year = (days: Partial<typeof newYear2027>) =>
      change(test, 'calendar.years', { 2027: { ...newYear2027, ...days } })
    await expect(year({ rest: ['2026-12-31'] })).rejects.toThrow(refusal('calendar.other_year'))
    await expect(year({ work: ['2027-01-04'] })).rejects.toThrow(refusal('calendar.no_weekend_day'))
    await expect(year({ rest: ['2027-01-01', '2027-01-02'] })).rejects.toThrow(refusal('calendar.day_twice'))
    await expect(year({ rest: ['2027-02-30'] })).rejects.toThrow(refusal('setting.not_valid'))
    await year({})
  }),
)

test(
  'a year added to the calendar moves the days computed afterwards and none computed before',
  rolledBack(async (test) => {
    const work = test(['deputies_office'], '2026-12-28')
    const one = await openCase(work, { kind: 'suggestion', title: '关于加快农村供水管网改造的建议', state: 'assigned' })
    const start = async (on: string) => {
      const [clock] = await startClocks(test(['deputies_office'], on), [{ caseId: one.id, code: 'D21' }])
      return clock
    }
    const before = await start('2026-12-28')
    expect(before?.dueOn).toBe('2027-01-11')
    await change(test, 'calendar.years', { 2027: { ...newYear2027, work: [] } }, { on: '2026-12-28' })
    expect((await start('2026-12-28'))?.dueOn).toBe('2027-01-12')
    const kept = await work.tx
      .selectFrom('caseClock')
      .select('dueOn')
      .where('tenantId', '=', work.tenant)
      .where('id', '=', before?.id ?? '')
      .executeTakeFirst()
    expect(kept).toEqual({ dueOn: '2027-01-11' })
  }),
)

test(
  'the office decides about the work of the congress, the system administrator about the machinery, the security administrator about ways in',
  rolledBack(async (test) => {
    const by = (
      role: 'deputies_office' | 'system_admin' | 'security_admin' | 'audit_admin',
      key: string,
      value: unknown,
    ) => changeSettingByHand(test([role]), { key, value, reason: '试', version: 0 })
    await expect(by('system_admin', 'suggestions.preparation_days', 20)).rejects.toThrow(refusal('setting.not_yours'))
    await expect(by('deputies_office', 'accounts.desk_hours', 4)).rejects.toThrow(refusal('setting.not_yours'))
    await expect(by('audit_admin', 'notices.digest_at', '09:00')).rejects.toThrow(refusal('setting.not_yours'))
    const twoFactors = 'accounts.provider_two_factors'
    await expect(by('system_admin', twoFactors, true)).rejects.toThrow(refusal('setting.not_yours'))
    await by('security_admin', twoFactors, true)
    await by('system_admin', 'accounts.desk_hours', 4)
    await by('deputies_office', 'suggestions.preparation_days', 20)
    const mine = (await listSettings(test(['system_admin']))).filter(({ mayChange }) => mayChange)
    expect(mine.map(({ key }) => key).toSorted()).toEqual([
      'accounts.desk_hours',
      'accounts.desk_idle_minutes',
      'accounts.occasional_days',
      'accounts.proof_minutes',
      'calendar.years',
      'meetings.code_seconds',
      'notices.digest_at',
    ])
  }),
)

test.each(['zh-CN', 'en'] as const)('every subject of settings has a name in %s', (language) => {
  const subjects = slots.settings.map(({ key }) => key.split('.', 1)[0] ?? key)
  expect(Object.keys(deskMessages[language].settings.groups)).toEqual(expect.arrayContaining(subjects))
})
