/**
 * Follows a channel of the server (现场更新). A stream tells of changes at once; when nothing is heard on it, because it was
 * cut or a proxy holds it back, the version is asked for instead, until the stream speaks again.
 */

export interface Followed {
  readonly channel: string
  /** The version the reader already shows: '17.352', 17 steps and what stirred. */
  readonly version: string
  /** Hears of steps only. */
  readonly steps: boolean
  /** There is another version. */
  readonly changed: () => void
  /** How long ago the server was last heard, in milliseconds; called about every half second. */
  readonly heardAgo?: (milliseconds: number) => void
}

/** The server says something every two seconds; a little later it is not coming. */
const silentAfterMilliseconds = 2500
const lookEveryMilliseconds = 500
const askEveryMilliseconds = 2000

/** Many readers lose the server in the same moment and must not come back in one. */
const soon = (milliseconds: number): number => milliseconds * (0.75 + Math.random() / 2)

/** Answers how to stop. */
export function follow({ channel, version, steps, changed, heardAgo }: Followed): () => void {
  const address = `/live/${channel}`
  const partOf = (told: string): string => (steps ? (told.split('.')[0] ?? '') : told)
  let known = partOf(version)
  let heardAt = performance.now()
  let spokenAt = heardAt
  let askAt = 0
  let reopenAt = 0
  let source: EventSource | undefined

  const hear = (told: string): void => {
    heardAt = performance.now()
    if (partOf(told) === known) return
    known = partOf(told)
    changed()
  }

  const open = (): void => {
    if (!('EventSource' in window)) return
    source?.close()
    source = new EventSource(steps ? `${address}?steps` : address)
    source.onmessage = ({ data }) => {
      spokenAt = performance.now()
      hear(String(data))
    }
    // Whatever happened to the stream, the reader is not left waiting for it.
    source.onerror = () => {
      spokenAt = -Infinity
      if (source?.readyState === 2) reopenAt = performance.now() + soon(5000)
    }
  }

  const ask = async (): Promise<void> => {
    askAt = performance.now() + soon(askEveryMilliseconds)
    const answer = await fetch(`${address}/version`, { cache: 'no-store' })
    if (answer.ok) hear(((await answer.json()) as { version: string }).version)
  }

  const look = (): void => {
    const now = performance.now()
    heardAgo?.(now - heardAt)
    if (now - spokenAt > silentAfterMilliseconds && now >= askAt) ask().catch(() => undefined)
    if (reopenAt > 0 && now >= reopenAt) {
      reopenAt = 0
      open()
    }
  }

  // A phone that was asleep or out of reach has heard nothing for a while and looks at once.
  const awake = (): void => {
    askAt = 0
    if (!document.hidden) ask().catch(() => undefined)
  }

  open()
  const timer = setInterval(look, lookEveryMilliseconds)
  document.addEventListener('visibilitychange', awake)
  addEventListener('online', awake)
  return () => {
    clearInterval(timer)
    source?.close()
    document.removeEventListener('visibilitychange', awake)
    removeEventListener('online', awake)
  }
}
