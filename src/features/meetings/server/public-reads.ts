/** What the public reads of meetings (公开的会议): the register of publications, and nothing beside it. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { actsOf, countPublications, listPublications, type Publication } from '#features/publications/server'
import { PublicContent, type PublicMeeting, type readApi } from '../domain/contract-reads.ts'

type Input<Name extends 'publicList' | 'publicOne'> = z.output<(typeof readApi)[Name]['input']>
type Output = z.input<typeof readApi.publicList.output>

const kind = 'meeting'

export async function listPublicMeetings(work: Work, { page, limit, year }: Input<'publicList'>): Promise<Output> {
  const filter = { kind, year }
  const { total } = await countPublications(work, filter)
  const rows = await listPublications(work, filter, {
    order: 'recent',
    offset: (page - 1) * limit,
    limit,
  })
  return { rows: rows.map((row) => publicView(row)), total, pages: Math.max(1, Math.ceil(total / limit)) }
}

/** A withdrawn one says when and why; what never was public is not there. */
export async function readPublicMeeting(work: Work, { reference }: Input<'publicOne'>): Promise<PublicMeeting> {
  const [found] = await listPublications(
    work,
    { kind, reference, withdrawn: 'also' },
    { order: 'recent', offset: 0, limit: 1 },
  )
  if (!found) throw new Refusal('not_found', 'meeting.not_found', { id: reference })
  if (found.state === 'withdrawn')
    throw new Refusal('not_found', 'meeting.withdrawn', { date: found.withdrawnOn ?? '', reason: found.reason ?? '' })
  return publicView(found, await actsOf(work, found.id))
}

const publicView = (
  { content, publishedOn, modifiedAt }: Publication,
  acts: PublicMeeting['acts'] = [],
): PublicMeeting => ({ ...PublicContent.parse(content), publishedOn, modifiedAt: modifiedAt.toISOString(), acts })
