/** 建议的公开: after the step the office has set, with the deputy's consent; what was screened and nothing else. */
import type { Publishable, PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { saveCase } from '#features/cases/server'
import { settingOf } from '#features/office/server'
import { suggestionStates } from '../domain/lifecycle.ts'
import { publicAfter } from '../domain/settings.ts'
import { PublicContent } from '../domain/views.ts'
import { publicParts, type PublicPart } from './public-content.ts'
import { getSuggestion, saveSuggestion } from './repository.ts'

export const suggestionPublications: PublicationKind = {
  kind: 'suggestion',
  address: ({ reference }) => `/s/${reference}`,
  preview: ({ id }) => `/s/${id}/preview`,
  publishables,
  withhold: (content, screened) => withhold(PublicContent.parse(content), screened),
  async published(work, id, screened) {
    const suggestion = await getSuggestion(work, id)
    await saveCase(work, suggestion, { visibility: 'public' })
    await saveSuggestion(work, id, { publishedOn: suggestion.publishedOn ?? work.today, unpublishedReason: null })
    work.record('suggestion.published', id, { screened, consent: suggestion.publication })
  },
  async withdrawn(work, id, reason) {
    const suggestion = await getSuggestion(work, id)
    await saveCase(work, suggestion, { visibility: 'internal' })
    await saveSuggestion(work, id, { publishedOn: null, unpublishedReason: reason })
    work.record('suggestion.unpublished', id, { reason })
  },
}

async function publishables(work: Work, ids?: readonly string[]): Promise<Publishable[]> {
  const first = suggestionStates.indexOf(await settingOf(work, publicAfter))
  return (await publicParts(work, ids)).map((part): Publishable => {
    const { id, year, consent, content } = part
    const { reference, title, category, units, text, replies, promises, targets } = content
    return {
      id,
      reference,
      title,
      year,
      topic: category,
      units: units.map(({ id: unitId, name }) => ({ id: unitId, name })),
      consent,
      content,
      texts: [
        title,
        text,
        ...replies.map((reply) => reply.text),
        ...promises.flatMap((promise) => [promise.content, promise.outcome]),
        ...targets.flatMap(textsOfTarget),
      ].filter((one): one is string => one !== null && one !== ''),
      parts: replies.map((reply) => reply.id),
      whyNot: whyNotPublic(part, first),
    }
  })
}

const textsOfTarget = ({ indicator, target, changes }: PublicContent['targets'][number]): string[] => [
  indicator,
  target,
  ...changes.flatMap((change) => [change.target, change.reason]),
]

function whyNotPublic({ state, consent, consentReason, content }: PublicPart, first: number): Refusal | null {
  if (consent === 'none') return new Refusal('conflict', 'publication.not_wished', { reason: consentReason })
  if (content.replies.length === 0) return new Refusal('conflict', 'publication.not_answered', {})
  return suggestionStates.indexOf(state) < first ? new Refusal('conflict', 'publication.not_yet', {}) : null
}

/** Whose text it is stays visible; a promise or target nobody has screened, adjustments too, does not appear at all. */
function withhold(content: PublicContent, screened: (text: string) => boolean): PublicContent {
  return {
    ...content,
    text: content.text !== null && screened(content.text) ? content.text : null,
    replies: content.replies.map((reply) => ({
      ...reply,
      text: reply.text !== null && screened(reply.text) ? reply.text : null,
    })),
    promises: content.promises
      .filter((promise) => screened(promise.content))
      .map((promise) => ({ ...promise, outcome: screened(promise.outcome) ? promise.outcome : '' })),
    targets: content.targets.filter((target) => textsOfTarget(target).every(screened)),
  }
}
