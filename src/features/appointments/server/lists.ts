/** 任免名单: what one meeting passed, by organ and act; published and issued as a whole. */
import { sql } from 'kysely'
import { say } from '#kernel/message'
import { paperDay } from '#kernel/paper'
import type { Publishable, PublicationKind } from '#kernel/publication'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { PublicList } from '../domain/contract.ts'
import type { Act } from '../domain/posts.ts'
import { messages } from '../messages/index.ts'

/** The list of a meeting, made with its first passed case. */
export async function openList({ tx, tenant, newId }: Work, meetingId: string): Promise<void> {
  await tx
    .insertInto('appointmentList')
    .values({ tenantId: tenant, id: newId(), meetingId })
    .onConflict((conflict) => conflict.columns(['tenantId', 'meetingId']).doNothing())
    .execute()
}

interface Row {
  readonly id: string
  readonly meetingId: string
  readonly reference: string
  readonly meeting: string
  readonly bodyId: string
  readonly body: string
  readonly decidedOn: string
  /** The agenda items its cases were decided under. */
  readonly items: readonly string[]
  readonly rows: readonly { organisation: string; name: string; act: Act; title: string }[]
}

/** These lists, or all of them, the newest first. */
export async function listsOf({ tx, tenant }: Work, ids?: readonly string[]): Promise<Row[]> {
  const which = ids
    ? sql`and l.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as i (value))`
    : sql``
  const { rows } = await sql<Row>`
    select l.id, l.meeting_id, m.reference, m.title as meeting, b.id as body_id, b.short_name as body,
           max(a.decided_on)::text as decided_on,
           coalesce(jsonb_agg(distinct a.agenda_item_id) filter (where a.agenda_item_id is not null), '[]') as items,
           jsonb_agg(jsonb_build_object('organisation', o.name, 'name', p.name, 'act', a.act, 'title', a.title)
                     order by o.sort, o.name, a.act, p.stroke_key, a.number) as rows
      from appointment_list l
      join meeting m on m.tenant_id = l.tenant_id and m.id = l.meeting_id
      join organisation b on b.tenant_id = m.tenant_id and b.id = m.body_id
      join appointment a on a.tenant_id = l.tenant_id and a.meeting_id = l.meeting_id and a.state = 'passed'
      join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
      join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
     where l.tenant_id = ${tenant} ${which}
     group by l.id, l.meeting_id, m.reference, m.title, m.starts_on, b.id, b.short_name
     order by m.starts_on desc, l.id limit 2000`.execute(tx)
  return rows
}

export async function getList(work: Work, id: string): Promise<Row> {
  const [found] = await listsOf(work, [id])
  if (!found) throw new Refusal('not_found', 'appointment.list_not_public', {})
  return found
}

/** The list a meeting has, if any of its cases passed. */
export async function listIdOf({ tx, tenant }: Work, meetingId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('appointmentList')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return found?.id
}

export function contentOf({ reference, meeting, decidedOn, rows }: Row): PublicList {
  const words = messages['zh-CN']
  const groups = Map.groupBy(rows, ({ organisation }) => organisation)
  return {
    reference,
    title: say(words.listTitle, { meeting }),
    decidedOn,
    adoptionNote: say(words.adoptionNote, { day: paperDay(decidedOn), meeting }),
    groups: [...groups].map(([organisation, own]) => ({
      organisation,
      rows: own.map(({ name, act, title }) => ({ name, act, title })),
    })),
  }
}

export const listPublications: PublicationKind = {
  kind: 'appointment_list',
  address: ({ reference }) => `/appointments/${reference}`,
  preview: ({ id }) => `/appointments/${id}/preview`,
  publishables: async (work, ids) => (await listsOf(work, ids)).map(publishableOf),
  withhold: (content, screened) => {
    const list = PublicList.parse(content)
    return {
      ...list,
      groups: list.groups.filter(({ organisation, rows }) => rows.every((row) => screened(lineOf(organisation, row)))),
    }
  },
  async published(work, id, screened) {
    await mark(work, id, { publishedOn: work.today, unpublishedReason: null })
    work.record('appointment.published', id, { screened })
  },
  async withdrawn(work, id, reason) {
    await mark(work, id, { publishedOn: null, unpublishedReason: reason })
    work.record('appointment.unpublished', id, { reason })
  },
}

const lineOf = (organisation: string, { name, act, title }: { name: string; act: Act; title: string }): string =>
  say(messages['zh-CN'].question, { act: messages['zh-CN'].acts[act], name, organisation, title })

function publishableOf(row: Row): Publishable {
  const content = contentOf(row)
  return {
    id: row.id,
    reference: row.reference,
    title: content.title,
    year: Number(row.decidedOn.slice(0, 4)),
    topic: null,
    units: [{ id: row.bodyId, name: row.body }],
    meeting: { id: row.meetingId, items: row.items },
    consent: 'full',
    content,
    texts: content.groups.flatMap(({ organisation, rows }) => rows.map((one) => lineOf(organisation, one))),
    parts: [],
    whyNot: null,
  }
}

async function mark(
  { tx, tenant }: Work,
  id: string,
  change: { publishedOn: string | null; unpublishedReason: string | null },
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set(change)
    .where('tenantId', '=', tenant)
    .where('state', '=', 'passed')
    .where('meetingId', 'in', (is) =>
      is.selectFrom('appointmentList').select('meetingId').where('tenantId', '=', tenant).where('id', '=', id),
    )
    .execute()
}
