/** Which function answers which endpoint. */
import { serve } from '#kernel/feature'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { noticeApi, type DeliveryView, type Mode, type NoticeView } from '../domain/contract.ts'
import {
  countsOf,
  deliveriesOf,
  noticesOf,
  preferenceOf,
  savePreference,
  saveRead,
  type NoticeRow,
} from './repository.ts'
import { inWords } from './words.ts'

export const routes = [
  serve(noticeApi.mine, listMine),
  serve(noticeApi.markRead, markRead),
  serve(noticeApi.preference, async (work) => ({ mode: await preferenceOf(work, myself(work)) })),
  serve(noticeApi.setPreference, choose),
  serve(noticeApi.deliveries, listDeliveries),
]

/** Notices are addressed to persons. */
function myself({ actor }: Work): string {
  if (actor.personId === null) throw new Refusal('forbidden', 'notice.not_a_person')
  return actor.personId
}

async function listMine(
  work: Work,
  part: { limit: number; offset: number },
): Promise<{ unread: number; total: number; rows: NoticeView[] }> {
  const personId = myself(work)
  const rows = await noticesOf(work, personId, part)
  return { ...(await countsOf(work, personId)), rows: rows.map((row) => noticeView(work, row)) }
}

async function markRead(
  work: Work,
  { ids, subjectId }: { ids?: string[] | undefined; subjectId?: string | undefined },
): Promise<{ unread: number }> {
  const personId = myself(work)
  await saveRead(work, { personId, ids, subjectId })
  const { unread } = await countsOf(work, personId)
  return { unread }
}

async function choose(work: Work, { mode }: { mode: Mode }): Promise<{ mode: Mode }> {
  await savePreference(work, myself(work), mode)
  return { mode }
}

async function listDeliveries(
  work: Work,
  { subjectId, limit }: { subjectId: string; limit: number },
): Promise<DeliveryView[]> {
  const rows = await deliveriesOf(work, subjectId, limit)
  return rows.map((row) => ({
    ...noticeView(work, row),
    personId: row.personId,
    person: row.person,
    channel: row.channel,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    attempts: row.attempts,
    lastError: row.lastError,
  }))
}

const noticeView = (work: Work, { id, kind, facts, link, createdAt, readAt }: NoticeRow): NoticeView => ({
  id,
  kind,
  words: inWords(work, kind, facts),
  link,
  createdAt: createdAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
})
