/** What becomes of a topic (议题) when an item for it is put on an agenda or taken off again. */
import { nextState } from '#kernel/rules'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { topicRules, type TopicState } from '../domain/lifecycle.ts'

async function stateOf({ tx, tenant }: Work, id: string): Promise<TopicState> {
  const topic = await tx
    .selectFrom('meetingTopic')
    .select('state')
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .$narrowType<{ state: TopicState }>()
    .executeTakeFirst()
  if (!topic) throw new Refusal('not_found', 'meeting.topic_not_found', { id })
  return topic.state
}

async function move(work: Work, id: string, action: 'place' | 'release'): Promise<void> {
  const state = nextState(topicRules, action, { state: await stateOf(work, id), parties: ['office'] })
  await work.tx
    .updateTable('meetingTopic')
    .set(({ ref }) => ({ state, version: ref('version') }))
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .execute()
}

/** Only what the chairmen's meeting agreed to is put on an agenda. */
export const placeTopic = (work: Work, id: string): Promise<void> => move(work, id, 'place')

export const releaseTopic = (work: Work, id: string): Promise<void> => move(work, id, 'release')
