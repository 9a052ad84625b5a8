/** The HTTP adapter: the only code that knows Fastify. */
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { Refusal } from '#kernel/refusal'
import { errorView } from '../../web/page/error.tsx'
import { renderDocument } from '../../web/page/document.tsx'
import { anonymous } from '#ui/session'
import type { IdentityProvider } from '../oidc.ts'
import { serveApi } from './api.ts'
import { tenantOf } from './caller.ts'
import { serveFiles } from './files.ts'
import { serveHouse } from './house.ts'
import { serveLive } from './live.ts'
import { serveOpen } from './open.ts'
import { serveOidc } from './oidc.ts'
import { servePages, setUpPath, type Pages } from './pages.ts'
import { preferencesOf } from './cookies.ts'
import { problemOf, refusalFrom, wordsFor } from './problem.ts'
import { serveAssets, serveDesk } from './web.ts'

export interface AppOptions extends Pages {
  /** Folder of the built browser half. */
  readonly webFolder: string
  /** Requests a minute from one address; generous, since a hall shares one. */
  readonly requestsPerMinute: number
  readonly log: boolean
  /** Set when the settings name an identity provider. */
  readonly identityProvider?: IdentityProvider | undefined
}

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.log ? { level: 'warn' } : false,
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  await serveAssets(app, options.webFolder)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: policy, useDefaults: false },
    crossOriginOpenerPolicy: false,
    // With no referrer at all a browser without TLS hides the origin of our own forms too, see refuseForeign.
    referrerPolicy: { policy: 'same-origin' },
  })
  // Browsers know this one over TLS only, and complain about it on every page elsewhere.
  app.addHook('onRequest', async ({ protocol }, reply) => {
    if (protocol === 'https') void reply.header('cross-origin-opener-policy', 'same-origin')
  })
  await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' })
  await app.register(cookie)
  await app.register(formbody)
  // A file that is cut off is refused by name, and the text that came with it is kept: see forms.ts.
  await app.register(multipart, { throwFileSizeLimit: false })
  await app.register(compress, { encodings: ['gzip', 'identity'], threshold: 1024 })
  app.setErrorHandler((error, request, reply) => {
    const { refusal, status } = refusalFrom(error, request.log)
    const title = wordsFor(options.words, preferencesOf(request).language, refusal)
    return reply
      .code(status)
      .type('application/problem+json')
      .send(problemOf(refusal, status, title))
  })
  app.setNotFoundHandler(async (request, reply) => {
    const tenant = await tenantOf(options.site, request)
    if (tenant.name === '' && request.method === 'GET' && !request.url.startsWith('/api/'))
      return reply.redirect(setUpPath, 303)
    const title = wordsFor(
      options.words,
      preferencesOf(request).language,
      new Refusal('not_found', 'request.not_found'),
    )
    if (request.url.startsWith('/api/'))
      return reply
        .code(404)
        .type('application/problem+json')
        .send(problemOf(new Refusal('not_found', 'request.not_found'), 404, title))
    const session = { ...anonymous, ...preferencesOf(request) }
    const { menu, assets } = options
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(renderDocument({ view: errorView(title, 404), session, menu, assets, path: request.url }))
  })
  serveDesk(app, options.webFolder)
  serveHouse(app, options.site)
  serveLive(app, options.site)
  serveFiles(app, options)
  serveApi(app, options.site, options.words)
  serveOpen(app, options.site, options.words)
  if (options.identityProvider) serveOidc(app, options, options.identityProvider)
  servePages(app, options)
  return app
}

/** Nothing from elsewhere, nothing inline: every script and style is a file of ours. */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  // The console shows the screens of the hall in small.
  'frame-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'manifest-src': ["'self'"],
}
