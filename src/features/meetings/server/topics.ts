/** Topics (议题): proposed by an organ, tabled at a chairmen's meeting, agreed to, put on an agenda. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import { nextState, reasonsOf } from '#kernel/rules'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { ProposeTopic, type Topic, type topicApi } from '../domain/contract-material.ts'
import type { ItemKind } from '../domain/kinds.ts'
import { topicRules, type TopicParty, type TopicState } from '../domain/lifecycle.ts'
import { addAgendaItem } from './agenda-commands.ts'
import { getMeeting } from './meetings.ts'
import { isOffice } from './situation.ts'

type Input<Name extends keyof typeof topicApi> = z.output<(typeof topicApi)[Name]['input']>
type TopicAction = keyof typeof topicRules

const topics = ({ tx, tenant }: Work) =>
  tx
    .selectFrom('meetingTopic as t')
    .innerJoin('organisation as b', (join) =>
      join.onRef('b.tenantId', '=', 't.tenantId').onRef('b.id', '=', 't.bodyId'),
    )
    .innerJoin('organisation as p', (join) =>
      join.onRef('p.tenantId', '=', 't.tenantId').onRef('p.id', '=', 't.proposedById'),
    )
    .leftJoin('agreedMatter as a', (join) =>
      join.onRef('a.tenantId', '=', 't.tenantId').onRef('a.topicId', '=', 't.id'),
    )
    .leftJoin('meeting as m', (join) => join.onRef('m.tenantId', '=', 't.tenantId').onRef('m.id', '=', 't.tabledAtId'))
    .select([
      't.id',
      't.title',
      't.kind',
      't.bodyId',
      'b.shortName as body',
      't.proposedById',
      'p.shortName as proposedBy',
      't.proposedOn',
      't.wishedOn',
      't.reason',
      't.state',
      't.tabledAtId',
      'm.title as tabledAt',
      't.decidedOn',
      't.decisionNote',
      'a.id as agreedId',
      'a.title as agreed',
      't.version',
    ])
    .where('t.tenantId', '=', tenant)
    .$narrowType<{ kind: ItemKind; state: TopicState }>()

export async function getTopic(work: Work, id: string): Promise<Topic> {
  const topic = await topics(work).where('t.id', '=', id).executeTakeFirst()
  if (!topic || !mayRead(work, topic)) throw new Refusal('not_found', 'meeting.topic_not_found', { id })
  return topic
}

const partiesOf = ({ actor }: Work, { proposedById }: Pick<Topic, 'proposedById'>): TopicParty[] => [
  ...(isOffice(actor) ? ['office' as const] : []),
  ...(actor.posts.some(({ organisationId }) => organisationId === proposedById) ? ['proposer' as const] : []),
]

/** The office and the chairmen see all of them, an organ its own. */
const mayRead = (work: Work, topic: Topic): boolean =>
  work.actor.roles.includes('chairman') || partiesOf(work, topic).length > 0

export async function listTopics(
  work: Work,
  { state, bodyId }: Input<'list'>,
): Promise<{ rows: (Topic & { can: Record<string, string | null> })[] }> {
  let query = topics(work)
  if (state) query = query.where('t.state', '=', state)
  if (bodyId) query = query.where('t.bodyId', '=', bodyId)
  const rows = await query.orderBy('t.proposedOn', 'desc').orderBy('t.id', 'desc').limit(500).execute()
  const readable = rows.filter((topic) => mayRead(work, topic))
  return { rows: readable.map((topic) => ({ ...topic, can: actionsFor(work, topic) })) }
}

const actionsFor = (work: Work, topic: Topic): Record<string, string | null> => {
  const situation = { state: topic.state, parties: partiesOf(work, topic) }
  return reasonsOf(topicRules, situation)
}

export async function proposeTopic(work: Work, asked: z.input<typeof ProposeTopic>): Promise<Topic> {
  const topic = ProposeTopic.parse(asked)
  if (partiesOf(work, topic).length === 0) throw new Refusal('forbidden', 'meeting.not_your_organ', {}, 'proposedById')
  await getOrganisation(work, topic.bodyId)
  await getOrganisation(work, topic.proposedById)
  const id = work.newId()
  await work.tx
    .insertInto('meetingTopic')
    .values({ ...topic, tenantId: work.tenant, id, proposedOn: work.today })
    .execute()
  work.record('meeting.topic_proposed', id, { title: topic.title })
  return getTopic(work, id)
}

type Change = Partial<Pick<Topic, 'tabledAtId' | 'decidedOn' | 'decisionNote'>>

async function move(work: Work, topic: Topic, { action, change = {} }: { action: TopicAction; change?: Change }) {
  const state = nextState(topicRules, action, { state: topic.state, parties: partiesOf(work, topic) })
  const saved = await work.tx
    .updateTable('meetingTopic')
    .set({ ...change, state, version: topic.version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', topic.id)
    .where('version', '=', topic.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
}

/** 提交主任会议: it becomes an item of that meeting, which decides whether it goes on the agenda of its own body. */
export async function tableTopic(work: Work, { id, meetingId }: Input<'table'>): Promise<Topic> {
  const topic = await getTopic(work, id)
  const meeting = await getMeeting(work, meetingId)
  if (meeting.kind !== 'chairmen') throw new Refusal('invalid', 'meeting.not_chairmen', {}, 'meetingId')
  await move(work, topic, { action: 'table', change: { tabledAtId: meetingId, decidedOn: null, decisionNote: '' } })
  await addAgendaItem(work, { meetingId, title: topic.title, kind: 'deliberation', organisationId: topic.proposedById })
  work.record('meeting.topic_tabled', id, { title: topic.title, at: meeting.title })
  return getTopic(work, id)
}

/** 主任会议决定: only once that meeting sits or has been held (地方组织法（2022）第五十四条). */
export async function decideTopic(work: Work, { id, decision, note }: Input<'decide'>): Promise<Topic> {
  const topic = await getTopic(work, id)
  const meeting = topic.tabledAtId === null ? null : await getMeeting(work, topic.tabledAtId)
  if (meeting && !['open', 'adjourned', 'closed', 'archived'].includes(meeting.state))
    throw new Refusal('conflict', 'meeting.topic_not_dealt_with', { title: meeting.title })
  await move(work, topic, { action: decision, change: { decidedOn: work.today, decisionNote: note } })
  work.record('meeting.topic_decided', id, { title: topic.title, decision, note })
  return getTopic(work, id)
}

export async function withdrawTopic(work: Work, { id }: Input<'withdraw'>): Promise<Topic> {
  const topic = await getTopic(work, id)
  await move(work, topic, { action: 'withdraw' })
  work.record('meeting.topic_withdrawn', id, { title: topic.title })
  return getTopic(work, id)
}
