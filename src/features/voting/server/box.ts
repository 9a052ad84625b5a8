/** 票箱 in the database: spent papers and sealed ballots, without person, time or order; all SQL of them. */
import { sql } from 'kysely'
import type { Mark } from '#kernel/poll'
import type { Work } from '#kernel/work'

/** One row as it lies in the box until the closing. */
export interface SealedBallot {
  readonly question: number
  readonly sealed: string
}

/** One row once it is opened: option 0 is 另选他人 with a name. */
export interface Ballot {
  readonly serial: string
  readonly question: number
  readonly option: number
  readonly mark: Mark | null
  readonly name: string | null
}

/** A paper that was cast, with the signature that makes it one. */
export interface SpentPaper {
  readonly digest: string
  readonly paper: string
  readonly signature: string
}

/** One voter's paper with all that is marked on it. */
export interface Envelope {
  readonly pollId: string
  readonly paper: SpentPaper
  readonly ballots: readonly SealedBallot[]
}

export interface Fallen {
  readonly digest: string
  readonly open: boolean
  readonly counted: boolean
  /** The paper was in the box before. */
  readonly earlier: boolean
}

/**
 * One statement for all that came together: the polls are held open while papers are spent and their ballots fall in, each
 * paper with all its ballots or not at all. They fall in a random order: which came first is nowhere in the tables.
 * No two envelopes may hold the same paper.
 */
export async function dropInto({ tx, tenant }: Work, envelopes: readonly Envelope[]): Promise<Map<string, Fallen>> {
  const papers = envelopes.map(({ pollId, paper }) => ({ poll_id: pollId, ...paper }))
  const ballots = envelopes.flatMap(({ paper: { digest }, ballots: own }) =>
    own.map((ballot) => ({ digest, ...ballot })),
  )
  const { rows } = await sql<Fallen>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb)
        as a (poll_id uuid, digest text, paper text, signature text)
    ), box as materialized (
      select id from poll
       where tenant_id = ${tenant} and id in (select poll_id from asked) and state = 'open' order by id for share
    ), spent as (
      insert into spent_paper (tenant_id, poll_id, digest, paper, signature)
      select ${tenant}, a.poll_id, a.digest, a.paper, a.signature from asked a join box on box.id = a.poll_id
       order by a.digest
      on conflict do nothing returning poll_id, digest
    ), fallen as (
      insert into ballot (tenant_id, serial, poll_id, question, sealed)
      select ${tenant}, gen_random_uuid(), spent.poll_id, b.question, b.sealed
        from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as b (digest text, question integer, sealed text)
        join spent on spent.digest = b.digest
       order by random()
    )
    select a.digest, exists (select from box where box.id = a.poll_id) as open,
           exists (select from spent where spent.digest = a.digest) as counted,
           exists (select from spent_paper p
                    where p.tenant_id = ${tenant} and p.poll_id = a.poll_id and p.digest = a.digest) as earlier
      from asked a`.execute(tx)
  return new Map(rows.map((row) => [row.digest, row]))
}

export async function countSpent({ tx, tenant }: Work, pollId: string): Promise<number> {
  const { rows } = await sql<{ spent: number }>`
    select count(*)::int as spent from spent_paper where tenant_id = ${tenant} and poll_id = ${pollId}`.execute(tx)
  return rows[0]?.spent ?? 0
}

/** In the order of their digests, which nobody chose. */
export async function spentPapers({ tx, tenant }: Work, pollId: string): Promise<SpentPaper[]> {
  const { rows } = await sql<SpentPaper>`
    select digest, paper, signature from spent_paper where tenant_id = ${tenant} and poll_id = ${pollId}
     order by digest limit 20000`.execute(tx)
  return rows
}

export async function takeOut({ tx, tenant }: Work, pollId: string): Promise<(SealedBallot & { serial: string })[]> {
  const { rows } = await sql<SealedBallot & { serial: string }>`
    delete from ballot where tenant_id = ${tenant} and poll_id = ${pollId} returning serial, question, sealed`.execute(
    tx,
  )
  return rows
}

/** Written anew in the order of their random serials: nothing of the order they came in is left in the table. */
export async function layOut(work: Work, pollId: string, ballots: readonly Ballot[]): Promise<void> {
  const { tx, tenant } = work
  await sql`
    insert into ballot (tenant_id, serial, poll_id, question, option, mark, name)
    select ${tenant}, serial, ${pollId}, question, option, mark, name
      from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb)
        as b (serial uuid, question integer, option integer, mark text, name text)
     order by serial`.execute(tx)
}

/** Spent papers are written anew as well, in the order of their digests; answers them. */
export async function layOutPapers(work: Work, pollId: string): Promise<SpentPaper[]> {
  const { tx, tenant } = work
  const papers = await spentPapers(work, pollId)
  await tx.deleteFrom('spentPaper').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
  await sql`
    insert into spent_paper (tenant_id, poll_id, digest, paper, signature)
    select ${tenant}, ${pollId}, digest, paper, signature
      from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb) as d (digest text, paper text, signature text)
     order by digest`.execute(tx)
  return papers
}

/** 作废: what was cast goes with the vote; papers stay spent for nothing. */
export async function emptyBox({ tx, tenant }: Work, pollId: string): Promise<void> {
  await tx.deleteFrom('ballot').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
  await tx.deleteFrom('spentPaper').where('tenantId', '=', tenant).where('pollId', '=', pollId).execute()
}

/** Opened ballots in the order of their serials. */
export async function ballotsOf({ tx, tenant }: Work, pollId: string): Promise<Ballot[]> {
  const { rows } = await sql<Ballot>`
    select serial, question, option, mark, name from ballot
     where tenant_id = ${tenant} and poll_id = ${pollId} and sealed is null order by serial limit 500000`.execute(tx)
  return rows
}

export interface MarkCount {
  readonly question: number
  readonly option: number
  readonly mark: Mark | null
  readonly name: string | null
  readonly votes: number
}

/** What lies in one box: how many papers were spent, and how often each mark and each other name was given. */
export interface BoxCount {
  readonly returned: number
  readonly marks: readonly MarkCount[]
}

export const emptyCount: BoxCount = { returned: 0, marks: [] }

export async function countBoxes(
  { tx, tenant }: Work,
  pollIds: readonly string[],
): Promise<ReadonlyMap<string, BoxCount>> {
  if (pollIds.length === 0) return new Map()
  const { rows } = await sql<BoxCount & { pollId: string }>`
    select p.id as poll_id,
           (select count(*)::int from spent_paper s where s.tenant_id = p.tenant_id and s.poll_id = p.id) as returned,
           (select coalesce(jsonb_agg(jsonb_build_object('question', question, 'option', option, 'mark', mark, 'name', name,
                                                         'votes', votes) order by question, option, mark, name), '[]')
              from (select question, option, mark, name, count(*)::int as votes from ballot b
                     where b.tenant_id = p.tenant_id and b.poll_id = p.id and b.sealed is null
                     group by question, option, mark, name) as m) as marks
      from poll p where p.tenant_id = ${tenant} and p.id = any (${pollIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ pollId, ...count }) => [pollId, count]))
}
