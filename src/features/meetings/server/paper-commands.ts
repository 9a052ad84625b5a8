/** Keeping the papers of a meeting (材料登记与印发): who has to bring what, and the day each step was done. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import { ChangePaper, MarkPaper, NewPaper, type AgendaPaper, type paperApi } from '../domain/contract-material.ts'
import type { Meeting } from '../domain/views.ts'
import { getAgendaItem, getMeeting } from './meetings.ts'
import { doneColumns, getPaper, meetingOfPaper } from './papers.ts'
import { stirMeeting } from './rows.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof paperApi> = z.output<(typeof paperApi)[Name]['input']>

async function keeping(work: Work, meetingId: string): Promise<Meeting> {
  const meeting = await getMeeting(work, meetingId)
  await checkStep(work, meeting, 'keep_papers')
  return meeting
}

async function checkParts(
  work: Work,
  { organisationId, fileId }: { organisationId: string | null; fileId: string | null },
): Promise<void> {
  if (organisationId !== null) await getOrganisation(work, organisationId)
  if (fileId !== null) await work.ports.files.check(work, [fileId])
}

export async function addPaper(work: Work, asked: z.input<typeof NewPaper>): Promise<AgendaPaper> {
  const { itemId, ...paper } = NewPaper.parse(asked)
  const item = await getAgendaItem(work, itemId)
  const meeting = await keeping(work, item.meetingId)
  await checkParts(work, paper)
  const id = work.newId()
  await work.tx
    .insertInto('agendaPaper')
    .values({
      ...paper,
      tenantId: work.tenant,
      id,
      meetingId: meeting.id,
      itemId,
      position: sql<number>`(select coalesce(max(d.position), 0) + 1 from agenda_paper d
                              where d.tenant_id = ${work.tenant} and d.item_id = ${itemId})`,
    })
    .execute()
  stirMeeting(work, meeting.id)
  work.record('meeting.paper_added', meeting.id, { paper: paper.title })
  return getPaper(work, meeting, id)
}

/** What has been given out keeps its file, or gets the one it lacks; a corrected one is a paper of its own. */
export async function changePaper(work: Work, asked: z.input<typeof ChangePaper>): Promise<AgendaPaper> {
  const { id, version, ...change } = ChangePaper.parse(asked)
  const meeting = await keeping(work, await meetingOfPaper(work, id))
  const before = await getPaper(work, meeting, id)
  if (before.distributedOn !== null && before.fileId !== null && change.fileId !== before.fileId)
    throw new Refusal('conflict', 'meeting.paper_distributed', {}, 'fileId')
  await checkParts(work, change.fileId === before.fileId ? { ...change, fileId: null } : change)
  await savePaper(work, id, { version, change })
  work.record('meeting.paper_changed', meeting.id, { paper: change.title })
  return getPaper(work, meeting, id)
}

export async function markPaper(work: Work, asked: z.input<typeof MarkPaper>): Promise<AgendaPaper> {
  const { id, step, on = work.today } = MarkPaper.parse(asked)
  const meeting = await keeping(work, await meetingOfPaper(work, id))
  const before = await getPaper(work, meeting, id)
  if (on > work.today) throw new Refusal('invalid', 'meeting.paper_in_future', { today: work.today }, 'on')
  if (before[doneColumns[step]] !== null) throw new Refusal('conflict', 'meeting.paper_marked', {}, 'step')
  await savePaper(work, id, { version: before.version, change: { [doneColumns[step]]: on } })
  stirMeeting(work, meeting.id)
  work.record('meeting.paper_marked', meeting.id, { paper: before.title, on })
  return getPaper(work, meeting, id)
}

/** 印发 everything that is not given out yet, at once; what has no file is printed, and its day is put down by itself. */
export async function distributePapers(work: Work, { id }: Input<'distribute'>): Promise<{ distributed: number }> {
  const meeting = await keeping(work, id)
  await checkFiles(work, meeting)
  const done = await work.tx
    .updateTable('agendaPaper')
    .set((row) => ({ distributedOn: work.today, version: row.eb('version', '+', 1) }))
    .where('tenantId', '=', work.tenant)
    .where('meetingId', '=', meeting.id)
    .where('distributedOn', 'is', null)
    .executeTakeFirst()
  const distributed = Number(done.numUpdatedRows)
  stirMeeting(work, meeting.id)
  work.record('meeting.papers_distributed', meeting.id, { papers: distributed })
  return { distributed }
}

/** Nobody could read a paper without a file: those are named. */
async function checkFiles({ tx, tenant }: Work, meeting: Meeting): Promise<void> {
  const missing = await tx
    .selectFrom('agendaPaper')
    .select('title')
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meeting.id)
    .where('distributedOn', 'is', null)
    .where('fileId', 'is', null)
    .orderBy('position')
    .limit(20)
    .execute()
  const titles = missing.map(({ title }) => `《${title}》`).join('、')
  if (missing.length > 0) throw new Refusal('conflict', 'meeting.papers_without_file', { titles })
}

/** A paper nobody has been given yet. */
export async function removePaper(work: Work, { id, version }: Input<'remove'>): Promise<Record<string, never>> {
  const meeting = await keeping(work, await meetingOfPaper(work, id))
  const before = await getPaper(work, meeting, id)
  if (before.distributedOn !== null) throw new Refusal('conflict', 'meeting.paper_distributed', {})
  if (before.version !== version) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  await work.tx.deleteFrom('agendaPaper').where('tenantId', '=', work.tenant).where('id', '=', id).execute()
  work.record('meeting.paper_removed', meeting.id, { paper: before.title })
  return {}
}

async function savePaper(
  { tx, tenant }: Work,
  id: string,
  { version, change }: { version: number; change: Partial<Omit<AgendaPaper, 'deadlines' | 'organisation'>> },
): Promise<void> {
  const saved = await tx
    .updateTable('agendaPaper')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
}
