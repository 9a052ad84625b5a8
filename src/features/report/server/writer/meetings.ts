/** Where a report was discussed, given and resolved on (所依据的会议、决议): named with a step, and judged by what they are. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { adoptedStates } from '#features/decisions'
import { getResolution, listResolutions } from '#features/decisions/server'
import { sessionLabel } from '#features/directory'
import { getOrganisation, sessionsOf } from '#features/directory/server'
import { getMeeting, listMeetings } from '#features/meetings/server'
import { getPoll } from '#features/voting/server'
import type { z } from 'zod'
import type { writerApi } from '../../domain/writer/contract.ts'
import type { ReportKind } from '../../domain/writer/lifecycle.ts'
import type { Report } from './repository.ts'

export interface Sitting {
  readonly kind: 'standing_committee' | 'congress'
  /** When the text it dealt with was there. */
  readonly since: Date | null
}

const civilDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** A meeting of that kind that has been opened, and was not over before the text was there. */
export async function hasSat(work: Work, meetingId: string | null, { kind, since }: Sitting): Promise<boolean> {
  if (meetingId === null) throw new Refusal('invalid', 'report.which_meeting', {}, 'meetingId')
  const meeting = await getMeeting(work, meetingId)
  const inTime = since === null || meeting.endsOn >= civilDay.format(since)
  return meeting.kind === kind && meeting.openedOn !== null && inTime
}

/** Whom a report of this kind is given to. */
export const hearing = (kind: ReportKind): Sitting['kind'] => (kind === 'work' ? 'congress' : 'standing_committee')

/**
 * Adopted by the congress, at the meeting the report was given to, by a vote announced after the text was last changed;
 * the vote itself is kept by decisions and voting.
 */
export async function isOfCongress(
  work: Work,
  resolutionId: string | null,
  { deliveredMeetingId, writtenAt }: Pick<Report, 'deliveredMeetingId' | 'writtenAt'>,
): Promise<boolean> {
  if (resolutionId === null) throw new Refusal('invalid', 'report.which_resolution', {}, 'resolutionId')
  const { state, bodyId, meetingId, pollId } = await getResolution(work, resolutionId)
  if (meetingId !== deliveredMeetingId || pollId === null || !adoptedStates.some((one) => one === state)) return false
  const { announcedAt } = await getPoll(work, pollId)
  if (announcedAt === null || announcedAt < writtenAt) return false
  return (await getOrganisation(work, bodyId)).kind === 'congress'
}

/** One resolution closes one report. */
export async function refuseResolved({ tx, tenant }: Work, { id }: Report, resolutionId: string | null): Promise<void> {
  const other = await tx
    .selectFrom('reportDocument')
    .select('title')
    .where('tenantId', '=', tenant)
    .where('resolutionId', '=', resolutionId)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other) throw new Refusal('conflict', 'report.resolution_used', { title: other.title }, 'resolutionId')
}

export const meetingTitle = async (work: Work, id: string | null): Promise<string> =>
  id === null ? '' : (await getMeeting(work, id)).title

export const resolutionTitle = async (work: Work, id: string | null): Promise<string> =>
  id === null ? '' : (await getResolution(work, id)).title

export async function stepChoices(work: Work): Promise<z.input<typeof writerApi.choices.output>> {
  const meetings = await listMeetings(work, { states: ['open', 'adjourned', 'closed', 'archived'], limit: 100 })
  const congresses = new Map<string, boolean>()
  const resolutions = []
  for (const { id, title, bodyId } of await listResolutions(work, { numbered: true, limit: 100 })) {
    const known = congresses.get(bodyId) ?? (await getOrganisation(work, bodyId)).kind === 'congress'
    congresses.set(bodyId, known)
    if (known) resolutions.push({ id, title })
  }
  return {
    sessions: (await sessionsOf(work)).map((session) => ({
      id: session.id,
      name: sessionLabel(session, work.language, 'long'),
    })),
    meetings: meetings
      .filter(({ kind, openedOn }) => openedOn !== null && (kind === 'congress' || kind === 'standing_committee'))
      .map(({ id, title, kind }) => ({ id, title, kind })),
    resolutions,
  }
}
