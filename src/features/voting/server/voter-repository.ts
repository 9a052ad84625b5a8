/** 表决人: frozen from the roll of the meeting when voting begins, and again when it ends; all SQL of them. */
import { sql } from 'kysely'
import type { Voter } from '#features/meetings'
import type { Work } from '#kernel/work'

export type Standing = 'present' | 'absent' | 'recused'

export const standingOf = ({ present, recused }: Pick<Voter, 'present' | 'recused'>): Standing =>
  recused ? 'recused' : present ? 'present' : 'absent'

export interface PollVoter {
  readonly personId: string
  readonly name: string
  readonly seat: string | null
  readonly atOpening: Standing
  readonly cameLater: boolean
  readonly atClosing: Standing | null
  readonly paperDigest: string | null
}

/** The roll as it is now; whoever is on it already stays as he was frozen. */
export async function freezeVoters(work: Work, pollId: string, voters: readonly Voter[]): Promise<void> {
  const rows = voters.map((voter) => ({
    person_id: voter.personId,
    mandate_id: voter.mandateId,
    name: voter.name,
    stroke_key: voter.strokeKey,
    seat: voter.seat,
    standing: standingOf(voter),
  }))
  await sql`
    insert into poll_voter (tenant_id, poll_id, person_id, mandate_id, name, stroke_key, seat, at_opening)
    select ${work.tenant}, ${pollId}, person_id, mandate_id, name, stroke_key, seat, standing
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as v (person_id uuid, mandate_id uuid, name text, stroke_key text, seat text, standing text)
    on conflict (tenant_id, poll_id, person_id) do nothing`.execute(work.tx)
}

/** Whoever came while papers were issued may vote once it opens; whoever left or recused himself may not. */
export const standAtOpening = (work: Work, pollId: string, voters: readonly Voter[]): Promise<void> =>
  stand(work, { pollId, column: 'at_opening', voters })

export const standAtClosing = (work: Work, pollId: string, voters: readonly Voter[]): Promise<void> =>
  stand(work, { pollId, column: 'at_closing', voters })

async function stand(
  { tx, tenant }: Work,
  { pollId, column, voters }: { pollId: string; column: 'at_opening' | 'at_closing'; voters: readonly Voter[] },
): Promise<void> {
  const rows = voters.map((voter) => ({ person_id: voter.personId, standing: standingOf(voter) }))
  await sql`
    update poll_voter v set ${sql.ref(column)} = coalesce(n.standing, 'absent')
      from poll_voter o
      left join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (person_id uuid, standing text)
        on n.person_id = o.person_id
     where v.tenant_id = ${tenant} and v.poll_id = ${pollId}
       and o.tenant_id = v.tenant_id and o.poll_id = v.poll_id and o.person_id = v.person_id
       and v.${sql.ref(column)} is distinct from coalesce(n.standing, 'absent')`.execute(tx)
}

export async function voterOf({ tx, tenant }: Work, pollId: string, personId: string): Promise<PollVoter | undefined> {
  return (await tx
    .selectFrom('pollVoter')
    .select(['personId', 'name', 'seat', 'atOpening', 'cameLater', 'atClosing', 'paperDigest'])
    .where('tenantId', '=', tenant)
    .where('pollId', '=', pollId)
    .where('personId', '=', personId)
    .executeTakeFirst()) as PollVoter | undefined
}

/** In stroke order. */
export async function votersOf({ tx, tenant }: Work, pollId: string): Promise<PollVoter[]> {
  return (await tx
    .selectFrom('pollVoter')
    .select(['personId', 'name', 'seat', 'atOpening', 'cameLater', 'atClosing', 'paperDigest'])
    .where('tenantId', '=', tenant)
    .where('pollId', '=', pollId)
    .orderBy('strokeKey')
    .orderBy('personId')
    .limit(5000)
    .execute()) as PollVoter[]
}

/** 补签到: whoever was absent at the opening and is there now. */
export async function letIn({ tx, tenant }: Work, pollId: string, personId: string): Promise<void> {
  await tx
    .updateTable('pollVoter')
    .set({ cameLater: true })
    .where('tenantId', '=', tenant)
    .where('pollId', '=', pollId)
    .where('personId', '=', personId)
    .where('atOpening', '=', 'absent')
    .execute()
}

export interface VoterCounts {
  readonly members: number
  readonly present: number
  readonly issued: number
}

/**
 * 实有、到会 of each poll: present is whoever could vote at the opening or at the closing, or was given a paper in between;
 * whoever recused himself is not, on the phone also in the middle of it, unless he had voted or had his paper. A poll whose roll is not frozen yet is not among them.
 */
export async function countVotersOf(
  { tx, tenant }: Work,
  pollIds: readonly string[],
): Promise<ReadonlyMap<string, VoterCounts>> {
  const { rows } = await sql<VoterCounts & { pollId: string }>`
    select v.poll_id, count(*)::int as members, count(v.paper_digest)::int as issued,
           count(*) filter (where v.paper_digest is not null or case
             when p.method in ('electronic', 'named') and v.at_closing = 'recused' then exists (
               select from named_vote n
                where n.tenant_id = v.tenant_id and n.poll_id = v.poll_id and n.person_id = v.person_id)
             else v.at_opening = 'present' or v.came_later or v.at_closing = 'present' end)::int as present
      from poll_voter v join poll p on p.tenant_id = v.tenant_id and p.id = v.poll_id
     where v.tenant_id = ${tenant} and v.poll_id = any (${pollIds}::uuid[]) group by v.poll_id`.execute(tx)
  return new Map(rows.map(({ pollId, ...counts }) => [pollId, counts]))
}

export const noVoters: VoterCounts = { members: 0, present: 0, issued: 0 }

export const countVoters = async (work: Work, pollId: string): Promise<VoterCounts> =>
  (await countVotersOf(work, [pollId])).get(pollId) ?? noVoters
