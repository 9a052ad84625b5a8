/**
 * 会议公开: what everybody may read of a meeting after it closed (地方组织法（2022）第十条) — agenda, results of attendance and of
 * announced votes in totals, papers marked as open, and the signed minutes once somebody has screened them. Drafts never are.
 */
import { sql } from 'kysely'
import type { MinutesLine } from '#kernel/minutes'
import { mostPublishables, type Publishable, type PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { maskPersonal } from '#features/publications'
import { PublicContent } from '../domain/contract-reads.ts'
import { numbered } from '../domain/agenda.ts'
import { openMinutes } from '../domain/open-minutes.ts'
import { heldStates, type MeetingState } from '../domain/lifecycle.ts'
import { publicKinds } from '../domain/kinds.ts'
import { findMinutes, saveMinutes } from './minutes.ts'
import { linesOf } from './minutes-text.ts'

export const meetingPublications: PublicationKind = {
  kind: 'meeting',
  address: ({ reference }) => `/m/${reference}`,
  preview: ({ id }) => `/m/${id}/preview`,
  publishables,
  withhold: (content, screened) => withhold(PublicContent.parse(content), screened),
  async published(work, id, screened) {
    await mark(work, id, { publishedOn: work.today, unpublishedReason: null })
    const minutes = await findMinutes(work, id)
    if (minutes?.state === 'signed') await saveMinutes(work, id, { state: 'published', publishedOn: work.today })
    work.record('meeting.published', id, { screened })
  },
  async withdrawn(work, id, reason) {
    await mark(work, id, { publishedOn: null, unpublishedReason: reason })
    const minutes = await findMinutes(work, id)
    if (minutes?.state === 'published') await saveMinutes(work, id, { state: 'signed', publishedOn: null })
    work.record('meeting.unpublished', id, { reason })
  },
}

async function mark(
  { tx, tenant }: Work,
  id: string,
  change: { publishedOn: string | null; unpublishedReason: string | null },
): Promise<void> {
  await tx.updateTable('meeting').set(change).where('tenantId', '=', tenant).where('id', '=', id).execute()
}

interface Row extends Omit<PublicContent, 'agenda'> {
  readonly id: string
  readonly state: MeetingState
  readonly bodyId: string
  readonly body: string
  readonly agenda: readonly (Omit<PublicContent['agenda'][number], 'number' | 'depth' | 'results'> & {
    readonly parentId: string | null
    readonly position: number
  })[]
}

async function publishables(work: Work, ids?: readonly string[]): Promise<Publishable[]> {
  const { tx, tenant } = work
  const which = ids
    ? sql`m.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as i (value))`
    : sql`m.state in ('closed', 'archived')`
  const { rows } = await sql<Row>`
    select m.id, m.state, m.body_id, b.short_name as body, m.reference, m.title, m.kind, m.starts_on, m.ends_on, m.begins_at, m.place,
           (select count(*)::int from meeting_member r where r.tenant_id = m.tenant_id and r.meeting_id = m.id
               and r.part = 'member' and r.struck_on is null) as members,
           (select count(distinct e.person_id)::int from attendance_event e
              join meeting_member r on r.tenant_id = e.tenant_id and r.meeting_id = e.meeting_id and r.person_id = e.person_id
             where e.tenant_id = m.tenant_id and e.meeting_id = m.id and e.kind = 'arrive' and r.part = 'member'
               and r.struck_on is null) as present,
           ${agenda} as agenda,
           (select x.text from meeting_minutes n
              join minutes_text x on x.tenant_id = n.tenant_id and x.meeting_id = n.meeting_id and x.version = n.version
             where n.tenant_id = m.tenant_id and n.meeting_id = m.id and n.state in ('signed', 'published')) as minutes
      from meeting m join organisation b on b.tenant_id = m.tenant_id and b.id = m.body_id
     where m.tenant_id = ${tenant} and m.kind = any (string_to_array(${publicKinds.join(',')}, ',')) and ${which}
     order by m.starts_on desc, m.id limit ${mostPublishables}`.execute(tx)
  const told = await linesOf(
    work,
    rows.map(({ id }) => id),
  )
  const byMeeting = Map.groupBy(told, ({ meetingId }) => meetingId)
  return rows.map((row) => publishableOf(row, byMeeting.get(row.id) ?? []))
}

const agenda = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', i.id, 'parentId', i.parent_id, 'position', i.position, 'title', i.title,
           'kind', i.kind, 'state', i.state, 'supplement', i.supplement, 'papers', coalesce((
             select jsonb_agg(jsonb_build_object('title', d.title, 'fileId', d.file_id) order by d.position)
               from agenda_paper d
              where d.tenant_id = i.tenant_id and d.item_id = i.id and d.open and d.distributed_on is not null), '[]'))
         order by i.position)
    from agenda_item i where i.tenant_id = m.tenant_id and i.meeting_id = m.id), '[]')`

function publishableOf({ id, state, bodyId, body, ...row }: Row, told: readonly MinutesLine[]): Publishable {
  const results = Map.groupBy(told, ({ itemId }) => itemId)
  const content: PublicContent = {
    ...row,
    agenda: numbered(row.agenda).map(
      ({ id: itemId, number, depth, title, kind, state: itemState, supplement, papers }) => ({
        id: itemId,
        number,
        depth,
        title: maskPersonal(title),
        kind,
        state: itemState,
        supplement,
        results: (results.get(itemId) ?? []).flatMap(({ open }) => (open === null ? [] : [maskPersonal(open)])),
        papers,
      }),
    ),
    minutes: row.minutes === null ? null : maskPersonal(openMinutes(row.minutes, told)),
  }
  const held = heldStates.some((one) => one === state)
  return {
    id,
    reference: row.reference,
    title: row.title,
    year: Number(row.startsOn.slice(0, 4)),
    topic: null,
    units: [{ id: bodyId, name: body }],
    consent: 'full',
    content,
    texts: textsOf(content),
    parts: content.agenda.flatMap(({ id: itemId, papers }) => [
      itemId,
      ...papers.flatMap(({ fileId }) => fileId ?? []),
    ]),
    whyNot: held ? null : new Refusal('conflict', 'publication.meeting_not_held', {}),
  }
}

const textsOf = ({ agenda: items, minutes }: PublicContent): string[] => [
  ...items.flatMap(({ title, results, papers }) => [title, ...results, ...papers.map((paper) => paper.title)]),
  ...(minutes === null ? [] : [minutes]),
]

/** An item, a result or a paper nobody has screened is left out whole; so are the minutes. */
const withhold = (content: PublicContent, screened: (text: string) => boolean): PublicContent => ({
  ...content,
  agenda: content.agenda
    .filter(({ title }) => screened(title))
    .map((item) => ({
      ...item,
      results: item.results.filter(screened),
      papers: item.papers.filter(({ title }) => screened(title)),
    })),
  minutes: content.minutes !== null && screened(content.minutes) ? content.minutes : null,
})
