/** What a device keeps of a vote (设备上留存): its one-time paper and that it was cast; never what was marked. */

export interface Kept {
  readonly paper?: string
  readonly signature?: string
  readonly receipt?: string
  /** While the paper is out to be signed: asked again, it is the same. */
  readonly blinded?: string
  readonly inverse?: string
}

const prefix = 'vote:'
const inMemory = new Map<string, Kept>()

/** A browser that keeps nothing, in a private window, has the page as its only memory. */
export function keptFor(poll: string): Kept | undefined {
  try {
    const text = localStorage.getItem(prefix + poll)
    return text === null ? inMemory.get(poll) : (JSON.parse(text) as Kept)
  } catch {
    return inMemory.get(poll)
  }
}

export function keep(poll: string, more: Kept): void {
  const kept = { ...keptFor(poll), ...more }
  inMemory.set(poll, kept)
  try {
    localStorage.setItem(prefix + poll, JSON.stringify(kept))
  } catch {
    // Full or forbidden: the page remembers as long as it is open.
  }
}

/** Papers of earlier votes are of no more use. */
export function forgetOthers(poll: string): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.indexOf(prefix) === 0 && name !== prefix + poll) localStorage.removeItem(name)
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}
