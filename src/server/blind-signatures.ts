/** Blind signatures (盲签名, RFC 9474) with the raw RSA operation of OpenSSL, which blinds it against timing by itself. */
import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { BlindSignaturePort } from '#kernel/ports'
import { Refusal } from '#kernel/refusal'

/** At least 128 bits of security (OWASP ASVS 5.0, 11.2.3). */
const modulusLength = 3072
/** SHA-384, as long as its digest. */
const saltLength = 48

const makePair = promisify(generateKeyPair)
const raw = { padding: constants.RSA_NO_PADDING }

export const blindSignatures: BlindSignaturePort = {
  async makeKey() {
    const { publicKey, privateKey } = await makePair('rsa', { modulusLength })
    const { n, e } = publicKey.export({ format: 'jwk' })
    return {
      publicKey: JSON.stringify({ kty: 'RSA', n, e }),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }
  },
  sign(privateKey, blinded) {
    const key = createPrivateKey(privateKey)
    const message = Buffer.from(blinded, 'base64url')
    const length = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8
    if (message.length !== length || isTrivial(message)) throw malformed()
    let signature: Buffer
    try {
      signature = privateDecrypt({ key, ...raw }, message)
    } catch {
      throw malformed()
    }
    // A miscalculated signature would give the key away: it is checked before it leaves.
    if (!publicEncrypt({ key: createPublicKey(key), ...raw }, signature).equals(message))
      throw new Error('the blind signature is wrong')
    return signature.toString('base64url')
  },
  verify(publicKey, paper, signature) {
    // Spelled in another way it would be another paper to whoever compares texts.
    if (Buffer.from(paper, 'base64url').toString('base64url') !== paper) return false
    const padding = constants.RSA_PKCS1_PSS_PADDING
    return verify(
      'sha384',
      Buffer.from(paper, 'base64url'),
      { key: keyOf(publicKey), padding, saltLength },
      Buffer.from(signature, 'base64url'),
    )
  },
}

const malformed = (): Refusal => new Refusal('invalid', 'voting.paper_malformed')

/** 0 and 1 sign to themselves. */
const isTrivial = (message: Buffer): boolean =>
  message.subarray(0, -1).every((byte) => byte === 0) && (message.at(-1) ?? 0) < 2

/** Parsed once for a hall that votes at the same moment; public keys only. */
const keys = new Map<string, ReturnType<typeof createPublicKey>>()

function keyOf(publicKey: string): ReturnType<typeof createPublicKey> {
  const known = keys.get(publicKey)
  if (known) return known
  const key = createPublicKey({ key: JSON.parse(publicKey) as { kty: string; n: string; e: string }, format: 'jwk' })
  if (keys.size >= 20) keys.clear()
  keys.set(publicKey, key)
  return key
}
