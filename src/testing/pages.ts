/** Opens a server-rendered page inside a test's transaction, with its endpoints answered as over HTTP. */
import type { Endpoint } from '#kernel/endpoint'
import type { Work } from '#kernel/work'
import type { Form, Page, PageContext, Redirect } from '#ui/page'
import { anonymous, type Session } from '#ui/session'
import { renderDocument } from '../web/page/document.tsx'
import { checkAccess, runEndpoint } from '../server/http/caller.ts'
import { loadRefusals } from '../server/features.ts'
import { readSettings } from '../server/settings.ts'
import { createSite } from '../server/site.ts'
import { database, slots } from './database.ts'

const site = createSite({ database, slots, settings: readSettings({}, []), log: () => undefined }, await loadRefusals())

interface Visit {
  readonly path?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Form
  readonly session?: Partial<Session>
}

const contextOf = (
  work: Work,
  page: Page,
  { path = page.path, params = {}, query = {}, form = {}, session }: Visit,
): PageContext => ({
  path,
  params,
  query,
  form,
  refusal: undefined,
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
  return renderDocument({ view, session, menu: [], assets: { styles: [], scripts: [] }, path })
}

/** Sends a page's form; answers where it leads. */
export async function sendForm(work: Work, page: Page, visit: Visit): Promise<Redirect> {
  checkAccess(page.access, work.actor)
  const next = await page.post?.(contextOf(work, page, visit))
  if (!next) throw new Error(`${page.path} takes no form`)
  return next
}
