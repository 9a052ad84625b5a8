/** How far the rehearsal of a meeting is (彩排进度); once the meeting itself has begun there is none. */
import type { Work } from '#kernel/work'
import type { AgendaItem, Meeting } from '#features/meetings'

export interface Run {
  /** Another one each time a rehearsal begins. */
  readonly run: string
  readonly act: number
}

/** Only before the real one: nobody mistakes one for the other. */
export const mayRehearse = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'planned' || state === 'notified'

export async function runOf(
  { tx, tenant }: Work,
  meeting: Pick<Meeting, 'id' | 'state'>,
  { lock = false }: { lock?: boolean } = {},
): Promise<Run | undefined> {
  if (!mayRehearse(meeting)) return undefined
  const row = tx
    .selectFrom('hallRehearsal')
    .select(['run', 'act'])
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meeting.id)
  return (lock ? row.forUpdate() : row).executeTakeFirst()
}

/** What is not an item of its own but holds others is passed over, as on the day. */
export const leavesOf = (agenda: readonly AgendaItem[]): AgendaItem[] =>
  agenda.filter(({ id }) => !agenda.some(({ parentId }) => parentId === id))
