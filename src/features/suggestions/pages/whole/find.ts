/** What the reader of a link may see (对外地址): the whole in his role, the published part, or neither. */
import { orNothing, unpublishedFor, type Unpublished } from '#ui/found'
import type { PageContext } from '#ui/page'
import { suggestionApi } from '../../domain/contract.ts'
import type { PublicSuggestion, SuggestionView } from '../../domain/views.ts'

export type Found =
  | { readonly as: 'whole'; readonly view: SuggestionView }
  | { readonly as: 'published'; readonly published: PublicSuggestion }
  | Unpublished

export async function findSuggestion({ call, params, session }: PageContext): Promise<Found> {
  const { id = '' } = params
  const view = session.signedIn ? await orNothing(call(suggestionApi.one, { id })) : undefined
  if (view) return { as: 'whole', view }
  try {
    return { as: 'published', published: await call(suggestionApi.publicOne, { reference: id }) }
  } catch (error) {
    return unpublishedFor(error, 'suggestion.withdrawn_from_public')
  }
}

/** One whole for a page that has no meaning without it. */
export const suggestionOf = ({ call, params }: PageContext): Promise<SuggestionView> =>
  call(suggestionApi.one, { id: params.id ?? '' })
