/** 议定事项清单公开: a separate act once the meeting closed; what stands there was screened, how it stands follows by itself. */
import { sql } from 'kysely'
import { say } from '#kernel/message'
import { mostPublishables, type Publishable, type PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { maskPersonal } from '#features/publications'
import { isConfirmed, type ListState } from '../../domain/agreed/lifecycle.ts'
import { PublicAgreedList } from '../../domain/agreed/views.ts'
import type { MeetingKind } from '../../domain/kinds.ts'
import type { MeetingState } from '../../domain/lifecycle.ts'
import { documentText } from '../../messages/document-words.ts'
import { matterOf } from './reads.ts'
import { mattersWhere, type StoredMatter } from './repository.ts'
import { checkList, listGuards } from './situation.ts'

export const publicKind = 'agreed_list'

export const agreedPublications: PublicationKind = {
  kind: publicKind,
  address: ({ reference }) => `/m/${reference}/agreed`,
  preview: ({ reference }) => `/m/${reference}/agreed/preview`,
  publishables,
  withhold: (content, screened) => withhold(PublicAgreedList.parse(content), screened),
  async published(work, id, screened) {
    const [row] = await listRows(work, [id])
    if (row && row.state !== 'published') {
      const state = checkList(work, { ...row, drafts: 0 }, 'publish')
      await mark(work, id, { state, publishedOn: work.today, unpublishedReason: null })
    }
    work.record('agreed.published', id, { screened })
  },
  async withdrawn(work, id, reason) {
    const [row] = await listRows(work, [id])
    const state = row && checkList(work, { ...row, drafts: 0 }, 'withdraw')
    await mark(work, id, { state: state ?? 'confirmed', publishedOn: null, unpublishedReason: reason })
    work.record('agreed.unpublished', id, { reason })
  },
}

async function mark(
  { tx, tenant }: Work,
  id: string,
  change: { state: ListState; publishedOn: string | null; unpublishedReason: string | null },
): Promise<void> {
  await tx.updateTable('agreedList').set(change).where('tenantId', '=', tenant).where('id', '=', id).execute()
}

interface Row {
  readonly id: string
  readonly state: ListState
  readonly meeting: { readonly kind: MeetingKind; readonly state: MeetingState }
  readonly meetingId: string
  readonly reference: string
  readonly title: string
  readonly startsOn: string
  readonly bodyId: string
  readonly body: string
}

async function listRows({ tx, tenant }: Work, ids?: readonly string[]): Promise<Row[]> {
  const which = ids ? sql`l.id = any (${[...ids]}::uuid[])` : sql`l.state <> 'writing'`
  const { rows } = await sql<Row>`
    select l.id, l.state, jsonb_build_object('kind', m.kind, 'state', m.state) as meeting, m.id as meeting_id, m.reference,
           m.title, m.starts_on, m.body_id, b.short_name as body
      from agreed_list l
      join meeting m on m.tenant_id = l.tenant_id and m.id = l.meeting_id
      join organisation b on b.tenant_id = m.tenant_id and b.id = m.body_id
     where l.tenant_id = ${tenant} and ${which}
     order by m.starts_on desc, l.id limit ${mostPublishables}`.execute(tx)
  return rows
}

async function publishables(work: Work, ids?: readonly string[]): Promise<Publishable[]> {
  const lists = await listRows(work, ids)
  if (lists.length === 0) return []
  const all = await mattersWhere(work, sql`a.list_id = any (${lists.map(({ id }) => id)}::uuid[])`, {
    limit: mostPublishables,
  })
  const matters = Map.groupBy(all, ({ listId }) => listId)
  return lists.map((list) => publishableOf(work, list, matters.get(list.id) ?? []))
}

function publishableOf(work: Work, list: Row, all: readonly StoredMatter[]): Publishable {
  const { id, meetingId, reference, title, startsOn, bodyId, body } = list
  const matters = all.filter(isConfirmed)
  const content: PublicAgreedList = {
    reference,
    meeting: title,
    startsOn,
    matters: matters.map((one) => {
      const { number, title: named, text, lead, coOwners, dueOn, extended, standing } = matterOf(work, one)
      return {
        number: number ?? 0,
        title: maskPersonal(named),
        text: maskPersonal(text),
        lead: lead.name,
        coOwners: coOwners.map(({ name }) => name),
        dueOn,
        extended,
        standing,
      }
    }),
  }
  return {
    id,
    reference,
    title: say(documentText.agreed.title, { title }),
    year: Number(startsOn.slice(0, 4)),
    topic: null,
    units: [{ id: bodyId, name: body }],
    // Of a joint meeting no agenda is public.
    meeting: { id: meetingId, items: [] },
    consent: 'full',
    content,
    texts: content.matters.flatMap(({ title: named, text }) => [named, text ?? '']).filter((one) => one !== ''),
    parts: [],
    whyNot: whyNotPublic(list, all.length - matters.length),
  }
}

function whyNotPublic({ state, meeting }: Row, drafts: number): Refusal | null {
  if (state === 'writing') return new Refusal('conflict', 'agreed.not_confirmed', {})
  const holds = listGuards({ meeting, state, drafts })
  if (!holds.agreed_no_drafts) return new Refusal('conflict', 'agreed.drafts_left', {})
  return holds.agreed_meeting_closed ? null : new Refusal('conflict', 'publication.meeting_not_held', {})
}

/** A matter whose title nobody has screened is left out whole, its text otherwise. */
const withhold = (content: PublicAgreedList, screened: (text: string) => boolean): PublicAgreedList => ({
  ...content,
  matters: content.matters
    .filter(({ title }) => screened(title))
    .map((one) => ({ ...one, text: one.text !== null && screened(one.text) ? one.text : null })),
})
