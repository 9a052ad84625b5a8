/** What the reader of a link may see (对外地址): the whole in his role, the published part, or neither. */
import { Refusal } from '#kernel/refusal'
import type { PageContext } from '#ui/page'
import { suggestionApi } from '../../domain/contract.ts'
import type { PublicSuggestion, SuggestionView } from '../../domain/views.ts'

export type Found =
  | { readonly as: 'whole'; readonly view: SuggestionView }
  | { readonly as: 'published'; readonly published: PublicSuggestion }
  | { readonly as: 'withdrawn'; readonly on: string; readonly reason: string }
  | { readonly as: 'nothing' }

export async function findSuggestion({ call, params, session }: PageContext): Promise<Found> {
  const { id = '' } = params
  const view = session.signedIn ? await orNothing(call(suggestionApi.one, { id })) : undefined
  if (view) return { as: 'whole', view }
  try {
    return { as: 'published', published: await call(suggestionApi.publicOne, { reference: id }) }
  } catch (error) {
    return unpublishedFor(error)
  }
}

/** One whole for a page that has no meaning without it. */
export const suggestionOf = ({ call, params }: PageContext): Promise<SuggestionView> =>
  call(suggestionApi.one, { id: params.id ?? '' })

/** What was withdrawn says when and why; everything else looks as if it did not exist. */
function unpublishedFor(error: unknown): Found {
  if (!isMissing(error)) throw error
  if (error.code !== 'suggestion.withdrawn_from_public') return { as: 'nothing' }
  return { as: 'withdrawn', on: String(error.detail.date), reason: String(error.detail.reason) }
}

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
