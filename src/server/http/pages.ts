/** Server-rendered pages: each GET reads in one read-only work, each POST is one transaction with a form key. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { Refusal } from '#kernel/refusal'
import type { LiveVersion } from '#kernel/live'
import type { TableFormat } from '#kernel/table-export'
import type { Work } from '#kernel/work'
import type { Endpoint } from '#kernel/endpoint'
import type { Session } from '#ui/session'
import type { FormState } from '#ui/form'
import type { Form, MenuItem, Page, PageContext, Redirect, ShownRefusal, View } from '#ui/page'
import { renderDocument, type Assets } from '../../web/page/document.tsx'
import { errorView } from '../../web/page/error.tsx'
import { asCaller, checkAccess, recordRefusedAttempt, runEndpoint, tenantOf, type Site, type Tenant } from './caller.ts'
import { preferencesOf } from './cookies.ts'
import { keepUploads, submittedIn, type Submitted } from './forms.ts'
import { described, once } from './idempotency.ts'
import { formatIn, listFile, oneAfterAnother, sendListFile, sentForm, type InTurn } from './lists.ts'
import { refusalFrom, wordsFor, type RefusalWords } from './problem.ts'
import { createSharedPages, type SharedPages } from './shared-pages.ts'
import { inWork } from '../work.ts'

export interface Pages {
  readonly site: Site
  readonly pages: readonly Page[]
  readonly menu: readonly MenuItem[]
  readonly words: RefusalWords
  readonly assets: Assets
}

export function servePages(app: FastifyInstance, all: Pages): void {
  const shared = createSharedPages(all.site.live)
  const inTurn = oneAfterAnother(listsWaitingAtMost)
  for (const page of all.pages) {
    if (page.shared) app.get(page.path, (request, reply) => answerShared(all, shared, { request, reply, page }))
    else app.get(page.path, (request, reply) => inHouse(all, { request, reply, page }, answerFor(page, inTurn)))
    if (page.post || page.list)
      app.post(page.path, (request, reply) => inHouse(all, { request, reply, page }, answerPost))
  }
}

const listsWaitingAtMost = 20

export const setUpPath = '/set-up'

/** A house without a name waits for its set-up, and every page leads there. */
async function inHouse(
  all: Pages,
  visit: Visit,
  open: (all: Pages, visit: Visit) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { name } = await tenantOf(all.site, visit.request)
  if (name === '' && visit.page.path !== setUpPath) return visit.reply.redirect(setUpPath, 303)
  return open(all, visit)
}

interface Visit {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly page: Page
}

/** A public page answers its list to whoever asks for it by the address, the page itself otherwise. */
const answerFor =
  (page: Page, inTurn: InTurn) =>
  (all: Pages, visit: Visit): Promise<FastifyReply> => {
    const format = page.access === 'public' && page.list ? formatIn(visit.request.query) : undefined
    return format ? answerList(all, inTurn, visit, format) : answer(all, visit)
  }

/** As nobody, whoever asks: what everybody may read may be kept on the way to anybody. */
async function answerList(all: Pages, inTurn: InTurn, visit: Visit, format: TableFormat): Promise<FastifyReply> {
  const { site } = all
  const { request, reply, page } = visit
  const tenant = await tenantOf(site, request)
  const { language } = preferencesOf(request)
  try {
    const file = await inTurn(() =>
      inWork(site, { tenant: tenant.id, language, readOnly: true }, (work) => {
        const context = contextFor(site, { request, work, tenant, form: {}, refusal: undefined })
        return listFile(work, { page, context, format })
      }),
    )
    return sendListFile({ request, reply }, file)
  } catch (error) {
    return refused(all, { ...visit, tenant, error })
  }
}

async function answer(
  all: Pages,
  visit: Visit,
  again?: { refusal: ShownRefusal; form: Form; status: number },
): Promise<FastifyReply> {
  const { request, reply, page } = visit
  const tenant = await tenantOf(all.site, request)
  try {
    const shown = await asCaller(all.site, { request, reply, tenant, readOnly: true }, async (work) => {
      checkAccess(page.access, work.actor)
      const form = again?.form ?? {}
      const context = contextFor(all.site, { request, work, tenant, form, refusal: again?.refusal })
      const files = again ? await work.ports.files.ownAmong(work, valuesOf(form)) : []
      const view = await page.get(context)
      const liveVersion =
        'live' in view && view.live ? await work.ports.live.versionOf(work, view.live.channel) : undefined
      return { view, liveVersion, session: context.session, submission: { ...context, files } }
    })
    return send(all, visit, { ...shown, status: again?.status })
  } catch (error) {
    return refused(all, { ...visit, tenant, error })
  }
}

/** As nobody, since everybody gets the same: what it shows is decided by its address alone. */
async function answerShared(all: Pages, shared: SharedPages, { request, reply, page }: Visit): Promise<FastifyReply> {
  const { site, assets } = all
  const tenant = await tenantOf(site, request)
  const { language } = preferencesOf(request)
  try {
    const written = await shared.get({ tenant: tenant.id, key: `${request.url} ${language}` }, () =>
      inWork(site, { tenant: tenant.id, language, readOnly: true }, async (work) => {
        const context = contextFor(site, { request, work, tenant, form: {}, refusal: undefined })
        const view = await page.get(context)
        if ('to' in view || !view.live) return undefined
        const liveVersion = await work.ports.live.versionOf(work, view.live.channel)
        const session = { ...context.session, ...anonymousPreferences }
        const html = renderDocument({ view, session, menu: [], assets, path: request.url, liveVersion })
        return { html, status: view.status ?? 200, channel: view.live.channel, version: liveVersion }
      }),
    )
    if (!written) throw new Refusal('not_found', 'request.not_found')
    const { html, status } = written
    return await reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  } catch (error) {
    return refused(all, { request, reply, page, tenant, error })
  }
}

