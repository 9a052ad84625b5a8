/** What becomes of a topic (议题) when an item for it is put on an agenda or taken off again. */
import { nextState } from '#kernel/rules'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { topicRules, type TopicState } from '../domain/lifecycle.ts'

async function findTopic({ tx, tenant }: Work, id: string): Promise<{ state: TopicState; bodyId: string }> {
  const topic = await tx
    .selectFrom('meetingTopic')
    .select(['state', 'bodyId'])
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .$narrowType<{ state: TopicState }>()
    .executeTakeFirst()
  if (!topic) throw new Refusal('not_found', 'meeting.topic_not_found', { id })
  return topic
}

async function saveState({ tx, tenant }: Work, id: string, state: TopicState): Promise<void> {
  await tx
    .updateTable('meetingTopic')
    .set((row) => ({ state, version: row.eb('version', '+', 1) }))
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
}

/** Only what the chairmen's meeting agreed to is put on an agenda, and on one of the body it was proposed for. */
export async function placeTopic(work: Work, id: string, bodyId: string): Promise<void> {
  const topic = await findTopic(work, id)
  if (topic.bodyId !== bodyId) throw new Refusal('invalid', 'meeting.topic_other_body', {}, 'topicId')
  await saveState(work, id, nextState(topicRules, 'place', { state: topic.state, parties: ['office'] }))
}

export async function releaseTopic(work: Work, id: string): Promise<void> {
  const { state } = await findTopic(work, id)
  await saveState(work, id, nextState(topicRules, 'release', { state, parties: ['office'] }))
}
