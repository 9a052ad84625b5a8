/** Writing the agreed list (拟定议定事项): drafts are put down, changed and removed until the list is confirmed. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { listOrganisations } from '#features/directory/server'
import { mostMatters, WriteMatter, type agreedApi } from '../../domain/agreed/contract.ts'
import type { AgreedListView } from '../../domain/agreed/views.ts'
import type { Meeting } from '../../domain/views.ts'
import { getMeeting } from '../meetings.ts'
import { lockMeeting, touchMeeting } from '../rows.ts'
import { findList, getMatter, type StoredList, type StoredMatter } from './repository.ts'
import { listView } from './reads.ts'
import { checkList, checkMatter } from './situation.ts'

type Input<Name extends keyof typeof agreedApi> = z.output<(typeof agreedApi)[Name]['input']>

export async function writeMatter(
  work: Work,
  { meetingId, ...asked }: z.input<typeof agreedApi.write.input>,
): Promise<AgreedListView> {
  const matter = WriteMatter.parse(asked)
  await lockMeeting(work, meetingId)
  const meeting = await getMeeting(work, meetingId)
  const list = await findList(work, meetingId)
  checkList(work, { meeting, state: list?.state ?? 'writing', drafts: 0 }, 'write')
  await checkMaterial(work, meetingId, matter)
  const listId = list?.id ?? (await beginList(work, meeting)).id
  const id = work.newId()
  await insertMatter(work, { id, listId, matter })
  work.record('agreed.written', id, { name: matter.title, meeting: meeting.title })
  await touchMeeting(work, meetingId)
  return listView(work, meeting)
}

async function beginList({ tx, tenant, newId }: Work, { id: meetingId }: Meeting): Promise<Pick<StoredList, 'id'>> {
  const id = newId()
  await tx.insertInto('agreedList').values({ tenantId: tenant, id, meetingId }).execute()
  return { id }
}

async function insertMatter(
  work: Work,
  { id, listId, matter }: { id: string; listId: string; matter: WriteMatter },
): Promise<void> {
  const { tx, tenant } = work
  const { coOwnerIds, ...columns } = matter
  const { count } = await tx
    .selectFrom('agreedMatter')
    .select(({ fn }) => [fn.countAll<string>().as('count')])
    .where('tenantId', '=', tenant)
    .where('listId', '=', listId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostMatters) throw new Refusal('invalid', 'agreed.too_many', { limit: mostMatters })
  await tx
    .insertInto('agreedMatter')
    .values({
      ...columns,
      tenantId: tenant,
      id,
      listId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from agreed_matter
                              where tenant_id = ${tenant} and list_id = ${listId})`,
    })
    .execute()
  await saveCoOwners(work, id, coOwnerIds)
}

async function saveCoOwners({ tx, tenant }: Work, matterId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .insertInto('agreedMatterCoOwner')
    .values(ids.map((organisationId, position) => ({ tenantId: tenant, matterId, organisationId, position })))
    .execute()
}

const noOwners = ['delegation', 'station'] as const

/** An item of this meeting's agenda, owners that can carry something out, and a day that is still to come. */
async function checkMaterial(
  work: Work,
  meetingId: string,
  { agendaItemId, leadId, coOwnerIds, dueOn }: WriteMatter,
): Promise<void> {
  if (dueOn !== null && dueOn <= work.today)
    throw new Refusal('invalid', 'agreed.day_past', { today: work.today }, 'dueOn')
  if (new Set([leadId, ...coOwnerIds]).size <= coOwnerIds.length)
    throw new Refusal('invalid', 'agreed.owner_twice', {}, 'coOwnerIds')
  const organs = new Map((await listOrganisations(work)).map((one) => [one.id, one]))
  for (const [field, id] of [['leadId', leadId] as const, ...coOwnerIds.map((one) => ['coOwnerIds', one] as const)]) {
    const organ = organs.get(id)
    if (!organ || noOwners.some((kind) => kind === organ.kind))
      throw new Refusal('invalid', 'agreed.not_an_owner', { name: organ?.name ?? id }, field)
  }
  if (agendaItemId === null) return
  const item = await work.tx
    .selectFrom('agendaItem')
    .select('id')
    .where('tenantId', '=', work.tenant)
    .where('id', '=', agendaItemId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (!item) throw new Refusal('invalid', 'agreed.other_item', {}, 'agendaItemId')
}

/** The draft under a lock of its meeting, so that nobody confirms it meanwhile. */
async function lockedDraft(work: Work, id: string, action: 'change' | 'remove'): Promise<StoredMatter> {
  await lockMeeting(work, (await getMatter(work, id)).meetingId)
  const matter = await getMatter(work, id)
  checkMatter(work, matter, action)
  return matter
}

export async function changeMatter(work: Work, { id, version, ...asked }: Input<'change'>): Promise<AgreedListView> {
  const { meetingId } = await lockedDraft(work, id, 'change')
  const { coOwnerIds, ...columns } = WriteMatter.parse(asked)
  await checkMaterial(work, meetingId, { coOwnerIds, ...columns })
  const { tx, tenant } = work
  const saved = await tx
    .updateTable('agreedMatter')
    .set({ ...columns, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  await tx.deleteFrom('agreedMatterCoOwner').where('tenantId', '=', tenant).where('matterId', '=', id).execute()
  await saveCoOwners(work, id, coOwnerIds)
  work.record('agreed.changed', id, { name: columns.title })
  return over(work, meetingId)
}

export async function removeMatter(work: Work, { id, version }: Input<'remove'>): Promise<AgreedListView> {
  const matter = await lockedDraft(work, id, 'remove')
  if (matter.version !== version) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  const { tx, tenant } = work
  await tx.deleteFrom('agreedMatterCoOwner').where('tenantId', '=', tenant).where('matterId', '=', id).execute()
  await tx.deleteFrom('agreedMatter').where('tenantId', '=', tenant).where('id', '=', id).execute()
  work.record('agreed.removed', id, { name: matter.title })
  return over(work, matter.meetingId)
}

async function over(work: Work, meetingId: string): Promise<AgreedListView> {
  await touchMeeting(work, meetingId)
  return listView(work, await getMeeting(work, meetingId))
}
