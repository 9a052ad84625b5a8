/** Recovery codes (恢复码): 80 random bits in letters and digits nobody mistakes for one another. */

/** Crockford's base 32; read back, O is 0 and I and L are 1. */
export const crockford = { alphabet: '0123456789abcdefghjkmnpqrstvwxyz', bytes: 16 }

/** Sixteen bytes, five bits of each: abcd-efgh-jkmn-pqrs */
export const recoveryCodeFrom = (bytes: Uint8Array): string =>
  [...bytes].map((byte, at) => `${at > 0 && at % 4 === 0 ? '-' : ''}${crockford.alphabet[byte % 32] ?? ''}`).join('')

/** The code as it was made, however it was typed; undefined for what is none. */
export function normalRecoveryCode(typed: string): string | undefined {
  const letters = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(letters) ? letters.replace(/(.{4})(?=.)/g, '$1-') : undefined
}
