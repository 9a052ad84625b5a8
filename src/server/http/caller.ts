/** One request as the house sees it: which district, which person, which language; and how it runs an endpoint. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { mayAsk, type Access, type Endpoint } from '#kernel/endpoint'
import type { Identity, Route } from '#kernel/feature'
import { Refusal } from '#kernel/refusal'
import { nobody, type Actor, type SessionHandle, type TenantId, type Work } from '#kernel/work'
import type { Live } from '../live.ts'
import { inWork, type House } from '../work.ts'
import { preferencesOf, sessionOf } from './cookies.ts'
import { described, once } from './idempotency.ts'
import { inputRefusal } from './input-refusals.ts'

export interface Tenant {
  readonly id: TenantId
  readonly name: string
  readonly host: string | null
  readonly demonstration: boolean
}

export interface Site extends House {
  readonly routes: ReadonlyMap<Endpoint, Route>
  readonly live: Live
  tenants(): Promise<readonly Tenant[]>
}

/** The district of this host; the only one there is when hosts are not told apart. */
export async function tenantOf(site: Site, request: FastifyRequest): Promise<Tenant> {
  const tenants = await site.tenants()
  const tenant = tenants.find(({ host }) => host === request.hostname) ?? tenants[0]
  if (!tenant) throw new Error('no tenant: the house was never set up')
  return tenant
}

/** Runs work as the person of the session cookie; cookies change only after the commit. */
export async function asCaller<T>(
  site: Site,
  {
    request,
    reply,
    tenant,
    readOnly,
  }: { request: FastifyRequest; reply: FastifyReply; tenant: Tenant; readOnly: boolean },
  run: (work: Work) => Promise<T>,
): Promise<T> {
  refuseForeign(request)
  const session = sessionOf(request)
  const { language } = preferencesOf(request)
  const identify = (work: Work) => actorOf(site, work)
  const result = await inWork(site, { tenant: tenant.id, language, session, readOnly, identify }, run)
  session.applyTo(reply)
  if (session.drowsy)
    await keepAwake(site, tenant, session).catch((error: unknown) =>
      request.log.warn({ err: error }, 'session not noted'),
    )
  return result
}

export const identityOf = ({ slots }: Site): Identity | undefined =>
  slots.features.find((feature) => feature.identity)?.identity

async function actorOf(site: Site, work: Work): Promise<Actor> {
  const { token } = work.session
  return (token && (await identityOf(site)?.actorOf(work, token))) || nobody
}

async function keepAwake(site: Site, tenant: Tenant, { token }: SessionHandle): Promise<void> {
  if (token) await inWork(site, { tenant: tenant.id }, async (work) => identityOf(site)?.keepAwake(work, token))
}

export function checkAccess(access: Access, actor: Actor): void {
  if (mayAsk(access, actor)) return
  if (!actor.signedIn) throw new Refusal('unauthenticated', 'request.unauthenticated')
  throw new Refusal('forbidden', 'request.forbidden')
}

/** Runs one endpoint's route: rights, input, the command; its output is checked against the contract. */
export async function runEndpoint(site: Site, work: Work, endpoint: Endpoint, asked: unknown): Promise<unknown> {
  const route = site.routes.get(endpoint)
  if (!route) throw new Error(`nobody serves ${endpoint.method} ${endpoint.path}`)
  checkAccess(endpoint.access, work.actor)
  if (endpoint.recentProof) await identityOf(site)?.requireRecentProof(work)
  return endpoint.output.parse(await route.run(work, inputFor(endpoint, asked) as never))
}

/** What was asked, in the shape of the contract; refuses with the first field that is not. */
export function inputFor(endpoint: Endpoint, asked: unknown): unknown {
  const input = endpoint.input.safeParse(asked)
  if (input.success) return input.data
  throw inputRefusal(input.error.issues[0])
}

/** A writing endpoint over HTTP carries a key: the same key has one effect and one answer. */
export const runKeyed = (
  site: Site,
  work: Work,
  endpoint: Endpoint,
  asked: { input: unknown; key: string | undefined },
): Promise<unknown> =>
  once(work, { key: asked.key, request: described(`${endpoint.method} ${endpoint.path}`, asked.input) }, () =>
    runEndpoint(site, work, endpoint, asked.input),
  )

/** A refused attempt leaves a mark of its own (越权留痕): the command's transaction is gone by then. */
export async function recordRefusedAttempt(
  site: Site,
  {
    request,
    tenant,
    what,
    subjectId,
  }: { request: FastifyRequest; tenant: Tenant; what: string; subjectId: string | undefined },
): Promise<void> {
  const identify = (work: Work) => actorOf(site, work)
  await inWork(site, { tenant: tenant.id, session: sessionOf(request), identify }, async (work) => {
    const subject = subjectId && /^[0-9a-f-]{36}$/.test(subjectId) ? subjectId : tenant.id
    work.record('access.refused', subject, { what, account: work.actor.accountId })
  })
}

/** A form or call that another site sends with our cookies is refused (CSRF). */
function refuseForeign(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)
  if (foreign) throw new Refusal('forbidden', 'request.foreign')
}
