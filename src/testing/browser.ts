/** A browser for tests (浏览器): keeps the session a work begins, shows it to the next one, and reads what was sent. */
import { nobody, type Work } from '#kernel/work'
import { dayOf } from '../server/clock.ts'

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Browser {
  token: string | undefined
  expiresAt: Date | undefined
  address: string
  /** How often a work asked to keep the session awake. */
  awake: number
  readonly letters: Letter[]
}

export const browser = (more: Partial<Browser> = {}): Browser => ({
  token: undefined,
  expiresAt: undefined,
  address: '192.0.2.1',
  awake: 0,
  letters: [],
  ...more,
})

/** The same transaction as the visitor with this browser sees it, at this instant: '2026-11-24T09:00:00+08:00'. */
export function visit(base: Work, window: Browser, at: string): Work {
  const now = new Date(at)
  return {
    ...base,
    now,
    today: dayOf(now),
    actor: nobody,
    memory: new Map(),
    session: {
      token: window.token,
      address: window.address,
      device: '测试浏览器',
      begin: (token, expiresAt) => void Object.assign(window, { token, expiresAt }),
      end: () => void Object.assign(window, { token: undefined, expiresAt: undefined }),
      keepAwake: () => void (window.awake += 1),
    },
    ports: {
      ...base.ports,
      mail: {
        send: async (letter) => void window.letters.push(letter),
      },
    },
    afterwards: (run) => void run(),
  }
}
