/** Cookies of the house: the opaque session token and two preferences. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionHandle } from '#kernel/work'

export interface Preferences {
  readonly language: 'zh-CN' | 'en'
  readonly textSize: '100' | '125' | '167'
}

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https'

/** `__Host-` binds the cookie to this host; browsers accept that prefix over TLS only. */
const ownName = (request: FastifyRequest, name: string): string => (isSecure(request) ? `__Host-${name}` : name)
const sessionCookie = (request: FastifyRequest): string => ownName(request, 'huiyin')

export function preferencesOf(request: FastifyRequest): Preferences {
  const { language, text } = request.cookies
  return {
    language: language === 'en' ? 'en' : 'zh-CN',
    textSize: text === '125' || text === '167' ? text : '100',
  }
}

/** One place on the network: an IPv4 address, or the /64 an IPv6 household or office shares. */
export function addressOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped || !ip.includes(':')) return mapped ?? ip
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':')]
  return `${all.slice(0, 4).join(':')}::/64`
}

export interface RequestSession extends SessionHandle {
  /** The session was used and nobody has noted it for a while. */
  readonly drowsy: boolean
  applyTo(reply: FastifyReply): void
}

/** Collects what a command does to the session and writes it to the reply once the work is committed. */
export function sessionOf(request: FastifyRequest): RequestSession {
  const token = request.cookies[sessionCookie(request)]
  let change: { token: string; expiresAt: Date } | 'ended' | undefined
  let drowsy = false
  return {
    token,
    address: addressOf(request.ip),
    device: (request.headers['user-agent'] ?? '').slice(0, 200),
    get drowsy() {
      return drowsy
    },
    keepAwake: () => void (drowsy = true),
    begin: (next, expiresAt) => void (change = { token: next, expiresAt }),
    end: () => void (change = 'ended'),
    applyTo(reply) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) } as const
      if (change === 'ended') void reply.clearCookie(sessionCookie(request), options)
      else if (change)
        void reply.setCookie(sessionCookie(request), change.token, { ...options, expires: change.expiresAt })
    },
  }
}

/** What the browser keeps while it is at the identity provider; sealed, so that it can be neither read nor made up. */
export const attemptCookie = (request: FastifyRequest) => ({
  name: ownName(request, 'huiyin-oidc'),
  options: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request), maxAge: attemptSeconds } as const,
})
export const attemptSeconds = 600
