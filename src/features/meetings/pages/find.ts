/** What the reader of a link may see (会议地址): the meeting in his part, what was published of it, or neither. */
import { Refusal } from '#kernel/refusal'
import type { PageContext } from '#ui/page'
import { readApi, type MeetingView, type PublicMeeting } from '../domain/contract-reads.ts'

export type Found =
  | { readonly as: 'inside'; readonly view: MeetingView }
  | { readonly as: 'published'; readonly meeting: PublicMeeting }
  | { readonly as: 'withdrawn'; readonly on: string; readonly reason: string }
  | { readonly as: 'nothing' }

export async function findMeeting({ call, params, session }: PageContext): Promise<Found> {
  const { id = '' } = params
  const view = session.signedIn ? await orNothing(call(readApi.one, { id })) : undefined
  if (view) return { as: 'inside', view }
  try {
    return { as: 'published', meeting: await call(readApi.publicOne, { reference: id }) }
  } catch (error) {
    if (!isMissing(error)) throw error
    if (error.code !== 'meeting.withdrawn') return { as: 'nothing' }
    return { as: 'withdrawn', on: String(error.detail.date), reason: String(error.detail.reason) }
  }
}

/** The meeting for a page that has no meaning without it. */
export const meetingOf = ({ call, params }: PageContext): Promise<MeetingView> =>
  call(readApi.one, { id: params.id ?? '' })

export const addressOf = ({ reference }: { reference: string }): string => `/m/${reference}`

const isMissing = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind === 'not_found' || error.kind === 'invalid')

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
