/** 会议与它通过的文件: a published meeting and what came out of it name one another, as far as both are public. */
import type { Work } from '#kernel/work'
import type { PublicAddress } from '../domain/contract.ts'
import { kindOf } from './register.ts'
import { listPublications, type Publication } from './repository.ts'

const mostActs = 200

/** Where everybody reads a record of the register. */
export const addressOf = (work: Work, one: Pick<Publication, 'kind' | 'reference'>): string =>
  kindOf(work, one.kind).address(one)

const linkTo = (work: Work, one: Publication): PublicAddress => ({ title: one.title, address: addressOf(work, one) })

/** What came out of a meeting. */
export async function actsOf(work: Work, meetingId: string): Promise<PublicAddress[]> {
  const found = await listPublications(work, { meetingId }, { order: 'came', offset: 0, limit: mostActs })
  return found.map((one) => linkTo(work, one))
}

/** The meeting a record came out of; null while it is not public. */
export async function meetingOf(
  work: Work,
  { meetingId }: Pick<Publication, 'meetingId'>,
): Promise<PublicAddress | null> {
  if (meetingId === null) return null
  const [found] = await listPublications(work, { id: meetingId }, { order: 'came', offset: 0, limit: 1 })
  return found ? linkTo(work, found) : null
}
