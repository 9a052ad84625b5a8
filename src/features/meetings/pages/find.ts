/** What the reader of a link may see (会议地址): the meeting in his part, what was published of it, or neither. */
import { orNothing, unpublishedFor, type Unpublished } from '#ui/found'
import type { PageContext } from '#ui/page'
import { findPublished, type PublishedList } from './agreed/ListPage.tsx'
import { readApi, type MeetingView, type PublicMeeting } from '../domain/contract-reads.ts'

export type Found =
  | { readonly as: 'inside'; readonly view: MeetingView }
  | { readonly as: 'published'; readonly meeting: PublicMeeting }
  | { readonly as: 'agreed'; readonly list: PublishedList }
  | Unpublished

export async function findMeeting(context: PageContext): Promise<Found> {
  const { call, params, session } = context
  const { id = '' } = params
  const view = session.signedIn ? await orNothing(call(readApi.one, { id })) : undefined
  if (view) return { as: 'inside', view }
  try {
    return { as: 'published', meeting: await call(readApi.publicOne, { reference: id }) }
  } catch (error) {
    const nothing = unpublishedFor(error, 'meeting.withdrawn')
    // Of a joint meeting its agreed list may be public, the meeting itself never is.
    const found = nothing.as === 'nothing' ? await findPublished(context) : nothing
    return found.as === 'published' ? { as: 'agreed', list: found.list } : nothing
  }
}

/** The meeting for a page that has no meaning without it. */
export const meetingOf = ({ call, params }: PageContext): Promise<MeetingView> =>
  call(readApi.one, { id: params.id ?? '' })

export const addressOf = ({ reference }: { reference: string }): string => `/m/${reference}`
