/** 演练 of a meeting that has not begun: begun, moved on act by act, ended; nothing of the real meeting is touched. */
import type { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { AgendaItem, Meeting } from '#features/meetings'
import { agendaOf, getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import { actsOf, rehearsed, type ActKind } from '../../domain/hall/rehearsal.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { rehearsalWords } from '../../messages/hall-rehearsal.ts'

/** The rehearsed view of a hall; the hall itself when no rehearsal runs any more. */
export async function rehearsalOf(work: Work, hall: HallView, items: readonly AgendaItem[]): Promise<HallView> {
  const at = await actAt(work, hall.meeting.id)
  const act = at === undefined ? undefined : actsOf(items)[at]
  if (!act) return hall
  return rehearsed(hall, { items, act, invented: rehearsalWords[work.language] })
}

async function actAt({ tx, tenant }: Work, meetingId: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('hallRehearsal')
    .select('act')
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return row?.act
}

/** What is not an item of its own but holds others is passed over, as on the day. */
export const leavesOf = (agenda: readonly AgendaItem[]): AgendaItem[] =>
  agenda.filter(({ id }) => !agenda.some(({ parentId }) => parentId === id))

export async function readRehearsal(
  work: Work,
  { meeting: name }: z.output<typeof hallApi.rehearsal.input>,
): Promise<{ act: number | null; acts: ActKind[] }> {
  const { id } = await getMeeting(work, name)
  const acts = actsOf(leavesOf(await agendaOf(work, id))).map(({ kind }) => kind)
  return { act: (await actAt(work, id)) ?? null, acts }
}

type Asked = z.output<typeof hallApi.rehearse.input>

export async function rehearse(work: Work, { meetingId, step }: Asked): Promise<{ act: number | null; acts: number }> {
  const meeting = await getMeeting(work, meetingId)
  const acts = actsOf(leavesOf(await agendaOf(work, meetingId))).length
  const act = await save(work, meeting, step, acts)
  await work.ports.live.changed(work, meetingChannel(meetingId))
  return { act, acts }
}

/** Only before the real one: nobody mistakes one for the other. */
const mayRehearse = ({ state }: Meeting): boolean => state === 'planned' || state === 'notified'

async function save(work: Work, meeting: Meeting, step: Asked['step'], acts: number): Promise<number | null> {
  const { tx, tenant } = work
  const at = { tenantId: tenant, meetingId: meeting.id }
  if (step === 'end') {
    await tx.deleteFrom('hallRehearsal').where('tenantId', '=', tenant).where('meetingId', '=', meeting.id).execute()
    return null
  }
  if (!mayRehearse(meeting)) throw new Refusal('conflict', 'hall.rehearsal_too_late', {})
  const before = await actAt(work, meeting.id)
  if (step === 'next' && before === undefined) throw new Refusal('conflict', 'hall.no_rehearsal', {})
  const act = step === 'begin' || before === undefined ? 0 : Math.min(before + 1, acts - 1)
  if (step === 'begin') work.record('hall.rehearsed', meeting.id, { name: meeting.title })
  await tx
    .insertInto('hallRehearsal')
    .values({ ...at, act })
    .onConflict((conflict) => conflict.columns(['tenantId', 'meetingId']).doUpdateSet({ act }))
    .execute()
  return act
}
