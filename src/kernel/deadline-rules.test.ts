import { expect, test } from 'vitest'
import { publishedCalendar as calendar } from './calendar-data.ts'
import { plainDate } from './date.ts'
import { computeDeadline } from './deadline.ts'
import { deadlineRules, ruleOf, withAmount } from './deadline-rules.ts'

const rule = (code: string, on: string) => ruleOf(deadlineRules, code, plainDate(on))
const dueOn = (code: string, startedOn: string) =>
  computeDeadline(rule(code, startedOn), plainDate(startedOn), calendar).dueOn

test('the table has every number from D01 to D35', () => {
  const numbers = [...new Set(deadlineRules.map(({ code }) => code.slice(0, 3)))].toSorted()
  expect(numbers).toEqual(Array.from({ length: 35 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`))
})

test('no two rows share a number and a version, and a later version is valid later', () => {
  for (const { code } of deadlineRules) {
    const versions = deadlineRules.filter((each) => each.code === code)
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1))
    expect(versions.map(({ validFrom }) => validFrom)).toEqual(versions.map(({ validFrom }) => validFrom).toSorted())
  }
})

test('hard rules rest on law that binds the district and leave no choice; all others have limits around their default', () => {
  for (const each of deadlineRules) {
    if (each.hard) expect(['L', 'LZ']).toContain(each.basisKind)
    else expect(each.unit).not.toBe('window')
    if (each.unit === 'window') continue
    expect(each.allowed === undefined).toBe(each.hard)
    if (each.allowed) {
      expect(each.amount).toBeGreaterThanOrEqual(each.allowed.min)
      expect(each.amount).toBeLessThanOrEqual(each.allowed.max)
    }
  }
})

test('nothing that is due before an event moves towards it', () => {
  expect(
    deadlineRules.filter((each) => each.unit !== 'window' && each.direction === 'before' && each.rollsToWorkingDay),
  ).toEqual([])
})

test('these rules are law: the rest a congress may set', () => {
  const hard = new Set(deadlineRules.filter((each) => each.hard).map(({ code }) => code))
  expect([...hard].toSorted().join(' ')).toBe(
    [
      'D01 D02 D04 D05 D07.bill D07.report D10 D11 D13.heard D13.submitted',
      'D14.accounts D14.execution D15 D16.accounts D16.adjustment D17 D24 D25 D27 D28',
      'D29.notice D29.papers D30.presidium D30.street D31 D32.extended D32.finished D32.notified D33 D34',
      'D34.urgent',
    ].join(' '),
  )
})

test('a suggestion assigned under the former law cites it, and the time is the same', () => {
  expect(rule('D24', '2024-06-20')).toMatchObject({
    version: 1,
    amount: 3,
    basis: '全国人民代表大会和地方各级人民代表大会代表法（2015）第四十二条；浙江省实施《代表法》办法（2016）第四十三条',
  })
  expect(rule('D24', '2025-06-20')).toMatchObject({
    version: 2,
    amount: 3,
    basis: '全国人民代表大会和地方各级人民代表大会代表法（2025）第五十一条；浙江省实施《代表法》办法（2016）第四十三条',
  })
})

test('opinions of a sitting are sent within seven days by law until June 2025, by an unchecked default since', () => {
  expect(rule('D11', '2025-05-31')).toMatchObject({ hard: true, amount: 7 })
  expect(rule('D11', '2025-06-01')).toMatchObject({ hard: false, amount: 7, unverified: true })
})

test.each([
  ['D01', '2025-06-26', '2025-08-26'],
  ['D03', '2025-09-19', '2025-09-24'],
  ['D10', '2026-12-31', '2027-03-01'], // no 31 February, and the 28th is a Sunday
  ['D13.heard', '2025-07-30', '2026-01-30'],
  ['D13.submitted', '2025-07-30', '2025-12-31'],
  ['D14.accounts', '2025-01-01', '2025-09-30'],
  ['D15', '2025-05-28', '2025-04-28'],
  ['D17', '2025-05-30', '2025-06-19'],
  ['D18', '2025-05-30', '2025-06-30'],
  ['D19.accepted', '2025-09-25', '2025-10-09'],
  ['D20', '2025-06-20', '2025-06-30'],
  ['D22', '2025-06-20', '2025-07-18'],
  ['D23', '2025-06-20', '2025-08-20'],
  ['D24', '2025-06-20', '2025-09-22'],
  ['D25', '2025-06-20', '2025-12-22'],
  ['D27', '2025-09-05', '2025-10-09'],
  ['D29.notice', '2025-07-15', '2025-07-08'],
  ['D30.street', '2025-07-01', '2025-09-30'],
  ['D32.finished', '2025-03-03', '2025-05-06'], // 2 May is Labour Day, 5 May its last day off
  ['D35', '2025-09-15', '2025-08-15'],
])('%s counted from %s is due on %s', (code, startedOn, due) => {
  expect(dueOn(code, startedOn)).toBe(due)
})

test('a day before the first version has no rule', () => {
  expect(() => rule('D13.heard', '2024-11-07')).toThrow(
    expect.objectContaining({ kind: 'not_found', code: 'deadline.no_rule' }),
  )
  expect(() => rule('D99', '2025-01-01')).toThrow(expect.objectContaining({ code: 'deadline.no_rule' }))
})

test('a congress may set the days to return a suggestion within limits, but not the time of a reply', () => {
  expect(withAmount(rule('D20', '2025-06-20'), 5)).toMatchObject({ code: 'D20', amount: 5 })
  expect(() => withAmount(rule('D20', '2025-06-20'), 16)).toThrow(
    expect.objectContaining({ code: 'deadline.amount_not_allowed', detail: { code: 'D20', min: 3, max: 15 } }),
  )
  expect(() => withAmount(rule('D24', '2025-06-20'), 2)).toThrow(
    expect.objectContaining({ code: 'deadline.fixed_by_law', field: 'amount' }),
  )
  expect(() => withAmount(rule('D14.accounts', '2025-06-20'), 2)).toThrow(
    expect.objectContaining({ code: 'deadline.fixed_by_law' }),
  )
})