/** Letters are as large as the page around the shared part has them. */
const anonymousPreferences = { textSize: '100' } as const

async function answerPost(all: Pages, visit: Visit): Promise<FastifyReply> {
  const { request, reply, page } = visit
  const tenant = await tenantOf(all.site, request)
  let form: Form = {}
  try {
    const submitted = await submittedIn(request)
    form = submitted.fields
    const asked = described(request.url, form)
    if (submitted.uploads.length > 0 || submitted.refusal) {
      const kept = await keptBefore(all, visit, submitted)
      form = kept.fields
      if (kept.refusal) throw kept.refusal
    }
    const shown = await asCaller(all.site, { request, reply, tenant, readOnly: false }, async (work) => {
      checkAccess(page.access, work.actor)
      const keyed = {
        key: typeof form.formKey === 'string' ? form.formKey : undefined,
        request: asked,
      }
      let session: Session | undefined
      const view = await once(work, keyed, async () => {
        const context = contextFor(all.site, { request, work, tenant, form, refusal: undefined })
        session = context.session
        const next = await sentForm(page, context)
        if (!next) throw new Refusal('not_found', 'request.not_found')
        return next
      })
      return { view, session: session ?? sessionFor(request, work, tenant) }
    })
    return await send(all, visit, shown)
  } catch (error) {
    const { refusal, status } = refusalFrom(error, request.log)
    const message = wordsFor(all.words, preferencesOf(request).language, refusal)
    if (refusal.kind === 'forbidden' || refusal.kind === 'unauthenticated')
      return refused(all, { ...visit, tenant, error: refusal })
    const { formKey: _spent, ...typed } = form
    return answer(all, visit, { refusal: { code: refusal.code, message, field: refusal.field }, form: typed, status })
  }
}

const valuesOf = (form: Form): string[] => Object.values(form).flatMap((value) => value ?? [])

/** Uploads are kept before the command runs: whatever it refuses, nobody has to choose them again. */
async function keptBefore({ site }: Pages, { request, reply, page }: Visit, submitted: Submitted) {
  const tenant = await tenantOf(site, request)
  return asCaller(site, { request, reply, tenant, readOnly: false }, (work) => {
    checkAccess(page.access, work.actor)
    return keepUploads(work, submitted)
  })
}

function contextFor(
  site: Site,
  {
    request,
    work,
    tenant,
    form,
    refusal,
  }: { request: FastifyRequest; work: Work; tenant: Tenant; form: Form; refusal: ShownRefusal | undefined },
): PageContext {
  return {
    path: request.url,
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string>,
    form,
    refusal,
    session: sessionFor(request, work, tenant),
    formKey: v7(),
    call: (endpoint, input) => runEndpoint(site, work, endpoint as Endpoint, input) as never,
  }
}

export const sessionFor = (request: FastifyRequest, { actor, today }: Work, tenant: Tenant): Session => ({
  signedIn: actor.signedIn,
  name: actor.name,
  personId: actor.personId,
  roles: [...actor.roles],
  ...preferencesOf(request),
  tenantName: tenant.name,
  demonstration: tenant.demonstration,
  today,
})

function send(
  { menu, assets }: Pages,
  { request, reply }: Visit,
  {
    view,
    session,
    status,
    submission,
    liveVersion,
  }: {
    view: View | Redirect
    session: Session
    status?: number | undefined
    submission?: FormState
    liveVersion?: LiveVersion | undefined
  },
): FastifyReply {
  if ('to' in view) return reply.redirect(view.to, 303)
  // The one kind of page that may stand inside another of ours: nothing can be done on it.
  if (view.layout === 'hall') {
    const policy = String(reply.getHeader('content-security-policy') ?? '')
    void reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
  }
  const document = renderDocument({ view, session, menu, assets, path: request.url, submission, liveVersion })
  return reply
    .code(status ?? view.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(document)
}

async function refused(
  all: Pages,
  { request, reply, page, tenant, error }: Visit & { tenant: Tenant; error: unknown },
): Promise<FastifyReply> {
  const { refusal, status } = refusalFrom(error, request.log)
  if (refusal.kind === 'unauthenticated') return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
  if (refusal.kind === 'forbidden')
    await recordRefusedAttempt(all.site, {
      request,
      tenant,
      what: `${request.method} ${page.path}`,
      subjectId: undefined,
    })
  const view = errorView(wordsFor(all.words, preferencesOf(request).language, refusal), status)
  const session = await asCaller(all.site, { request, reply, tenant, readOnly: true }, async (work) =>
    sessionFor(request, work, tenant),
  ).catch(() => undefined)
  if (!session) return reply.code(status).type('text/plain; charset=utf-8').send(view.title)
  return send(all, { request, reply, page }, { view, session })
}
