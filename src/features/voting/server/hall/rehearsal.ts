/** 彩排 of a meeting that has not begun: begun, moved on act by act, ended; nothing of the real meeting is touched. */
import type { z } from 'zod'
import { meetingChannel } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { AgendaItem, Meeting } from '#features/meetings'
import { agendaOf, getMeeting } from '#features/meetings/server'
import type { hallApi } from '../../domain/hall/contract.ts'
import { actsOf, rehearsed } from '../../domain/hall/rehearsal.ts'
import type { HallView } from '../../domain/hall/views.ts'
import { rehearsalWords } from '../../messages/hall-rehearsal.ts'
import { leavesOf, mayRehearse, runOf } from './rehearsal-run.ts'
import { codeFor, countSeats, phonesIn } from './rehearsal-seats.ts'

/** The rehearsed view of a hall; the hall itself when no rehearsal runs any more. */
export async function rehearsalOf(work: Work, hall: HallView, items: readonly AgendaItem[]): Promise<HallView> {
  const run = await runOf(work, hall.meeting)
  const act = run && actsOf(items)[run.act]
  if (!act) return hall
  const phones = await phonesIn(work, hall.meeting.id, act)
  return rehearsed(hall, { items, act, invented: rehearsalWords[work.language], phones })
}

export async function readRehearsal(
  work: Work,
  { meeting: name }: z.output<typeof hallApi.rehearsal.input>,
): Promise<z.input<typeof hallApi.rehearsal.output>> {
  const meeting = await getMeeting(work, name)
  const acts = actsOf(leavesOf(await agendaOf(work, meeting.id))).map(({ kind }) => kind)
  const run = await runOf(work, meeting)
  if (!run) return { act: null, acts, code: null, address: null, taken: 0 }
  const code = codeFor(work, run)
  const address = `${work.ports.installation.address}/m/${meeting.reference}/rehearsal?code=${code}`
  return { act: run.act, acts, code, address, taken: await countSeats(work, meeting.id) }
}

type Asked = z.output<typeof hallApi.rehearse.input>

export async function rehearse(work: Work, { meetingId, step }: Asked): Promise<{ act: number | null; acts: number }> {
  const meeting = await getMeeting(work, meetingId)
  const acts = actsOf(leavesOf(await agendaOf(work, meetingId))).length
  const act = step === 'end' ? await end(work, meeting) : await save(work, meeting, step, acts)
  await work.ports.live.changed(work, meetingChannel(meetingId))
  return { act, acts }
}

async function save(work: Work, meeting: Meeting, step: 'begin' | 'next', acts: number): Promise<number> {
  if (!mayRehearse(meeting)) throw new Refusal('conflict', 'hall.rehearsal_too_late', {})
  const before = await runOf(work, meeting, { lock: true })
  if (step === 'next' && before) {
    const act = Math.min(before.act + 1, acts - 1)
    await work.tx
      .updateTable('hallRehearsal')
      .set({ act })
      .where('tenantId', '=', work.tenant)
      .where('meetingId', '=', meeting.id)
      .execute()
    return act
  }
  if (step === 'next') throw new Refusal('conflict', 'hall.no_rehearsal', {})
  await end(work, meeting)
  work.record('hall.rehearsed', meeting.id, { name: meeting.title })
  const begun = { tenantId: work.tenant, meetingId: meeting.id, run: work.newId(), act: 0 }
  await work.tx.insertInto('hallRehearsal').values(begun).execute()
  return 0
}

/** Nothing of it stays. */
async function end({ tx, tenant }: Work, { id }: Meeting): Promise<null> {
  for (const table of ['hallRehearsalSeat', 'hallRehearsal'] as const)
    await tx.deleteFrom(table).where('tenantId', '=', tenant).where('meetingId', '=', id).execute()
  return null
}
