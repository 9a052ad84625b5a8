/** All SQL of follow-ups (测评后续) and of their acts; the state and its day are read from the case. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { Ladder } from '../../domain/followup/ladder.ts'
import type { FollowupState } from '../../domain/followup/lifecycle.ts'
import type { FollowupView } from '../../domain/followup/views.ts'

export interface StoredFollowup {
  readonly id: string
  readonly title: string
  readonly state: FollowupState
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly version: number
  readonly pollId: string
  readonly question: number
  readonly lastPollId: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly respondentId: string | null
  readonly respondent: string | null
  readonly assignmentId: string | null
  readonly ladder: Ladder
  readonly polls: number
}

type Row = Omit<StoredFollowup, 'ladder'> & { readonly ladder: unknown }

async function rowsWhere({ tx, tenant }: Work, condition: RawBuilder<unknown>, limit = 1): Promise<StoredFollowup[]> {
  const { rows } = await sql<Row>`
    select f.id, c.title, c.state, c.opened_on, c.closed_on, c.due_on, c.version, f.poll_id, f.question, f.last_poll_id,
           f.subject_kind, f.subject_id, f.respondent_id, o.short_name as respondent, f.assignment_id, f.ladder, f.polls
      from poll_followup f
      join case_record c on c.tenant_id = f.tenant_id and c.id = f.id
      left join organisation o on o.tenant_id = f.tenant_id and o.id = f.respondent_id
     where f.tenant_id = ${tenant} and ${condition}
     order by (c.closed_on is null) desc, c.due_on nulls last, f.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => ({ ...row, ladder: Ladder.parse(row.ladder) }))
}

export async function getFollowup(work: Work, id: string): Promise<StoredFollowup> {
  const [found] = await rowsWhere(work, sql`f.id = ${id}`)
  if (!found) throw new Refusal('not_found', 'followup.not_found', {})
  return found
}

/** Those still under way first, by their day; of these organs, or all of them. */
export const listFollowups = (
  work: Work,
  { organs, open, limit = 300 }: { organs?: readonly string[]; open?: boolean; limit?: number },
): Promise<StoredFollowup[]> => {
  const own = organs ? sql`f.respondent_id = any (${[...organs]}::uuid[])` : sql`true`
  return rowsWhere(work, open ? sql`${own} and c.closed_on is null` : own, limit)
}

export type NewFollowup = Pick<
  StoredFollowup,
  'id' | 'pollId' | 'question' | 'subjectKind' | 'subjectId' | 'respondentId' | 'assignmentId' | 'ladder'
>

export async function insertFollowup({ tx, tenant }: Work, { ladder, ...followup }: NewFollowup): Promise<void> {
  await tx
    .insertInto('pollFollowup')
    .values({ tenantId: tenant, ...followup, lastPollId: followup.pollId, ladder: JSON.stringify(ladder) })
    .execute()
}

export async function savePolls(
  { tx, tenant }: Work,
  { id }: Pick<StoredFollowup, 'id'>,
  change: { lastPollId: string; polls?: number },
): Promise<void> {
  await tx.updateTable('pollFollowup').set(change).where('tenantId', '=', tenant).where('id', '=', id).execute()
}

type Act = FollowupView['acts'][number]['act']

export interface NewAct {
  readonly act: Act
  readonly text?: string
  readonly meetingId?: string | null
  readonly pollId?: string | null
}

/** 留下一步: what was done, on which day and by whom. */
export async function addAct(
  { tx, tenant, today, actor }: Work,
  followupId: string,
  { act, text = '', meetingId = null, pollId = null }: NewAct,
): Promise<void> {
  await sql`
    insert into poll_followup_act (tenant_id, followup_id, number, act, acted_on, account_id, actor, text, meeting_id, poll_id)
    select ${tenant}, ${followupId}, coalesce(max(number), 0) + 1, ${act}, ${today}, ${actor.accountId}, ${actor.name},
           ${text}, ${meetingId}, ${pollId}
      from poll_followup_act where tenant_id = ${tenant} and followup_id = ${followupId}`.execute(tx)
}

export interface StoredAct {
  readonly number: number
  readonly act: Act
  readonly on: PlainDate
  readonly by: string
  readonly text: string
  readonly meeting: string | null
}

export async function actsOf({ tx, tenant }: Work, followupId: string): Promise<StoredAct[]> {
  const { rows } = await sql<StoredAct>`
    select a.number, a.act, a.acted_on as "on", a.actor as by, a.text, m.title as meeting
      from poll_followup_act a
      left join meeting m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
     where a.tenant_id = ${tenant} and a.followup_id = ${followupId} order by a.number limit 200`.execute(tx)
  return rows
}

/** Whether a poll on the matter is still prepared, open or waits to be announced. */
export async function hasPollUnderWay({ tx, tenant }: Work, id: string): Promise<boolean> {
  const poll = await tx
    .selectFrom('poll')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('subjectKind', '=', 'followup')
    .where('subjectId', '=', id)
    .where('state', 'in', ['draft', 'ready', 'open', 'closed'])
    .executeTakeFirst()
  return poll !== undefined
}
