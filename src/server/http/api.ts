/** The API: one Fastify route per endpoint, problem+json for every refusal. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FileAnswer, type Endpoint } from '#kernel/endpoint'
import { Refusal } from '#kernel/refusal'
import { openApi } from '../documents/open-api.ts'
import { asCaller, recordRefusedAttempt, runEndpoint, runKeyed, tenantOf, type Site } from './caller.ts'
import { preferencesOf } from './cookies.ts'
import { isFaceless, serveFaceless } from './faceless.ts'
import { problemOf, refusalFrom, wordsFor, type RefusalWords } from './problem.ts'

export function serveApi(app: FastifyInstance, site: Site, words: RefusalWords): void {
  for (const endpoint of site.routes.keys())
    if (isFaceless(endpoint)) serveFaceless(app, { site, words, endpoint })
    else serveEndpoint(app, { site, words, endpoint })
  app.get('/api/openapi.json', () => openApi(site.slots))
}

/** A whole hall asks from one address in the same minute for what each of its people may have once. */
const forHalls = { config: { rateLimit: { max: 120_000 } } }

function serveEndpoint(
  app: FastifyInstance,
  { site, words, endpoint }: { site: Site; words: RefusalWords; endpoint: Endpoint },
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.repeatable ? forHalls : {}),
    handler: async (request, reply) => {
      const input = inputOf(request)
      const tenant = await tenantOf(site, request)
      const readOnly = endpoint.method === 'GET'
      try {
        const answer = await asCaller(site, { request, reply, tenant, readOnly }, (work) =>
          readOnly || endpoint.repeatable
            ? runEndpoint(site, work, endpoint, input)
            : runKeyed(site, work, endpoint, { input, key: keyOf(request) }),
        )
        void reply.header('cache-control', 'no-store')
        return endpoint.file === undefined ? await reply.send(answer) : await sendFile(reply, endpoint.file, answer)
      } catch (error) {
        const { refusal, status } = refusalFrom(error, request.log)
        if (refusal.kind === 'forbidden') {
          const subjectId = (input as { id?: string }).id
          await recordRefusedAttempt(site, { request, tenant, what: `${endpoint.method} ${endpoint.path}`, subjectId })
        }
        const title = wordsFor(words, preferencesOf(request).language, refusal)
        return reply
          .code(status)
          .type('application/problem+json')
          .send(problemOf(refusal, status, title))
      }
    },
  })
}

/** The file was written here, so that the browser may show it itself; nothing in it can load anything. */
function sendFile(reply: FastifyReply, mediaType: string, answer: unknown): FastifyReply {
  const { name, bytes } = FileAnswer.parse(answer)
  return reply
    .type(mediaType)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes))
}

const keyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' ? key : undefined
}

/** Path, query and body parameters in one object, as the contract describes them. */
function inputOf(request: FastifyRequest): object {
  const { body } = request
  if (body !== undefined && body !== null && (typeof body !== 'object' || Array.isArray(body)))
    throw new Refusal('invalid', 'request.invalid', { field: 'body', problem: 'object' })
  return { ...(request.query as object), ...body, ...(request.params as object) }
}
