/** The built browser half: hashed files for ever, the desk's one HTML page for every address below /desk. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Assets } from '../../web/page/document.tsx'

/**
 * Compressed when they were built. What helmet says is of documents, and would be a tenth of the desk's first load;
 * registered before the limit of requests, they are none of those.
 */
export async function serveAssets(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => void Object.assign((route.config ??= {}), { helmet: { skipRoute: true } }))
    await scope.register(fastifyStatic, {
      root: resolve(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
    })
  })
}

export function serveDesk(app: FastifyInstance, folder: string): void {
  if (!existsSync(folder)) return
  const desk = readFileSync(join(folder, 'desk.html'), 'utf8')
  for (const path of ['/desk', '/desk/*'])
    app.get(path, (_, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(desk))
}

/** Addresses of style sheets and scripts in the build's manifest; none before the first build. */
export function readAssets(folder: string): Assets {
  const manifest = join(folder, '.vite', 'manifest.json')
  const entries = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; css?: string[] }>)
    : {}
  const script = (name: string) => (entries[name] ? [`/${entries[name].file}`] : [])
  const styles = (name: string) => (entries[name]?.css ?? []).map((file) => `/${file}`)
  return {
    styles: styles('src/web/enhance/main.ts'),
    scripts: script('src/web/enhance/main.ts'),
    live: script('src/web/enhance/live-page.ts'),
    hall: { styles: styles('src/web/hall/main.ts'), scripts: script('src/web/hall/main.ts') },
    vote: script('src/web/vote/main.ts'),
  }
}
