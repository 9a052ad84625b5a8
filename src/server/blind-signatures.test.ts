import { createPublicKey } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { expect, test } from 'vitest'
import { blindVector } from '#testing/blind-vector'
import { blindSignatures } from './blind-signatures.ts'

const inText = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')
const vectorKey = JSON.stringify({ kty: 'RSA', n: inText(blindVector.n), e: inText(blindVector.e) })

test('RFC 9474 A.1: the signature of the standard is one, of its paper and of no other', () => {
  const paper = inText(blindVector.prefix + blindVector.msg)
  expect(blindSignatures.verify(vectorKey, paper, inText(blindVector.sig))).toBe(true)
  expect(blindSignatures.verify(vectorKey, inText(blindVector.msg), inText(blindVector.sig))).toBe(false)
  expect(blindSignatures.verify(vectorKey, paper, inText(blindVector.blindSig))).toBe(false)
})

test('what another implementation blinds is signed alike each time, and its signature is ours', async () => {
  const { publicKey, privateKey } = await blindSignatures.makeKey()
  expect(createPublicKey(privateKey).asymmetricKeyDetails).toMatchObject({
    modulusLength: 3072,
    publicExponent: 65537n,
  })
  const suite = RSABSSA.SHA384.PSS.Randomized()
  const jwk = JSON.parse(publicKey) as JsonWebKey
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
  const paper = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(key, paper)
  const blinded = Buffer.from(blindedMsg).toString('base64url')
  const signed = blindSignatures.sign(privateKey, blinded)
  expect(blindSignatures.sign(privateKey, blinded)).toBe(signed)
  const signature = await suite.finalize(key, paper, new Uint8Array(Buffer.from(signed, 'base64url')), inv)
  const own = Buffer.from(paper).toString('base64url')
  expect(blindSignatures.verify(publicKey, own, Buffer.from(signature).toString('base64url'))).toBe(true)

  const malformed = expect.objectContaining({ code: 'voting.paper_malformed' })
  const refused = [
    Buffer.alloc(384),
    Buffer.alloc(384, 255),
    Buffer.alloc(383, 1),
    Buffer.from([...Buffer.alloc(383), 1]),
  ]
  for (const bytes of refused)
    expect(() => blindSignatures.sign(privateKey, bytes.toString('base64url'))).toThrow(malformed)
})
