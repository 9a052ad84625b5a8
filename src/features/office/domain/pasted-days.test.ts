import { expect, test } from 'vitest'
import { pastedDays, pastedPeriods } from './pasted-days.ts'

test('holidays are read as the notice writes them, and as a table gives them', () => {
  const days = ['2027-10-01', '2027-10-02', '2027-10-03']
  expect(pastedPeriods('国庆节：10月1日（星期五）至3日', 2027).days).toEqual(days)
  expect(pastedPeriods('2027-10-01 2027-10-03', 2027).days).toEqual(days)
  expect(pastedPeriods('1月1日放假\n\n1月31日至2月1日', 2027).days).toEqual(['2027-01-01', '2027-01-31', '2027-02-01'])
})

test('how many days the notice counts is no date', () => {
  expect(pastedPeriods('春节：2月5日至7日放假，共3天', 2027).days).toEqual(['2027-02-05', '2027-02-06', '2027-02-07'])
  expect(pastedPeriods('5月1日至3日，共3天', 2027).days).toEqual(['2027-05-01', '2027-05-02', '2027-05-03'])
  expect(pastedPeriods('2027-10-03 2027-10-08', 2027).days).toHaveLength(6)
})

test('make-up days are single days, several in a line', () => {
  expect(pastedDays('2月6日（星期六）、2月14日上班\n2027-10-09', 2027)).toEqual({
    days: ['2027-02-06', '2027-02-14', '2027-10-09'],
    unreadable: undefined,
  })
})

test('a line that says something else is named instead of guessed', () => {
  expect(pastedPeriods('1月1日\n10月3日至10日，共8天', 2027).unreadable).toBe('10月3日至10日，共8天')
  expect(pastedPeriods('3月1日至5月1日', 2027).unreadable).toBe('3月1日至5月1日')
  expect(pastedPeriods('2026-10-01', 2027).unreadable).toBe('2026-10-01')
  expect(pastedPeriods('2月30日', 2027).unreadable).toBe('2月30日')
  expect(pastedDays('2月6日、14日', 2027).unreadable).toBe('2月6日、14日')
})
