/** 导出一次表决 for a check without the product and without a database: tools/verify-vote.mjs reads it. */
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { ballotsOf, spentPapers } from './box.ts'
import { entriesOf } from './entry-repository.ts'
import { namedVotes } from './named-repository.ts'
import { outcomeOf } from './outcome.ts'
import { getPoll } from './repository.ts'
import { votersOf } from './voter-repository.ts'

/** The form of the file; a reader that knows another refuses it. */
const format = 'huiyin-vote/1'

/** Ballots leave under their random numbers, which no voter was ever told: nobody can show by them how he voted. */
export async function exportPoll(work: Work, { id }: { id: string }): Promise<{ fileName: string; text: string }> {
  const poll = await getPoll(work, id)
  if (poll.state !== 'announced') throw new Refusal('conflict', 'voting.not_announced')
  const content = {
    format,
    tenant: work.tenant,
    poll,
    voters: await votersOf(work, id),
    papers: await spentPapers(work, id),
    ballots: await ballotsOf(work, id),
    named: await namedVotes(work, id),
    entries: (await entriesOf(work, id)).map(({ number, personId, at, content: entry, digest }) => ({
      number,
      by: personId,
      at,
      content: entry,
      digest,
    })),
    outcome: await outcomeOf(work, poll),
    journal: await factsOf(work, id),
  }
  return { fileName: `${id}.vote.json`, text: JSON.stringify(content, undefined, 1) }
}

/** What the journal says of the poll, each entry with its leaf and its link. */
async function factsOf({ tx, tenant }: Work, pollId: string): Promise<object[]> {
  const { rows } = await sql<{ entry: object }>`
    select jsonb_build_object(
             'seq', seq, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actorId', actor_id,
             'fact', fact, 'subjectId', subject_id, 'detail', detail, 'personalCommitment', personal_commitment,
             'leaf', leaf, 'hash', hash) as entry
      from journal where tenant_id = ${tenant} and subject_id = ${pollId} order by seq limit 1000`.execute(tx)
  return rows.map(({ entry }) => entry)
}
