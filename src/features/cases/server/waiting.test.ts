import { expect, test } from 'vitest'
import { publishedCalendar } from '#kernel/calendar-data'
import { plainDate } from '#kernel/date'
import type { WaitingItem } from '#kernel/waiting'
import { rolledBack } from '#testing/database'
import { submitted } from '#testing/drafts'
import { betweenSessions, createDistrict } from '#testing/people'
import { inOrder, listWaiting, workingDaysLeft } from './waiting.ts'

const row = (id: string, more: Partial<WaitingItem> = {}): WaitingItem => ({
  id,
  verb: '',
  title: '',
  why: '',
  link: '',
  dueOn: null,
  workingDaysLeft: null,
  others: false,
  ...more,
})

test('due today and late first, then within three working days, then one’s turn, then what others owe', () => {
  const rows = [
    row('others', { others: true, dueOn: '2025-06-01', workingDaysLeft: -12 }),
    row('no deadline'),
    row('far', { dueOn: '2025-09-01', workingDaysLeft: 53 }),
    row('soon', { dueOn: '2025-06-20', workingDaysLeft: 2 }),
    row('today', { dueOn: '2025-06-18', workingDaysLeft: 0 }),
    row('late', { dueOn: '2025-06-16', workingDaysLeft: -2 }),
  ]
  expect(inOrder(rows, plainDate('2025-06-18')).map(({ id }) => id)).toEqual([
    'late',
    'today',
    'soon',
    'far',
    'no deadline',
    'others',
  ])
})

test.each([
  ['2025-06-18', '2025-06-25', 5],
  ['2025-06-18', '2025-06-18', 0],
  ['2025-06-18', '2025-06-16', -2],
  ['2025-09-30', '2025-10-09', 1], // eight days of holiday between them
  ['2025-06-18', '2031-06-25', null],
] as const)('on %s until %s: %s working days left', (today, dueOn, days) => {
  expect(workingDaysLeft(publishedCalendar, plainDate(today), plainDate(dueOn))).toBe(days)
})

test(
  'what was done the day before is counted, each matter once',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    await submitted(test, district)
    await submitted(test, district)
    await test.settle()
    const [lead, other] = district.deputies
    expect(await listWaiting(test(lead.actor, '2025-06-19'))).toMatchObject({ today: '2025-06-19', doneYesterday: 2 })
    expect(await listWaiting(test(lead.actor, betweenSessions))).toMatchObject({ doneYesterday: 0 })
    expect(await listWaiting(test(other.actor, '2025-06-19'))).toMatchObject({ items: [], doneYesterday: 0 })
  }),
)
