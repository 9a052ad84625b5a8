/**
 * Endpoints that know nobody (不认人的端点, the ballot box): no cookie is read or set, no key and no address is kept, nothing
 * is logged, and every body has the same length, so that neither it nor what passes by tells who sent what.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Endpoint } from '#kernel/endpoint'
import type { Language } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import type { TenantId } from '#kernel/work'
import { inWork } from '../work.ts'
import { inputFor, runEndpoint, tenantOf, type Site } from './caller.ts'
import { gathering } from './gathering.ts'
import { problemOf, refusalFrom, wordsFor, type RefusalWords } from './problem.ts'

/** One bucket for everybody: a limit by address would keep addresses, and a hall has one anyway. */
const rateLimit = { max: 120_000, keyGenerator: () => 'everybody' }

export interface FacelessEndpoint extends Endpoint {
  readonly faceless: { readonly bytes: number }
}

export const isFaceless = (endpoint: Endpoint): endpoint is FacelessEndpoint => endpoint.faceless !== undefined

export function serveFaceless(
  app: FastifyInstance,
  { site, words, endpoint }: { site: Site; words: RefusalWords; endpoint: FacelessEndpoint },
): void {
  const { method, path, faceless } = endpoint
  const answerOf =
    together(site, endpoint) ??
    ((tenant, language, input) =>
      inWork(site, { tenant, language }, (work) => runEndpoint(site, work, endpoint, input)))
  app.route({
    method,
    url: path,
    config: { rateLimit },
    bodyLimit: faceless.bytes,
    logLevel: 'silent',
    handler: async (request, reply) => {
      const language = languageOf(request)
      try {
        if (request.headers['content-length'] !== String(faceless.bytes))
          throw new Refusal('invalid', 'request.body_length', { bytes: faceless.bytes })
        const { id: tenant } = await tenantOf(site, request)
        const answer = await answerOf(tenant, language, request.body)
        return await reply.header('cache-control', 'no-store').send(answer)
      } catch (error) {
        const { refusal, status } = refusalFrom(error, request.log)
        // That it failed is said; with what, might say whose it was.
        if (status === 500) site.log(`${method} ${path} failed`)
        return reply
          .code(status)
          .type('application/problem+json')
          .send(problemOf(refusal, status, wordsFor(words, language, refusal)))
      }
    },
  })
}

type Answerer = (tenant: TenantId, language: Language, input: unknown) => Promise<unknown>

/** For an endpoint that answers many at once: one gathering for each district. */
function together(site: Site, endpoint: FacelessEndpoint): Answerer | undefined {
  const runAll = site.routes.get(endpoint)?.runAll
  if (!runAll) return undefined
  const gatherings = new Map<TenantId, (input: never) => Promise<unknown>>()
  return async (tenant, _, asked) => {
    const input = inputFor(endpoint, asked) as never
    const own = gatherings.get(tenant) ?? gathering<never>((run) => inWork(site, { tenant }, run), runAll)
    gatherings.set(tenant, own)
    return endpoint.output.parse(await own(input))
  }
}

/** What the browser asks for, never what a cookie remembers. */
const languageOf = ({ headers }: FastifyRequest): Language =>
  headers['accept-language']?.startsWith('en') ? 'en' : 'zh-CN'
