import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountingFaultsOf, marksAreValid, type Counts } from './ballot-accounting.ts'

const counted: Counts = {
  members: 250,
  present: 236,
  issued: 236,
  returned: 235,
  valid: 233,
  invalid: 2,
  yes: 220,
  no: 8,
  abstain: 5,
  notPressed: 1,
}

describe('计票核对', () => {
  test('a count that adds up has no fault', () => expect(accountingFaultsOf(counted)).toEqual([]))

  test.each([
    ['more returned than issued: void', { issued: 234 }, ['returned_over_issued']],
    ['more issued than present', { issued: 237 }, ['issued_over_present']],
    ['more present than there are', { members: 230 }, ['present_over_members']],
    ['valid and invalid are not those returned', { invalid: 3 }, ['valid_and_invalid']],
    ['the choices are not the valid ones', { abstain: 6 }, ['choices']],
    ['somebody pressed nothing and is in no number', { notPressed: 0 }, ['not_pressed']],
    ['half a ballot', { yes: 219.5, no: 8.5 }, ['not_a_count']],
    ['a negative number', { yes: 230, no: -2 }, ['not_a_count']],
  ] as const)('%s', (_, change, faults) => expect(accountingFaultsOf({ ...counted, ...change })).toEqual(faults))

  test('more marks than places is invalid, fewer is valid', () => {
    expect([0, 1, 2, 3].map((marks) => marksAreValid(marks, 2))).toEqual([true, true, true, false])
  })

  test('whatever is cast, its counts add up; whichever number is changed by one, something does not', () => {
    const cast = fc.record({
      yes: fc.nat(99),
      no: fc.nat(99),
      abstain: fc.nat(99),
      invalid: fc.nat(9),
      notPressed: fc.nat(9),
    })
    const changed = fc.constantFrom<keyof Counts>('returned', 'valid', 'invalid', 'yes', 'no', 'abstain', 'notPressed')
    fc.assert(
      fc.property(cast, changed, fc.constantFrom(-1, 1), ({ yes, no, abstain, invalid, notPressed }, key, by) => {
        const valid = yes + no + abstain
        const returned = valid + invalid
        const present = returned + notPressed
        const counts = {
          members: present,
          present,
          issued: present,
          returned,
          valid,
          invalid,
          yes,
          no,
          abstain,
          notPressed,
        }
        expect(accountingFaultsOf(counts)).toEqual([])
        expect(accountingFaultsOf({ ...counts, [key]: counts[key] + by })).not.toEqual([])
      }),
    )
  })
})
