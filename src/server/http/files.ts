/** Uploads over the API and downloads; a download is always an attachment and never executable. */
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { asCaller, tenantOf } from './caller.ts'
import { preferencesOf } from './cookies.ts'
import { keepUploads, submittedIn } from './forms.ts'
import type { Pages } from './pages.ts'
import { problemOf, refusalFrom, wordsFor } from './problem.ts'

/** What was published is everybody's; of anything else nobody learns without signing in whether it is there. */
async function fileFor(work: Work, id: string) {
  try {
    return await work.ports.files.get(work, id)
  } catch (error) {
    if (work.actor.signedIn || !(error instanceof Refusal)) throw error
    throw new Refusal('unauthenticated', 'request.unauthenticated')
  }
}

export function serveFiles(app: FastifyInstance, { site, words }: Pages): void {
  app.post('/api/files', async (request, reply) => {
    const tenant = await tenantOf(site, request)
    try {
      const submitted = await submittedIn(request)
      const { fields, refusal } = await asCaller(site, { request, reply, tenant, readOnly: false }, (work) =>
        keepUploads(work, submitted),
      )
      if (refusal) throw refusal
      return await reply.send(fields)
    } catch (error) {
      const { refusal, status } = refusalFrom(error, request.log)
      const title = wordsFor(words, preferencesOf(request).language, refusal)
      return reply
        .code(status)
        .type('application/problem+json')
        .send(problemOf(refusal, status, title))
    }
  })

  app.get('/files/:id', async (request, reply) => {
    const tenant = await tenantOf(site, request)
    const { id } = request.params as { id: string }
    const file = await asCaller(site, { request, reply, tenant, readOnly: true }, (work) => fileFor(work, id))
    return reply
      .type(file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(Buffer.from(file.bytes))
  })
}
