/** All SQL that reads agreed matters (议定事项); state, day and version of a confirmed one are those of its case. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import type { ListState, MatterState } from '../../domain/agreed/lifecycle.ts'
import type { AgreedMatterView, MatterAct } from '../../domain/agreed/views.ts'
import type { TopicState } from '../../domain/lifecycle.ts'

export interface StoredMatter {
  readonly id: string
  readonly listId: string
  readonly meetingId: string
  readonly meeting: string
  readonly reference: string
  readonly meetingOn: PlainDate
  readonly number: number | null
  readonly title: string
  readonly text: string
  readonly agendaItemId: string | null
  readonly agendaItem: string | null
  readonly leadId: string
  readonly lead: string
  readonly coOwners: readonly { readonly id: string; readonly name: string }[]
  /** The day the meeting set. */
  readonly setOn: PlainDate | null
  readonly clockId: string | null
  readonly dueOn: PlainDate | null
  readonly firstDueOn: PlainDate | null
  readonly stoppedOn: PlainDate | null
  readonly reportBack: boolean
  readonly state: MatterState
  readonly closedOn: PlainDate | null
  readonly assignmentId: string | null
  readonly extensionId: string | null
  readonly askedUntil: PlainDate | null
  readonly askedReason: string | null
  readonly topicId: string | null
  readonly topic: string | null
  readonly topicState: TopicState | null
  readonly version: number
}

/** The last clock of the case is the one that counts; an extension nobody answered waits while it runs. */
export async function mattersWhere(
  { tx, tenant }: Work,
  condition: RawBuilder<unknown>,
  { order = byPlace, limit = 300 }: { order?: RawBuilder<unknown>; limit?: number } = {},
): Promise<StoredMatter[]> {
  const { rows } = await sql<StoredMatter>`
    select a.id, a.list_id, m.id as meeting_id, m.title as meeting, m.reference, m.starts_on as meeting_on, a.number, a.title,
           a.text, a.agenda_item_id, i.title as agenda_item, a.lead_id, o.short_name as lead, a.due_on as set_on,
           (select coalesce(jsonb_agg(jsonb_build_object('id', x.organisation_id, 'name', p.short_name) order by x.position), '[]')
              from agreed_matter_co_owner x
              join organisation p on p.tenant_id = x.tenant_id and p.id = x.organisation_id
             where x.tenant_id = a.tenant_id and x.matter_id = a.id) as co_owners,
           k.id as clock_id, coalesce(k.due_on, a.due_on) as due_on, k.first_due_on, k.stopped_on, a.report_back,
           coalesce(c.state, 'draft') as state, c.closed_on, a.assignment_id,
           e.id as extension_id, e.requested_until as asked_until, e.reason as asked_reason,
           a.topic_id, t.title as topic, t.state as topic_state, coalesce(c.version, a.version) as version
      from agreed_matter a
      join agreed_list l on l.tenant_id = a.tenant_id and l.id = a.list_id
      join meeting m on m.tenant_id = l.tenant_id and m.id = l.meeting_id
      join organisation o on o.tenant_id = a.tenant_id and o.id = a.lead_id
      left join agenda_item i on i.tenant_id = a.tenant_id and i.id = a.agenda_item_id
      left join meeting_topic t on t.tenant_id = a.tenant_id and t.id = a.topic_id
      left join case_record c on c.tenant_id = a.tenant_id and c.id = a.case_id
      left join lateral (
        select k.id, k.due_on, k.first_due_on, k.stopped_on from case_clock k
         where k.tenant_id = a.tenant_id and k.case_id = a.case_id
         order by k.started_on desc, k.id desc limit 1) k on true
      left join case_extension e
        on e.tenant_id = a.tenant_id and e.clock_id = k.id and e.decided_on is null and k.stopped_on is null
     where a.tenant_id = ${tenant} and ${condition}
     order by ${order} limit ${limit}`.execute(tx)
  return rows
}

const byPlace = sql`a.number nulls last, a.position, a.id`

/** Those under way first, by their day; then the closed ones of the latest meetings. */
export const openFirst = sql`(c.closed_on is null) desc, k.due_on nulls last, m.starts_on desc, a.number`

export async function getMatter(work: Work, id: string): Promise<StoredMatter> {
  const [found] = await mattersWhere(work, sql`a.id = ${id}`, { limit: 1 })
  if (!found) throw new Refusal('not_found', 'agreed.not_found', {})
  return found
}

export const mattersOf = (work: Work, meetingId: string): Promise<StoredMatter[]> =>
  mattersWhere(work, sql`l.meeting_id = ${meetingId}`)

export interface StoredList {
  readonly id: string
  readonly meetingId: string
  readonly state: ListState
  readonly confirmedOn: PlainDate | null
  readonly publishedOn: PlainDate | null
}

export async function findList({ tx, tenant }: Work, meetingId: string): Promise<StoredList | undefined> {
  const row = await tx
    .selectFrom('agreedList')
    .select(['id', 'meetingId', 'state', 'confirmedOn', 'publishedOn'])
    .where('tenantId', '=', tenant)
    .where('meetingId', '=', meetingId)
    .$narrowType<{ state: ListState }>()
    .executeTakeFirst()
  return row as StoredList | undefined
}

/** What was done, in the order it was. */
export async function actsOf({ tx, tenant }: Work, matterId: string): Promise<AgreedMatterView['acts']> {
  const { rows } = await sql<AgreedMatterView['acts'][number]>`
    select number, act, acted_on as "on", actor as by, text from agreed_matter_act
     where tenant_id = ${tenant} and matter_id = ${matterId} order by number limit 500`.execute(tx)
  return rows
}

export interface NewAct {
  readonly matterId: string
  readonly act: MatterAct
  readonly text?: string
}

/** 留下一步: the same act of one or several matters, each with its day and whoever took it. */
export async function addActs({ tx, tenant, today, actor }: Work, acts: readonly NewAct[]): Promise<void> {
  const asked = JSON.stringify(acts.map(({ matterId, act, text = '' }) => ({ matter_id: matterId, act, text })))
  await sql`
    insert into agreed_matter_act (tenant_id, matter_id, number, act, acted_on, account_id, actor, text)
    select ${tenant}, n.matter_id, 1 + coalesce((
             select max(x.number) from agreed_matter_act x
              where x.tenant_id = ${tenant} and x.matter_id = n.matter_id), 0),
           n.act, ${today}, ${actor.accountId}, ${actor.name}, n.text
      from jsonb_to_recordset(${asked}::jsonb) as n (matter_id uuid, act text, text text)`.execute(tx)
}
