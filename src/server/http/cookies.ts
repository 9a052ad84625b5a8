/** Cookies of the house: the opaque session token and two preferences. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionHandle } from '#kernel/work'

export interface Preferences {
  readonly language: 'zh-CN' | 'en'
  readonly textSize: '100' | '125' | '167'
}

const secure = (request: FastifyRequest): boolean => request.protocol === 'https'

/** `__Host-` binds the cookie to this host; browsers accept that prefix over TLS only. */
const sessionCookie = (request: FastifyRequest): string => (secure(request) ? '__Host-huiyin' : 'huiyin')

export function preferencesOf(request: FastifyRequest): Preferences {
  const { language, text } = request.cookies
  return {
    language: language === 'en' ? 'en' : 'zh-CN',
    textSize: text === '125' || text === '167' ? text : '100',
  }
}

/** Collects what a command does to the session and writes it to the reply once the work is committed. */
export function sessionOf(request: FastifyRequest): SessionHandle & { applyTo(reply: FastifyReply): void } {
  const token = request.cookies[sessionCookie(request)]
  let change: { token: string; expiresAt: Date } | 'ended' | undefined
  return {
    token,
    begin: (next, expiresAt) => void (change = { token: next, expiresAt }),
    end: () => void (change = 'ended'),
    applyTo(reply) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: secure(request) } as const
      if (change === 'ended') void reply.clearCookie(sessionCookie(request), options)
      else if (change)
        void reply.setCookie(sessionCookie(request), change.token, { ...options, expires: change.expiresAt })
    },
  }
}
