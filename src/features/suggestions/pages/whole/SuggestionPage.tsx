/** The role-neutral page of a suggestion: the same link for everybody, and each sees what he may. */
import type { Page, PageContext, View } from '#ui/page'
import { suggestionApi } from '../../domain/contract.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { wordsOf } from '../words.ts'
import { findSuggestion, type Found } from './find.ts'
import { NotPublic, PublicView } from './PublicView.tsx'
import { WithdrawnNote } from './PublicNotes.tsx'
import { RoleView } from './RoleView.tsx'

/** What a page says after it sent somebody here, by the address's ?done=. */
function noticeOf({ query, session }: PageContext): string | undefined {
  const { deputy, unit } = wordsOf(session)
  const said: Readonly<Record<string, string>> = {
    rated: deputy.rate.thanks,
    redo: deputy.rate.thanksAgain,
    rechecked: deputy.recheck.thanks,
    withdrawn: deputy.withdraw.done,
    received: unit.receipt.done,
    contacted: unit.contact.done,
    extension: unit.extension.done,
    opined: unit.opinion.done,
    replied: unit.sign.done,
    contacts: deputy.contacts.saved,
  }
  return said[query.done ?? '']
}

export const suggestionPage: Page = {
  path: '/s/:id',
  access: 'public',
  async get(context) {
    return viewOf(await findSuggestion(context), context)
  },
}

const whyOf = async ({ id, links }: SuggestionView, { call }: PageContext) =>
  links.some(({ kind }) => kind === 'similar') ? call(suggestionApi.whySimilar, { id }) : []

async function viewOf(found: Found, context: PageContext): Promise<View> {
  switch (found.as) {
    case 'whole':
      return {
        title: found.view.title,
        body: <RoleView view={found.view} why={await whyOf(found.view, context)} notice={noticeOf(context)} />,
      }
    case 'published':
      return { title: found.published.title, body: <PublicView published={found.published} /> }
    case 'withdrawn':
      return withdrawnView(found, context)
    case 'nothing':
      return nothingView(context)
  }
}

/** The address stays, with the day and the reason. */
export const withdrawnView = ({ on, reason }: { on: string; reason: string }, { session }: PageContext): View => ({
  title: wordsOf(session).whole.withdrawnPublic.title,
  status: 410,
  body: <WithdrawnNote on={on} reason={reason} />,
})

export const nothingView = ({ session, path }: PageContext): View => ({
  title: wordsOf(session).whole.notPublic.title,
  status: 404,
  body: <NotPublic address={path} />,
})
