/** 议案截止时间: the presidium sets it for its own session; the deputies and the office read it where motions are listed. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { sessionLabel } from '#features/directory'
import { getSession, sessionsOf } from '#features/directory/server'
import { getMeeting } from '#features/meetings/server'
import { presidiums } from '../domain/consent.ts'
import type { motionApi } from '../domain/contract-motions.ts'

/** 主席团决定代表提出议案的截止时间; it may set another while the session is not over. */
export async function setMotionDeadline(
  work: Work,
  { sessionId, dueOn, meetingId }: z.output<typeof motionApi.setDeadline.input>,
): Promise<Record<string, never>> {
  const session = await getSession(work, sessionId)
  const named = { session: sessionLabel(session, work.language) }
  if (session.closedOn !== null && session.closedOn < work.today)
    throw new Refusal('conflict', 'motion.session_over', { ...named, closedOn: session.closedOn }, 'sessionId')
  if (dueOn < work.today) throw new Refusal('invalid', 'motion.deadline_in_past', {}, 'dueOn')
  const meeting = await getMeeting(work, meetingId)
  if (!presidiums.includes(meeting.kind)) throw new Refusal('invalid', 'motion.not_a_presidium', {}, 'meetingId')
  if (meeting.sessionId !== null && meeting.sessionId !== sessionId)
    throw new Refusal('invalid', 'motion.other_presidium', named, 'meetingId')
  const set = { dueOn, decidedAtId: meetingId, setOn: work.today }
  await work.tx
    .insertInto('motionDeadline')
    .values({ tenantId: work.tenant, sessionId, ...set })
    .onConflict((conflict) => conflict.columns(['tenantId', 'sessionId']).doUpdateSet(set))
    .execute()
  work.record('motion.deadline_set', sessionId, { dueOn, meeting: meeting.title })
  return {}
}

/** Of the session that sits or was set next; null while there is none. */
export async function readMotionDeadline(work: Work): Promise<z.input<typeof motionApi.deadline.output>> {
  const session = (await sessionsOf(work)).findLast(({ closedOn }) => closedOn === null || closedOn >= work.today)
  if (!session) return { session: null, dueOn: null, decidedAt: null }
  const set = await work.tx
    .selectFrom('motionDeadline as d')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.tenantId', '=', 'd.tenantId').onRef('m.id', '=', 'd.decidedAtId'),
    )
    .select(['d.dueOn', 'm.title as decidedAt'])
    .where('d.tenantId', '=', work.tenant)
    .where('d.sessionId', '=', session.id)
    .executeTakeFirst()
  return { session: sessionLabel(session, work.language), dueOn: set?.dueOn ?? null, decidedAt: set?.decidedAt ?? null }
}
