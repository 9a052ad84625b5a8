/** What the public reads of appointments (公开的任免名单): the register of publications, and nothing beside it. */
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { countPublications, listPublications, meetingOf } from '#features/publications/server'
import { PublicList, type publicAppointmentApi } from '../domain/contract.ts'
import { contentOf, getList } from './lists.ts'

const kind = 'appointment_list'
type Asked = z.output<typeof publicAppointmentApi.list.input>

export async function listPublicLists(
  work: Work,
  { offset, limit }: Asked,
): Promise<{ rows: PublicList[]; total: number }> {
  const { total } = await countPublications(work, { kind })
  const rows = await listPublications(work, { kind }, { order: 'recent', offset, limit })
  return { rows: rows.map(({ content }) => PublicList.parse(content)), total }
}

/** With the meeting that passed it, where that is public. */
export async function readPublicList(
  work: Work,
  { reference }: { reference: string },
): Promise<z.input<typeof publicAppointmentApi.one.output>> {
  const [found] = await listPublications(work, { kind, reference }, { order: 'recent', offset: 0, limit: 1 })
  if (!found) throw new Refusal('not_found', 'appointment.list_not_public', {})
  return { ...PublicList.parse(found.content), meeting: await meetingOf(work, found) }
}

/** As it would appear, for the office before it publishes. */
export const previewList = async (work: Work, { id }: { id: string }): Promise<PublicList> =>
  contentOf(await getList(work, id))
