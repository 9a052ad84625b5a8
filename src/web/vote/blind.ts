/**
 * The voter's half of blind signatures (盲签名, RFC 9474, RSABSSA-SHA384-PSS-Randomized), with the arithmetic and digests
 * of the browser: whoever signs sees a number that tells him nothing, and cannot know the paper again.
 */

export interface PublicKey {
  readonly n: bigint
  readonly e: bigint
  /** Length of the modulus in bytes; it is a whole number of bytes. */
  readonly bytes: number
}

export interface Blinded {
  /** What is sent to be signed. */
  readonly message: Uint8Array
  /** Takes the blinding off the answer. */
  readonly inverse: bigint
}

/** SHA-384, as long as its digest. */
const saltBytes = 48
const prefixBytes = 32

export function publicKeyOf({ n, e }: { readonly n: string; readonly e: string }): PublicKey {
  const modulus = bytesOf(n)
  return { n: numberOf(modulus), e: numberOf(bytesOf(e)), bytes: modulus.length }
}

/** A paper nobody has seen: random, so that it says nothing, with the random prefix of the standard before it. */
export const newPaper = (): Uint8Array => random(prefixBytes + 32)

export async function blind(
  key: PublicKey,
  paper: Uint8Array,
  { salt = random(saltBytes), factor = newFactor(key) }: { salt?: Uint8Array; factor?: bigint } = {},
): Promise<Blinded> {
  const encoded = numberOf(await encode(paper, key.bytes, salt))
  const inverse = inverseOf(factor, key.n)
  return { message: toBytes((encoded * power(factor, key.e, key.n)) % key.n, key.bytes), inverse }
}

/** The signature of the paper; refuses one that is not. */
export async function finish(
  key: PublicKey,
  { paper, signed, inverse }: { paper: Uint8Array; signed: Uint8Array; inverse: bigint },
): Promise<Uint8Array> {
  const signature = (numberOf(signed) * inverse) % key.n
  if (!(await isEncoded(paper, toBytes(power(signature, key.e, key.n), key.bytes)))) throw new Error('not signed')
  return toBytes(signature, key.bytes)
}

/** EMSA-PSS (RFC 8017, 9.1.1) with SHA-384 and MGF1; the modulus fills its bytes, so that one bit is cleared. */
async function encode(paper: Uint8Array, length: number, salt: Uint8Array): Promise<Uint8Array> {
  const digest = await sha384(concat(new Uint8Array(8), await sha384(paper), salt))
  const padding = new Uint8Array(length - digest.length - salt.length - 2)
  const block = concat(padding, new Uint8Array([1]), salt)
  const masked = await masking(block, digest)
  return concat(masked, digest, new Uint8Array([0xbc]))
}

async function isEncoded(paper: Uint8Array, encoded: Uint8Array): Promise<boolean> {
  const digest = encoded.slice(-saltBytes - 1, -1)
  const block = await masking(encoded.slice(0, -saltBytes - 1), digest)
  const again = await encode(paper, encoded.length, block.slice(-saltBytes))
  return again.every((byte, at) => byte === encoded[at])
}

/** MGF1 over the block, its first bit cleared. */
async function masking(block: Uint8Array, seed: Uint8Array): Promise<Uint8Array> {
  const masked = block.slice()
  for (let at = 0, count = 0; at < block.length; count += 1) {
    const mask = await sha384(concat(seed, new Uint8Array([0, 0, 0, count])))
    for (const byte of mask) {
      if (at === block.length) break
      masked[at] = (block[at] ?? 0) ^ byte
      at += 1
    }
  }
  masked[0] = (masked[0] ?? 0) & 0x7f
  return masked
}

const sha384 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', bytes as Uint8Array<ArrayBuffer>))

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

/** Even among the numbers that have an inverse: one that is too large or has none is drawn again. */
function newFactor({ n, bytes }: PublicKey): bigint {
  for (;;) {
    const factor = numberOf(random(bytes))
    if (factor < n && inverseOf(factor, n) > BigInt(0)) return factor
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = BigInt(1)
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

/** 0 when there is none. */
export function inverseOf(value: bigint, modulus: bigint): bigint {
  const [zero, one] = [BigInt(0), BigInt(1)]
  let [rest, next] = [modulus, value % modulus]
  let [factor, nextFactor] = [zero, one]
  while (next !== zero) {
    const times = rest / next
    ;[rest, next] = [next, rest - times * next]
    ;[factor, nextFactor] = [nextFactor, factor - times * nextFactor]
  }
  return rest === one ? (factor + modulus) % modulus : zero
}

export const numberOf = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)

function toBytes(value: bigint, length: number): Uint8Array {
  const text = value.toString(16).padStart(length * 2, '0')
  return Uint8Array.from({ length }, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16))
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** From and to base64url, as keys and signatures travel. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0))

export const textOf = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
