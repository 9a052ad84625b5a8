/** “您的票在票箱里”: after the closing the device itself computes that its paper is below the root that was announced. */
import { fillWith } from '../enhance/elements.ts'
import { sendPadded } from './cast.ts'

interface Proof {
  readonly root: string
  readonly position: number
  readonly path: readonly string[]
}

export async function proveInBox(card: HTMLElement, poll: string, paper: string): Promise<void> {
  const { inBox = '', root } = card.dataset
  const state = card.querySelector<HTMLElement>('[data-proof]')
  if (!state || !root || !crypto.subtle) return
  const proof = await sendPadded<Proof>('/api/ballots/inclusion', { pollId: poll, paper }).catch(() => undefined)
  if (proof && proof.root === root && (await leadsTo(proof, paper))) fillWith(state, inBox)
}

/** As the house builds its tree: leaves and nodes are digests of words, a node without a neighbour goes up as it is. */
async function leadsTo({ root, position, path }: Proof, paper: string): Promise<boolean> {
  let node = await sha256(`leaf ${await sha256(paper)}`)
  let at = position
  for (const neighbour of path) {
    if (neighbour !== '') node = await sha256(at % 2 === 0 ? `node ${node} ${neighbour}` : `node ${neighbour} ${node}`)
    at = Math.floor(at / 2)
  }
  return node === root
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
