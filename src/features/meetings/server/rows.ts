/** Writes the head of a meeting (会议), and tells whoever follows it that something happened. */
import type { Updateable } from 'kysely'
import { meetingChannel } from '#kernel/live'
import { Refusal } from '#kernel/refusal'
import type { Tables } from '#kernel/tables'
import type { Work } from '#kernel/work'
import type { Meeting } from '../domain/views.ts'

type MeetingChange = Omit<Updateable<Tables['meeting']>, 'tenantId' | 'id' | 'version'>

/** Saves what the office or the chair changed, unless somebody else changed it first. */
export async function saveMeeting(work: Work, { id, version }: Meeting, change: MeetingChange): Promise<void> {
  const saved = await work.tx
    .updateTable('meeting')
    .set({ ...change, version: version + 1 })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Refusal('conflict', 'meeting.changed_meanwhile', {})
  await touchMeeting(work, id)
}

/** A step of the meeting: screens that follow it have another version once this work is committed. */
export const touchMeeting = (work: Work, id: string): Promise<void> => work.ports.live.changed(work, meetingChannel(id))

/** What many do in the same seconds, checking in above all: nobody waits for anybody. */
export const stirMeeting = (work: Work, id: string): void => work.ports.live.stirred(work, meetingChannel(id))

/** What happens at one meeting happens one after another. */
export async function lockMeeting({ tx, tenant }: Work, id: string): Promise<void> {
  await tx
    .selectFrom('meeting')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
