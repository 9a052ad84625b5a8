/** What the public reads of agreed lists (公开的议定事项清单): the register of publications, and nothing beside it. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { listPublications } from '#features/publications/server'
import type { agreedApi } from '../../domain/agreed/contract.ts'
import { PublicAgreedList } from '../../domain/agreed/views.ts'
import { publicKind } from './publication.ts'

/** The newest first; a term has fewer joint meetings. */
const mostLists = 50

export async function listPublicLists(work: Work): Promise<z.input<typeof agreedApi.publicList.output>> {
  const filter = { kind: publicKind }
  const found = await listPublications(work, filter, { order: 'recent', offset: 0, limit: mostLists })
  return { rows: found.map(({ reference, title, publishedOn }) => ({ reference, title, publishedOn })) }
}

/** A withdrawn one says when and why; what never was public is not there. */
export async function readPublicList(
  work: Work,
  { reference }: { reference: string },
): Promise<z.input<typeof agreedApi.publicOne.output>> {
  const [found] = await listPublications(
    work,
    { kind: publicKind, reference, withdrawn: 'also' },
    { order: 'recent', offset: 0, limit: 1 },
  )
  if (!found) throw new Refusal('not_found', 'agreed.list_not_found', {})
  if (found.state === 'withdrawn')
    throw new Refusal('not_found', 'agreed.list_withdrawn', {
      date: found.withdrawnOn ?? '',
      reason: found.reason ?? '',
    })
  return { ...PublicAgreedList.parse(found.content), publishedOn: found.publishedOn }
}
