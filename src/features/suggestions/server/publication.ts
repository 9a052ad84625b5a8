/** 公开与撤下: only what the deputy agreed to and the office screened; taking back leaves a reason, never a hole. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { saveCase } from '#features/cases/server'
import { refuseStale } from './judge-commands.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'

/** After the answer, with the deputy's consent, screened for secrets, business secrets and privacy. */
const publishable = ['replied', 'rated', 'closed', 'rechecking', 'rechecked', 'archived']

export async function publish(work: Work, { id, version }: { id: string; version: number }): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  refuseStale(suggestion, version)
  if (suggestion.publication === 'none')
    throw new Refusal('conflict', 'publication.not_wished', { reason: suggestion.publicationReason })
  if (!publishable.includes(suggestion.state) || suggestion.number === null)
    throw new Refusal('conflict', 'publication.not_answered', {})
  const saved = await saveCase(work, suggestion, { visibility: 'public' })
  await saveSuggestion(work, id, { publishedOn: work.today, unpublishedReason: null })
  work.record('suggestion.published', id, { screened: 'yes' })
  return { ...suggestion, version: saved.version }
}

export async function unpublish(
  work: Work,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Suggestion> {
  const suggestion = await getSuggestion(work, id)
  refuseStale(suggestion, version)
  if (!suggestion.publishedOn) throw new Refusal('conflict', 'publication.not_published', {})
  const saved = await saveCase(work, suggestion, { visibility: 'internal' })
  await saveSuggestion(work, id, { publishedOn: null, unpublishedReason: reason })
  work.record('suggestion.unpublished', id, { reason })
  return { ...suggestion, version: saved.version }
}
