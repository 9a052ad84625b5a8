import { describe, expect, test } from 'vitest'
import { conflictingRole } from '#kernel/roles'
import { isLocalAddress } from '#kernel/address'
import { waitAfter } from './lockout.ts'
import { passwordProblem } from './password.ts'
import { normalRecoveryCode, recoveryCodeFrom } from './recovery-code.ts'
import { isSignInName, signInNameOf } from './sign-in-name.ts'
import { homeOf, rolesOf, withoutDesk } from './standing.ts'

const post = (role: Parameters<typeof conflictingRole>[0]) => ({ organisationId: 'one', role })
const mandate = { id: 'mandate', bodyId: 'congress' }

test('failures cost nothing, then a minute, then twice as much each time, at most an hour', () => {
  expect([0, 4, 5, 6, 7, 10, 11, 12, 400].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 32, 60, 60, 60])
})

describe('roles', () => {
  test('come from mandates and posts, each once', () => {
    expect(rolesOf({ mandates: [mandate, mandate], posts: [post('unit'), post('unit'), post('leader')] })).toEqual([
      'deputy',
      'unit',
      'leader',
    ])
    expect(rolesOf({ mandates: [], posts: [] })).toEqual([])
  })

  test('of two administrators are given neither', () => {
    expect(rolesOf({ mandates: [], posts: [post('system_admin'), post('audit_admin'), post('unit')] })).toEqual([
      'unit',
    ])
    expect(rolesOf({ mandates: [], posts: [post('system_admin'), post('system_admin')] })).toEqual(['system_admin'])
  })

  test('of administrators exclude one another and nothing else', () => {
    expect(conflictingRole('audit_admin', ['unit', 'system_admin'])).toBe('system_admin')
    expect(conflictingRole('audit_admin', ['audit_admin', 'deputies_office'])).toBeUndefined()
    expect(conflictingRole('unit', ['system_admin'])).toBeUndefined()
  })

  test('at the desk do not come with one factor alone', () => {
    const standing = { mandates: [mandate], posts: [post('deputies_office'), post('unit')] }
    expect(rolesOf(withoutDesk(standing))).toEqual(['deputy', 'unit'])
  })

  test('say where the work begins', () => {
    expect(homeOf(['deputy', 'deputies_office'])).toBe('/desk')
    expect(homeOf(['unit', 'deputy'])).toBe('/me')
    expect(homeOf(['unit_head'])).toBe('/unit')
    expect(homeOf(['leader'])).toBe('/lead')
    expect(homeOf(['committee_member'])).toBe('/')
  })
})

test.each([
  ['九个字符的口令真短', 'too_short'],
  ['啊'.repeat(201), 'too_long'],
  ['P@ssw0rd123', 'common'],
  ['Woaini1314520!', 'common'],
  ['admin888888', 'common'],
  ['fuyang123456', 'common'],
  ['qwertyuiop2024', 'common'],
  ['aaaaaabbbb', 'repetitive'],
  ['bcdefghijklm', 'repetitive'],
  ['zhang.wei-2030', 'own_name'],
  ['富春山居图在杭州', 'too_short'],
  ['富春山居图现藏在杭州', undefined],
  ['correct horse battery', undefined],
  ['ｃｏｒｒｅｃｔ　ｈｏｒｓｅ', undefined], // full width counts as typed in half width
])('the password %s is %s', (typed, problem) => {
  expect(passwordProblem(typed, ['zhang.wei'])).toBe(problem)
})

test.each([
  [' Zhang.Wei ', 'zhang.wei', true],
  ['１３８００００', '1380000', true],
  ['富17-018', '富17-018', true],
  ['a', 'a', false],
  ['-abc', '-abc', false],
  ['two words', 'two words', false],
  ['<script>', '<script>', false],
])('the sign-in name %s is read as %s', (typed, name, usable) => {
  expect(signInNameOf(typed)).toBe(name)
  expect(isSignInName(name)).toBe(usable)
})

test('a recovery code is read as it was made, however it is typed', () => {
  const code = recoveryCodeFrom(new Uint8Array([0, 1, 31, 32, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 255]))
  expect(code).toBe('01z0-ghjk-mnpq-rstz')
  expect(normalRecoveryCode(' OIZO ghjk-MNPQ rstz ')).toBe(code)
  expect(normalRecoveryCode('123456')).toBeUndefined()
  expect(normalRecoveryCode('01z0-ghjk-mnpq-rstu')).toBeUndefined()
})

test.each([
  ['/me', true],
  ['/s/17-3-118?view=triage#reply', true],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['/\t/evil.example', false],
  ['https://evil.example', false],
  ['javascript:alert(1)', false],
  ['me', false],
  ['', false],
])('%j is inside this house: %s', (address, local) => {
  expect(isLocalAddress(address)).toBe(local)
})
