/** Documents for everybody (公开数据): read as nobody, the same for all, with what a copy needs to stay fresh. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpenAnswer, OpenDocument } from '#kernel/open'
import { inWork } from '../work.ts'
import { tenantOf, type Site, type Tenant } from './caller.ts'
import { preferencesOf } from './cookies.ts'
import { inputRefusal } from './input-refusals.ts'
import { problemOf, refusalFrom, wordsFor, type RefusalWords } from './problem.ts'

export function serveOpen(app: FastifyInstance, site: Site, words: RefusalWords): void {
  for (const document of site.slots.features.flatMap(({ open = [] }) => open))
    app.get(document.path, async (request, reply) => {
      shareable(reply)
      try {
        const tenant = await tenantOf(site, request)
        const answer = await answerOf(site, { request, tenant, document })
        return await sendOpen(request, reply, { answer, etag: etagOf(site, answer) })
      } catch (error) {
        const { refusal, status } = refusalFrom(error, request.log)
        const title = wordsFor(words, preferencesOf(request).language, refusal)
        return reply
          .code(status)
          .type('application/problem+json')
          .send(problemOf(refusal, status, title))
      }
    })
}

/** Any page of any origin may read them (CORS); nothing in them is anybody's own. */
function shareable(reply: FastifyReply): void {
  void reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'ETag, Last-Modified, Content-Disposition')
    .header('cross-origin-resource-policy', 'cross-origin')
}

function answerOf(
  site: Site,
  { request, tenant, document }: { request: FastifyRequest; tenant: Tenant; document: OpenDocument },
): Promise<OpenAnswer> {
  const input = document.input.safeParse({ ...(request.query as object), ...(request.params as object) })
  if (!input.success) throw inputRefusal(input.error.issues[0])
  const address = tenant.host ? `${request.protocol}://${request.host}` : site.ports.installation.address
  return inWork(site, { tenant: tenant.id, readOnly: true }, (work) =>
    document.run({ work, address, url: request.url }, input.data as never),
  )
}

/** Weak, since the same answer leaves compressed and plain. */
const etagOf = ({ ports }: Site, { body }: OpenAnswer): string => `W/"${ports.sha256(body).slice(0, 32)}"`

export function sendOpen(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  {
    answer: { mediaType, body, modifiedAt, fileName },
    etag,
  }: { answer: Omit<OpenAnswer, 'body'> & { readonly body: string | Buffer }; etag: string },
): FastifyReply {
  void reply.header('etag', etag).header('cache-control', 'public, max-age=60, must-revalidate')
  if (modifiedAt) void reply.header('last-modified', modifiedAt.toUTCString())
  const known = headers['if-none-match']
  const since = Date.parse(headers['if-modified-since'] ?? '')
  const unchanged =
    known === undefined
      ? modifiedAt !== null && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since
      : known.split(',').some((one) => one.trim() === etag)
  if (unchanged) return reply.code(304).send()
  if (fileName) void reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  return reply.type(mediaType).send(body)
}
