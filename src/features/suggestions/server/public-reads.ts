/** What the public reads (公开的建议和答复): the register of publications, and nothing beside it. */
import type { z } from 'zod'
import { plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  choicesOf,
  countPublications,
  listPublications,
  publicationsOf,
  type Publication,
  type PublicChoices,
} from '#features/publications/server'
import type { suggestionApi } from '../domain/contract.ts'
import { PublicContent, type PublicSuggestion } from '../domain/views.ts'

type Input = z.output<typeof suggestionApi.publicList.input>

const kind = 'suggestion'

export async function listPublic(
  work: Work,
  { page, limit, q, unit, session, state, topic, year }: Input,
): Promise<z.input<typeof suggestionApi.publicList.output>> {
  const filter = { kind, q, unit, topic, year, where: { ...(state ? { state: [state] } : {}), session } }
  const { total } = await countPublications(work, filter)
  const rows = await listPublications(work, filter, {
    order: 'numbered',
    offset: (page - 1) * limit,
    limit,
  })
  return { rows: rows.map(publicView), total, pages: Math.max(1, Math.ceil(total / limit)) }
}

/** A withdrawn one says when and why; what never was public is not there. */
export async function readPublic(work: Work, { reference }: { reference: string }): Promise<PublicSuggestion> {
  const [found] = await listPublications(
    work,
    { kind, reference, withdrawn: 'also' },
    { order: 'recent', offset: 0, limit: 1 },
  )
  if (!found) throw new Refusal('not_found', 'suggestion.not_public', { reference })
  if (found.state === 'withdrawn')
    throw new Refusal('not_found', 'suggestion.withdrawn_from_public', {
      date: found.withdrawnOn ?? '',
      reason: found.reason ?? '',
    })
  return publicView(found)
}

/** What the public reads of these, for the index of public texts. */
export async function publicTexts(
  work: Work,
  ids: readonly string[],
): Promise<{ id: string; number: number | null; openedOn: PlainDate; shown: PublicSuggestion }[]> {
  const known = await publicationsOf(work, kind, ids)
  return [...known.values()]
    .filter(({ state }) => state === 'published')
    .map((one) => {
      const shown = publicView(one)
      const number = Number(/\d+$/.exec(one.reference)?.[0] ?? Number.NaN) || null
      return { id: one.id, number, openedOn: plainDate(shown.submittedOn), shown }
    })
}

const publicView = ({ content, publishedOn, modifiedAt }: Publication): PublicSuggestion => ({
  ...PublicContent.parse(content),
  publishedOn,
  modifiedAt: modifiedAt.toISOString(),
})

/** What a search can be narrowed to: only what occurs among public suggestions. */
export const publicChoices = (work: Work): Promise<PublicChoices> => choicesOf(work, kind)
