/** Opens a server-rendered page inside a test's transaction, with its endpoints answered as over HTTP. */
import type { Endpoint } from '#kernel/endpoint'
import { Refusal } from '#kernel/refusal'
import type { TableFormat } from '#kernel/table-export'
import type { Work } from '#kernel/work'
import type { Form, Page, PageContext, Redirect, ShownRefusal } from '#ui/page'
import { anonymous, type Session } from '#ui/session'
import { renderDocument } from '../web/page/document.tsx'
import { checkAccess, runEndpoint } from '../server/http/caller.ts'
import { listFile, sentForm } from '../server/http/lists.ts'
import { wordsFor } from '../server/http/problem.ts'
import { loadRefusals } from '../server/features.ts'
import { readSettings } from '../server/settings.ts'
import { createSite } from '../server/site.ts'
import { database, slots } from './database.ts'

const refusals = await loadRefusals()
const site = createSite({ database, slots, settings: readSettings({}, []), log: () => undefined }, refusals)

export interface Visit {
  readonly path?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Form
  readonly session?: Partial<Session>
  readonly refusal?: ShownRefusal
}

const contextOf = (
  work: Work,
  page: Page,
  { path = page.path, params = {}, query = {}, form = {}, session, refusal }: Visit,
): PageContext => ({
  path,
  params,
  query,
  form,
  refusal,
  session: {
    ...anonymous,
    signedIn: work.actor.signedIn,
    name: work.actor.name,
    personId: work.actor.personId,
    roles: [...work.actor.roles],
    today: work.today,
    ...session,
  },
  formKey: work.newId(),
  call: (endpoint, input) => runEndpoint(site, work, endpoint as Endpoint, input) as never,
})

/** The HTML of a page as this person sees it; refusals are thrown. */
export async function openPage(work: Work, page: Page, visit: Visit = {}): Promise<string> {
  checkAccess(page.access, work.actor)
  const context = contextOf(work, page, visit)
  const view = await page.get(context)
  if ('to' in view) throw new Error(`redirected to ${view.to}`)
  const { session, path } = context
  return renderDocument({
    view,
    session,
    menu: [],
    assets: { styles: [], scripts: [], live: [], hall: { styles: [], scripts: [] }, vote: [] },
    path,
    submission: context,
  })
}

/** The list of a page as this person takes it away: by its form when he is signed in, by its address otherwise. */
export async function takeList(work: Work, page: Page, visit: Visit, format: TableFormat): Promise<Uint8Array> {
  if (!work.actor.signedIn)
    return Buffer.from((await listFile(work, { page, context: contextOf(work, page, visit), format })).content)
  const { to } = await sendForm(work, page, { ...visit, form: { format } })
  return (await work.ports.files.get(work, to.replace('/files/', ''))).bytes
}

/** Sends a page's form; answers where it leads. */
export async function sendForm(work: Work, page: Page, visit: Visit): Promise<Redirect> {
  checkAccess(page.access, work.actor)
  const next = await sentForm(page, contextOf(work, page, visit))
  if (!next) throw new Error(`${page.path} takes no form`)
  return next
}

/** Sends a form that is refused; the page as it comes back, with the refusal in words and everything that was typed. */
export async function sendRefused(work: Work, page: Page, visit: Visit): Promise<string> {
  try {
    const { to } = await sendForm(work, page, visit)
    throw new Error(`not refused, but led to ${to}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = wordsFor(refusals, 'zh-CN', error)
    return openPage(work, page, { ...visit, refusal: { code: error.code, message, field: error.field } })
  }
}
