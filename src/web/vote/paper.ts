/** 领票: a paper of one's own, signed without being seen; once for each poll and device. */
import { ask } from './asking.ts'
import { blind, bytesOf, finish, newPaper, publicKeyOf, textOf } from './blind.ts'
import { keep, keptFor } from './kept.ts'

export interface Paper {
  readonly paper: string
  readonly signature: string
}

/** Whether this browser can make a paper: not without TLS, and not on telephones from before 2020. */
export const canBlind = (): boolean => 'BigInt' in window && 'subtle' in crypto

export async function takePaper(poll: string, key: string): Promise<Paper> {
  const { paper, signature } = keptFor(poll) ?? {}
  if (paper && signature) return { paper, signature }
  const publicKey = publicKeyOf(JSON.parse(key) as { n: string; e: string })
  const out = await blinded(poll, publicKey)
  const answer = await ask<{ signature: string }>(`/api/polls/${poll}/paper`, {
    body: JSON.stringify({ blinded: out.blinded }),
  })
  const signed = await finish(publicKey, {
    paper: bytesOf(out.paper),
    signed: bytesOf(answer.signature),
    inverse: BigInt(out.inverse),
  })
  const own = { paper: out.paper, signature: textOf(signed) }
  keep(poll, own)
  return own
}

/** Kept before it is sent: when the answer is lost, the same is signed again. */
async function blinded(poll: string, key: ReturnType<typeof publicKeyOf>) {
  const { paper, blinded: message, inverse } = keptFor(poll) ?? {}
  if (paper && message && inverse) return { paper, blinded: message, inverse }
  const fresh = newPaper()
  const made = await blind(key, fresh)
  const out = { paper: textOf(fresh), blinded: textOf(made.message), inverse: made.inverse.toString() }
  keep(poll, out)
  return out
}
