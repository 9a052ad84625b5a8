/** What the reader of a link may see (对外地址): the whole in his role, the published part, or neither. */
import { Refusal } from '#kernel/refusal'
import type { PageContext } from '#ui/page'
import { suggestionApi } from '../../domain/contract.ts'
import type { PublicSuggestion, SuggestionView } from '../../domain/views.ts'

export type Found =
  | { readonly as: 'whole'; readonly view: SuggestionView }
  | { readonly as: 'published'; readonly published: PublicSuggestion }
  | { readonly as: 'nothing' }

export async function findSuggestion({ call, params, session }: PageContext): Promise<Found> {
  const { id = '' } = params
  const view = session.signedIn ? await orNothing(call(suggestionApi.one, { id })) : undefined
  if (view) return { as: 'whole', view }
  const published = await orNothing(call(suggestionApi.publicOne, { reference: id }))
  return published ? { as: 'published', published } : { as: 'nothing' }
}

/** One whole for a page that has no meaning without it. */
export const suggestionOf = ({ call, params }: PageContext): Promise<SuggestionView> =>
  call(suggestionApi.one, { id: params.id ?? '' })

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && (error.kind === 'not_found' || error.kind === 'invalid')) return undefined
    throw error
  }
}
