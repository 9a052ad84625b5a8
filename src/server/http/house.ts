/** What the house answers itself: the session, two preferences, health. */
import type { FastifyInstance } from 'fastify'
import { isLocalAddress } from '#kernel/address'
import { sessionApi } from '#ui/session'
import { asCaller, identityOf, tenantOf, type Site } from './caller.ts'
import { sessionFor } from './pages.ts'

const year = 365 * 24 * 60 * 60

export function serveHouse(app: FastifyInstance, site: Site): void {
  app.get(sessionApi.get.path, async (request, reply) => {
    const tenant = await tenantOf(site, request)
    const session = await asCaller(site, { request, reply, tenant, readOnly: true }, async (work) =>
      sessionFor(request, work, tenant),
    )
    return reply.header('cache-control', 'no-store').send(session)
  })

  app.post('/preferences', async (request, reply) => {
    const { text, language, back } = (request.body ?? {}) as Record<string, string | undefined>
    const options = { path: '/', maxAge: year, sameSite: 'lax' } as const
    if (text === '100' || text === '125' || text === '167') void reply.setCookie('text', text, options)
    if (language === 'zh-CN' || language === 'en') {
      void reply.setCookie('language', language, options)
      const tenant = await tenantOf(site, request)
      await asCaller(site, { request, reply, tenant, readOnly: false }, async (work) => {
        if (work.actor.signedIn) await identityOf(site)?.keepLanguage(work, language)
      })
    }
    return reply.redirect(isLocalAddress(back) ? back : '/', 303)
  })

  app.get('/health', async () => ({ ok: (await site.tenants()).length > 0 }))
}
