/** Single sign-on over HTTP (单点登录): leaves for the identity provider and comes back with an answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isLocalAddress } from '#kernel/address'
import { Refusal } from '#kernel/refusal'
import { anonymous } from '#ui/session'
import { renderDocument } from '../../web/page/document.tsx'
import { errorView } from '../../web/page/error.tsx'
import type { IdentityProvider } from '../oidc.ts'
import { asCaller, identityOf, tenantOf } from './caller.ts'
import { attemptCookie, attemptSeconds, preferencesOf } from './cookies.ts'
import type { Pages } from './pages.ts'
import { statusOf, wordsFor } from './problem.ts'

const Kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string().optional(),
  at: z.number(),
})
type Kept = z.infer<typeof Kept>

const callbackPath = '/sign-in/oidc/callback'
const place = 'oidc attempt'

export function serveOidc(app: FastifyInstance, all: Pages, provider: IdentityProvider): void {
  app.get('/sign-in/oidc', (request, reply) => leave(all, provider, { request, reply }))
  app.get(callbackPath, (request, reply) => comeBack(all, provider, { request, reply }))
}

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function leave({ site }: Pages, provider: IdentityProvider, { request, reply }: Exchange): Promise<FastifyReply> {
  const { next } = request.query as { next?: string }
  try {
    const { to, attempt } = await provider.begin(site.ports.installation.address + callbackPath)
    const kept: Kept = { ...attempt, ...(isLocalAddress(next) ? { next } : {}), at: site.clock.now().getTime() }
    const { name, options } = attemptCookie(request)
    return await reply
      .setCookie(name, site.ports.seals.seal(JSON.stringify(kept), place), options)
      .header('cache-control', 'no-store')
      .redirect(to, 302)
  } catch (error) {
    request.log.warn({ err: error }, 'identity provider not reached')
    return reply.redirect('/sign-in?because=provider_unreachable', 303)
  }
}

/** A GET that writes, because the protocol says so; the state in the browser's own cookie keeps strangers out. */
async function comeBack(all: Pages, provider: IdentityProvider, { request, reply }: Exchange): Promise<FastifyReply> {
  const { site } = all
  const kept = keptIn(all, request)
  const { name, options } = attemptCookie(request)
  void reply.clearCookie(name, options).header('cache-control', 'no-store')
  try {
    if (!kept) throw new Error('the browser brought no attempt of ours')
    const here = new URL(request.url, 'http://here').search
    const identity = await provider.finish(`${site.ports.installation.address}${callbackPath}${here}`, kept)
    const tenant = await tenantOf(site, request)
    const signedIn = await asCaller(site, { request, reply, tenant, readOnly: false }, async (work) =>
      identityOf(site)?.signInAs(work, identity, kept.next),
    )
    return await reply.redirect(signedIn?.to ?? '/', 303)
  } catch (error) {
    if (error instanceof Refusal) return refuse(all, { request, reply }, error)
    request.log.warn({ err: error }, 'identity provider refused')
    return reply.redirect('/sign-in?because=provider_refused', 303)
  }
}

function keptIn({ site }: Pages, request: FastifyRequest): Kept | undefined {
  const sealed = request.cookies[attemptCookie(request).name]
  const opened = sealed && site.ports.seals.open(sealed, place)
  const kept = opened ? Kept.parse(JSON.parse(opened)) : undefined
  return kept && site.clock.now().getTime() - kept.at <= attemptSeconds * 1000 ? kept : undefined
}

function refuse({ menu, assets, words }: Pages, { request, reply }: Exchange, refusal: Refusal): FastifyReply {
  const preferences = preferencesOf(request)
  const status = statusOf[refusal.kind]
  const view = errorView(wordsFor(words, preferences.language, refusal), status)
  const session = { ...anonymous, ...preferences }
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(renderDocument({ view, session, menu, assets, path: '/sign-in' }))
}
