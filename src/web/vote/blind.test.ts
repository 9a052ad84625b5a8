import { constants, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { blindVector } from '#testing/blind-vector'
import { blind, finish, inverseOf, newPaper, numberOf, publicKeyOf } from './blind.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const inHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const key = publicKeyOf({
  n: Buffer.from(blindVector.n, 'hex').toString('base64url'),
  e: Buffer.from(blindVector.e, 'hex').toString('base64url'),
})
const paper = hex(blindVector.prefix + blindVector.msg)
const inverse = numberOf(hex(blindVector.inv))

test('RFC 9474 A.1: the paper is blinded as the standard says', async () => {
  const blinded = await blind(key, paper, { salt: hex(blindVector.salt), factor: inverseOf(inverse, key.n) })
  expect(inHex(blinded.message)).toBe(blindVector.blindedMsg)
  expect(blinded.inverse).toBe(inverse)
})

test('RFC 9474 A.1: the blinding comes off, and what is left is the signature', async () => {
  const signature = await finish(key, { paper, signed: hex(blindVector.blindSig), inverse })
  expect(inHex(signature)).toBe(blindVector.sig)
})

test('a signature of another paper, or one that was changed on the way, is no signature', async () => {
  const other = finish(key, { paper: newPaper(), signed: hex(blindVector.blindSig), inverse })
  await expect(other).rejects.toThrow('not signed')
  const changed = hex(blindVector.blindSig)
  changed[100] = (changed[100] ?? 0) ^ 1
  await expect(finish(key, { paper, signed: changed, inverse })).rejects.toThrow('not signed')
})

test('what the browser blinds and the house signs, anybody can verify; two papers blind to nothing alike', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const house = publicKeyOf({ n, e })
  const own = newPaper()
  const blinded = await blind(house, own)
  const signed = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded.message))
  const signature = await finish(house, { paper: own, signed: new Uint8Array(signed), inverse: blinded.inverse })
  const pss = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  expect(verify('sha384', own, pss, signature)).toBe(true)
  expect(inHex(blinded.message)).not.toContain(inHex(own).slice(0, 32))
  expect(inHex((await blind(house, own)).message)).not.toBe(inHex(blinded.message))
})
