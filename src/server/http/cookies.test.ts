import { expect, test } from 'vitest'
import { addressOf } from './cookies.ts'
import { described } from './idempotency.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
])('the place of %s on the network is %s', (ip, place) => {
  expect(addressOf(ip)).toBe(place)
})

test('what is kept of a request for its digest has no password, code or token in it', () => {
  const fields = {
    name: 'clerk',
    password: 'a',
    newPasswordAgain: 'b',
    oneTimeCode: '123456',
    linkToken: 'c',
    setUpCode: 'd',
    nested: { currentPassword: 'e', text: 'kept' },
  }
  expect(described('POST /sign-in', fields)).toBe(
    'POST /sign-in {"name":"clerk","password":"","newPasswordAgain":"","oneTimeCode":"","linkToken":"","setUpCode":"",' +
      '"nested":{"currentPassword":"","text":"kept"}}',
  )
})
