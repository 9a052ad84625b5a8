/** Keeping the agenda (编排议程): items are added, changed, moved and removed until it is adopted; then only added (增列). */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { deepest } from '../domain/agenda.ts'
import { ChangeItem, NewItem, type meetingApi } from '../domain/contract.ts'
import type { AgendaItem, Meeting } from '../domain/views.ts'
import { itemStep } from './item-steps.ts'
import { agendaOf, getAgendaItem, getMeeting, mostItems } from './meetings.ts'
import { tellMembers } from './notices.ts'
import { touchMeeting } from './rows.ts'
import { checkStep } from './situation.ts'
import { placeTopic, releaseTopic } from './topic-steps.ts'

type Input<Name extends keyof typeof meetingApi> = z.output<(typeof meetingApi)[Name]['input']>

export async function addAgendaItem(work: Work, asked: z.input<typeof NewItem>): Promise<AgendaItem> {
  const { meetingId, parentId, topicId, ...item } = NewItem.parse(asked)
  const meeting = await getMeeting(work, meetingId)
  const supplement = meeting.agendaAdoptedOn !== null
  await checkStep(work, meeting, supplement ? 'supplement' : 'edit_agenda')
  const agenda = await agendaOf(work, meetingId)
  if (agenda.length >= mostItems) throw new Refusal('conflict', 'meeting.too_many_items', { limit: mostItems })
  checkParent(agenda, parentId)
  await checkItem(work, meeting, item)

  if (topicId !== null) await placeTopic(work, topicId, meeting.bodyId)
  const id = work.newId()
  const siblings = agenda.filter((one) => one.parentId === parentId)
  await work.tx
    .insertInto('agendaItem')
    .values({
      ...item,
      tenantId: work.tenant,
      id,
      meetingId,
      parentId,
      topicId,
      position: (siblings.at(-1)?.position ?? 0) + 1,
      supplement,
      addedOn: work.today,
    })
    .execute()
  await touchMeeting(work, meetingId)
  if (supplement) await tellMembers(work, meeting, 'supplement', { key: id, facts: { item: item.title } })
  work.record('meeting.item_added', meetingId, { item: item.title, supplement })
  return getAgendaItem(work, id)
}

function checkParent(agenda: readonly AgendaItem[], parentId: string | null): void {
  if (parentId === null) return
  const parent = agenda.find(({ id }) => id === parentId)
  if (!parent) throw new Refusal('not_found', 'meeting.item_not_found', { id: parentId }, 'parentId')
  if (parent.depth >= deepest) throw new Refusal('invalid', 'meeting.too_deep', { levels: deepest }, 'parentId')
}

async function checkItem(
  work: Work,
  { startsOn, endsOn }: Meeting,
  {
    kind,
    reportSubject,
    onDay,
    organisationId,
  }: Pick<AgendaItem, 'kind' | 'reportSubject' | 'onDay' | 'organisationId'>,
): Promise<void> {
  if (onDay !== null && (onDay < startsOn || onDay > endsOn))
    throw new Refusal('invalid', 'meeting.not_in_session', { startsOn, endsOn }, 'onDay')
  if (reportSubject !== null && kind !== 'report')
    throw new Refusal('invalid', 'meeting.no_report', {}, 'reportSubject')
  if (organisationId !== null) await getOrganisation(work, organisationId)
}

/** The item with its meeting, when the actor may still edit it. */
async function editable(
  work: Work,
  id: string,
  action: 'change' | 'remove',
): Promise<{ item: AgendaItem; meeting: Meeting }> {
  const item = await getAgendaItem(work, id)
  const meeting = await getMeeting(work, item.meetingId)
  await checkStep(work, meeting, 'edit_agenda')
  await itemStep(work, { meeting, item }, action)
  return { item, meeting }
}

export async function changeAgendaItem(work: Work, asked: z.input<typeof ChangeItem>): Promise<AgendaItem> {
  const { id, version, ...change } = ChangeItem.parse(asked)
  const { item, meeting } = await editable(work, id, 'change')
  await checkItem(work, meeting, change)
  await saveItem(work, { ...item, version }, change)
  work.record('meeting.item_changed', meeting.id, { item: change.title })
  return getAgendaItem(work, id)
}

/** To another place, or under another item; the others close up. */
export async function moveAgendaItem(
  work: Work,
  { id, version, parentId, place }: Input<'moveItem'>,
): Promise<AgendaItem> {
  const { item, meeting } = await editable(work, id, 'change')
  const agenda = await agendaOf(work, meeting.id)
  checkParent(agenda, parentId)
  if (parentId !== null && agenda.some((one) => one.parentId === id))
    throw new Refusal('invalid', 'meeting.too_deep', { levels: deepest }, 'parentId')
  await saveItem(work, { ...item, version }, { parentId })
  const others = agenda.filter((one) => one.parentId === parentId && one.id !== id).map((one) => one.id)
  const order = [...others.slice(0, place - 1), id, ...others.slice(place - 1)]
  for (const [at, one] of order.entries())
    await work.tx
      .updateTable('agendaItem')
      .set({ position: at + 1 })
      .where('tenantId', '=', work.tenant)
      .where('id', '=', one)
      .execute()
  work.record('meeting.item_changed', meeting.id, { item: item.title, place })
  return getAgendaItem(work, id)
}

/** A topic it stood for can be put on another agenda. */
export async function removeAgendaItem(
  work: Work,
  { id, version }: Input<'removeItem'>,
): Promise<Record<string, never>> {
  const { item, meeting } = await editable(work, id, 'remove')
  const agenda = await agendaOf(work, meeting.id)
  if (agenda.some(({ parentId }) => parentId === id)) throw new Refusal('conflict', 'meeting.item_has_parts', {})
  if (item.version !== version) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  const { tx, tenant } = work
  await tx.deleteFrom('agendaItem').where('tenantId', '=', tenant).where('id', '=', id).execute()
  if (item.topicId !== null) await releaseTopic(work, item.topicId)
  await touchMeeting(work, meeting.id)
  work.record('meeting.item_removed', meeting.id, { item: item.title })
  return {}
}

type ItemChange = Partial<
  Pick<
    AgendaItem,
    'parentId' | 'title' | 'kind' | 'reportSubject' | 'organisationId' | 'presenter' | 'onDay' | 'beginsAt' | 'minutes'
  >
> & { state?: AgendaItem['state']; takenBackReason?: string; endedMark?: string | null }

export async function saveItem(
  work: Work,
  { id, meetingId, version }: Pick<AgendaItem, 'id' | 'meetingId' | 'version'>,
  change: ItemChange,
): Promise<void> {
  const saved = await work.tx
    .updateTable('agendaItem')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  await touchMeeting(work, meetingId)
}
