/** What a subscription or a feed is about (订阅范围): by name, and as a filter of the register. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { choicesOf, listPublications, type PublicFilter } from '#features/publications/server'
import type { SubscriptionScope } from '../../domain/contract.ts'
import { openWords } from '../../messages/open.ts'
import { unitOf } from '../units.ts'

/** What is published of meetings: the meetings themselves, what they adopted, and what joint ones agreed. */
export const meetingKinds = ['meeting', 'decision', 'appointment_list', 'agreed_list'] as const

/** Its name; refused when nothing of the kind is, or was, public. */
export async function namedScope(work: Work, { scope, value }: SubscriptionScope): Promise<string> {
  switch (scope) {
    case 'all':
      return openWords.feeds.all
    case 'meetings':
      return openWords.feeds.meetings
    case 'unit':
      return (await unitOf(work, value)).shortName
    case 'topic': {
      const { topics } = await choicesOf(work, 'suggestion')
      if (!topics.includes(value)) throw new Refusal('not_found', 'portal.topic_not_found', { topic: value })
      return value
    }
    case 'suggestion': {
      const [found] = await listPublications(
        work,
        { kind: 'suggestion', reference: value, withdrawn: 'also' },
        { order: 'came', offset: 0, limit: 1 },
      )
      if (!found) throw new Refusal('not_found', 'portal.not_public', { reference: value })
      return found.title || found.reference
    }
  }
}

export function scopeFilter({ scope, value }: SubscriptionScope): PublicFilter {
  const kind = 'suggestion'
  switch (scope) {
    case 'all':
      return { kind }
    case 'meetings':
      return { kind: meetingKinds }
    case 'unit':
      return { kind, unit: value }
    case 'topic':
      return { kind, topic: value }
    case 'suggestion':
      return { kind, reference: value, withdrawn: 'also' }
  }
}
