/** 记名表决: who marked what, added once for each voter; all SQL of it. */
import { sql } from 'kysely'
import type { Mark } from '#kernel/poll'
import type { Work } from '#kernel/work'
import type { CastMark } from '../domain/views.ts'
import type { BoxCount } from './box.ts'

/** One statement: held open, entitled and present, or nothing; false when he has voted already or may not. */
export async function insertNamed(
  { tx, tenant, actor }: Work,
  {
    pollId,
    personId,
    marks,
    byOffice,
  }: { pollId: string; personId: string; marks: readonly CastMark[]; byOffice: boolean },
): Promise<boolean> {
  const { rows } = await sql<{ inserted: number }>`
    with box as (
      select id from poll where tenant_id = ${tenant} and id = ${pollId} and state = 'open' for share
    ), voter as (
      select v.person_id from poll_voter v, box
       where v.tenant_id = ${tenant} and v.poll_id = box.id and v.person_id = ${personId} and (v.at_opening = 'present' or v.came_later)
    ), cast_now as (
      insert into named_vote (tenant_id, poll_id, person_id, question, option, mark, by_office, account_id)
      select ${tenant}, ${pollId}, voter.person_id, m.question, m.option, m.mark, ${byOffice}, ${actor.accountId}
        from voter, jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m (question integer, option integer, mark text)
       where not exists (select from named_vote n where n.tenant_id = ${tenant} and n.poll_id = ${pollId}
                                                    and n.person_id = voter.person_id)
      on conflict do nothing returning 1
    )
    select count(*)::int as inserted from cast_now`.execute(tx)
  return (rows[0]?.inserted ?? 0) > 0
}

export async function countNamed({ tx, tenant }: Work, pollId: string): Promise<number> {
  const { rows } = await sql<{ voted: number }>`
    select count(distinct person_id)::int as voted from named_vote where tenant_id = ${tenant} and poll_id = ${pollId}`.execute(
    tx,
  )
  return rows[0]?.voted ?? 0
}

/** Of each poll how many have voted, and each mark of each question. */
export async function countNamedOf(work: Work, pollIds: readonly string[]): Promise<ReadonlyMap<string, BoxCount>> {
  if (pollIds.length === 0) return new Map()
  const { tx, tenant } = work
  const { rows } = await sql<BoxCount & { pollId: string }>`
    select poll_id, (select count(distinct v.person_id)::int from named_vote v
                      where v.tenant_id = ${tenant} and v.poll_id = m.poll_id) as returned,
           jsonb_agg(jsonb_build_object('question', question, 'option', option, 'mark', mark, 'name', null, 'votes', votes)
                     order by question, option, mark) as marks
      from (select poll_id, question, option, mark, count(*)::int as votes from named_vote
             where tenant_id = ${tenant} and poll_id = any (${pollIds}::uuid[])
             group by poll_id, question, option, mark) as m
     group by poll_id`.execute(tx)
  return new Map(rows.map(({ pollId, ...count }) => [pollId, count]))
}

export interface NamedVote {
  readonly personId: string
  readonly name: string
  readonly question: number
  readonly option: number
  readonly mark: Mark
  readonly byOffice: boolean
}

/** In stroke order of the voters. */
export async function namedVotes({ tx, tenant }: Work, pollId: string): Promise<NamedVote[]> {
  const { rows } = await sql<NamedVote>`
    select n.person_id, v.name, n.question, n.option, n.mark, n.by_office
      from named_vote n
      join poll_voter v on v.tenant_id = n.tenant_id and v.poll_id = n.poll_id and v.person_id = n.person_id
     where n.tenant_id = ${tenant} and n.poll_id = ${pollId}
     order by v.stroke_key, v.person_id, n.question, n.option limit 20000`.execute(tx)
  return rows
}

/** Who put down somebody's vote: he himself, or the office for him (代录). */
export async function votedBy(
  { tx, tenant }: Work,
  pollId: string,
  personId: string,
): Promise<'himself' | 'office' | undefined> {
  const vote = await tx
    .selectFrom('namedVote')
    .select('byOffice')
    .where('tenantId', '=', tenant)
    .where('pollId', '=', pollId)
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst()
  if (!vote) return undefined
  return vote.byOffice ? 'office' : 'himself'
}

/** Who has voted by name, never what. */
export async function votersByName({ tx, tenant }: Work, pollId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('namedVote')
    .select('personId')
    .distinct()
    .where('tenantId', '=', tenant)
    .where('pollId', '=', pollId)
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}
