/** Live pages over HTTP (现场更新): a stream of versions (server-sent events), and the same version for those who must ask. */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLiveChannel, noVersion, stepsOf, type LiveVersion } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Place } from '../live-channels.ts'
import { tenantOf, type Site } from './caller.ts'

/** A browser that hears nothing for a little longer asks by itself: see web/ui/follow.ts. */
const beatEveryMilliseconds = 2000
/** More than the largest hall has screens; the next one asks for versions instead. */
const mostStreams = 10_000
/** A reader that takes nothing any more is let go before it fills the memory. */
const mostWaitingBytes = 64 * 1024

/** A whole hall comes from one address, and what it asks here is answered from memory. */
const forHalls = { config: { rateLimit: { max: 120_000 } } }

interface Stream {
  readonly response: ServerResponse
  version: LiveVersion
}

export function serveLive(app: FastifyInstance, site: Site): void {
  const streams = new Set<Stream>()
  const beat = setInterval(() => {
    for (const stream of streams) write(stream)
  }, beatEveryMilliseconds).unref()

  app.get('/live/:channel', forHalls, async (request, reply) => {
    const place = await placeOf(site, request)
    if (streams.size >= mostStreams) throw new Refusal('too_many', 'request.too_many', { seconds: 60 })
    const { raw: response } = reply
    const stream: Stream = { response, version: noVersion }
    const stepsOnly = (request.query as { steps?: string }).steps !== undefined
    const following = await site.live.follow(place, (version) => {
      const silent = stepsOnly && stepsOf(version) === stepsOf(stream.version)
      stream.version = version
      if (!silent && streams.has(stream)) write(stream)
    })
    reply.hijack()
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    // Whoever was cut off together does not come back together.
    response.write(`retry: ${1000 + Math.round(Math.random() * 3000)}\n\n`)
    stream.version = following.version
    streams.add(stream)
    write(stream)
    response.on('close', () => {
      following.end()
      streams.delete(stream)
    })
  })

  app.get('/live/:channel/version', forHalls, async (request, reply) => {
    const version = await site.live.now(await placeOf(site, request))
    return reply.header('cache-control', 'no-store').send({ version })
  })

  app.addHook('preClose', (done) => {
    clearInterval(beat)
    for (const { response } of streams) response.end()
    site.live.close()
    done()
  })
}

async function placeOf(site: Site, request: FastifyRequest): Promise<Place> {
  const { channel } = request.params as { channel: string }
  if (!isLiveChannel(channel)) throw new Refusal('not_found', 'request.not_found')
  const { id: tenant } = await tenantOf(site, request)
  return { tenant, channel }
}

/** Beat and change are one and the same message: whoever missed any number of them knows with the next one. */
function write(stream: Stream): void {
  const { response } = stream
  if (response.writableLength > mostWaitingBytes) response.destroy()
  else response.write(frameOf(stream.version))
}

let last: { version: LiveVersion | undefined; frame: string } = { version: undefined, frame: '' }

function frameOf(version: LiveVersion): string {
  if (last.version !== version) last = { version, frame: `id: ${version}\ndata: ${version}\n\n` }
  return last.frame
}
