/** 投票: a paper is signed for whoever may vote without being seen, and falls into the box without anybody being asked. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { orThrow } from '#kernel/feature'
import { Refusal } from '#kernel/refusal'
import type { PollState } from '#kernel/poll'
import type { Work } from '#kernel/work'
import { stirMeeting } from '#features/meetings/server'
import { faultOf, inAscii } from '../domain/ballot.ts'
import type { pollApi } from '../domain/contract.ts'
import { dropInto, spentPapers, type Envelope, type SealedBallot } from './box.ts'
import { placeOf, sealedLength } from './closing.ts'
import { admit } from './entitlement.ts'
import { openedKey } from './keys.ts'
import { pathOf } from './merkle.ts'
import { getPoll, type Poll } from './repository.ts'

type Input<Name extends keyof typeof pollApi> = z.output<(typeof pollApi)[Name]['input']>

/** 领票, once: the same blinded paper is signed again, another one is refused. */
export async function issuePaper(work: Work, { id, blinded }: Input<'issuePaper'>): Promise<{ signature: string }> {
  const { tx, tenant, actor, ports } = work
  const poll = await getPoll(work, id)
  if (poll.method !== 'electronic') throw new Refusal('conflict', 'voting.method')
  const voter = await admit(work, poll, actor.personId)
  const digest = ports.sha256(blinded)
  const { rows } = await sql<{ sealed: string | null; mine: boolean }>`
    with held as (
      select k.sealed from poll p
        left join poll_key k on k.tenant_id = p.tenant_id and k.poll_id = p.id
       where p.tenant_id = ${tenant} and p.id = ${id} and p.state in ('ready', 'open') for share of p
    ), given as (
      update poll_voter set paper_digest = ${digest}
       where tenant_id = ${tenant} and poll_id = ${id} and person_id = ${voter.personId} and paper_digest is null
         and exists (select from held) returning 1
    )
    select held.sealed, exists (select from given) as mine from held`.execute(tx)
  const [held] = rows
  if (!held) throw new Refusal('conflict', 'voting.closed')
  if (!held.mine && (await admit(work, poll, actor.personId)).paperDigest !== digest)
    throw new Refusal('conflict', 'voting.paper_issued')
  const key = held.sealed === null ? undefined : openedKey(work, id, held.sealed)
  if (key === undefined) throw new Refusal('conflict', 'voting.key_unreadable')
  return { signature: ports.blindSignatures.sign(key, blinded) }
}

export interface Receipt {
  readonly receipt: string
  readonly repeated: boolean
}

/** 投入票箱. A paper counts once: sent again it gets its first receipt, whatever is marked on it then. */
export const cast = async (work: Work, ballot: Input<'cast'>): Promise<Receipt> =>
  orThrow((await castTogether(work, [ballot]))[0])

/** All that came in the same moment, in one statement and one commit; each gets its receipt or its own refusal. */
export async function castTogether(work: Work, ballots: readonly Input<'cast'>[]): Promise<(Receipt | Refusal)[]> {
  const sealed = await Promise.all(ballots.map((ballot) => sealedOrRefused(work, ballot)))
  const first = new Map<string, Envelope>()
  for (const one of sealed)
    if (!(one instanceof Refusal) && !first.has(one.paper.digest)) first.set(one.paper.digest, one)
  if (first.size === 0) return sealed.filter((one) => one instanceof Refusal)
  const fallen = await dropInto(work, [...first.values()])
  for (const meetingId of new Set(await meetingsOf(work, first.values()))) stirMeeting(work, meetingId)
  return Promise.all(
    sealed.map(async (one) => {
      if (one instanceof Refusal) return one
      const { digest } = one.paper
      const { open, counted, earlier } = fallen.get(digest) ?? { open: false, counted: false, earlier: false }
      if (!open && !earlier)
        return new Refusal('conflict', `voting.${closedAs((await getPoll(work, one.pollId)).state)}`)
      return { receipt: receiptOf(work, digest), repeated: !counted || first.get(digest) !== one }
    }),
  )
}

const meetingsOf = async (work: Work, envelopes: Iterable<Envelope>): Promise<string[]> => {
  const meetings: string[] = []
  for (const { pollId } of envelopes) meetings.push((await ballotPoll(work, pollId)).meetingId)
  return meetings
}

/** What falls into the box of a ballot, or why it does not. */
async function sealedOrRefused(work: Work, ballot: Input<'cast'>): Promise<Envelope | Refusal> {
  const { ports } = work
  try {
    const poll = await ballotPoll(work, ballot.pollId)
    const fault = faultOf(poll, ballot)
    if (fault) return new Refusal('invalid', `voting.ballot_${fault.fault}`, { question: fault.question }, 'marks')
    const { paper, signature } = ballot
    if (poll.publicKey === null || !ports.blindSignatures.verify(poll.publicKey, paper, signature))
      return new Refusal('forbidden', 'voting.paper_forged')
    return {
      pollId: poll.id,
      paper: { digest: ports.sha256(paper), paper, signature },
      ballots: sealedRows(work, ballot),
    }
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const closedAs = (state: PollState): 'not_open' | 'closed' =>
  state === 'draft' || state === 'ready' ? 'not_open' : 'closed'

/** Eight characters that follow from the paper and from nothing else. */
const receiptOf = ({ ports }: Work, digest: string): string => {
  const text = ports.sha256(`receipt ${digest}`).slice(0, 8).toUpperCase()
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** One row for each mark, each sealed by itself: what somebody marked in two places is not to be found together. */
function sealedRows({ ports }: Work, { pollId, marks, others }: Input<'cast'>): SealedBallot[] {
  const place = placeOf(pollId)
  const seal = (content: object): string => ports.seals.seal(inAscii(content).padEnd(sealedLength), place)
  return [
    ...marks.map(({ question, option, mark }) => ({ question, sealed: seal({ option, mark, name: null }) })),
    ...others.map(({ question, name }) => ({ question, sealed: seal({ option: 0, mark: null, name }) })),
  ]
}

/** Polls whose papers are out: nothing of what is kept here changes any more, the state is asked with each ballot. */
const known = new Map<string, Poll>()

async function ballotPoll(work: Work, pollId: string): Promise<Poll> {
  const key = `${work.tenant} ${pollId}`
  const kept = known.get(key)
  if (kept) return kept
  const poll = await getPoll(work, pollId)
  if (poll.publicKey === null) throw new Refusal('conflict', 'voting.not_open')
  if (known.size >= 50) known.clear()
  known.set(key, poll)
  return poll
}

const provableMinutes = 30

/** “您的票在票箱里”: the path from the paper to the root that was fixed at the closing; never the choice. */
export async function proveInclusion(
  work: Work,
  { pollId, paper }: Input<'inclusion'>,
): Promise<{ root: string; leaves: number; position: number; path: string[] }> {
  const poll = await getPoll(work, pollId)
  if (poll.papersRoot === null || poll.closedAt === null) throw new Refusal('conflict', 'voting.not_closed')
  if (work.now.getTime() - poll.closedAt.getTime() > provableMinutes * 60_000)
    throw new Refusal('conflict', 'voting.proof_over', { minutes: provableMinutes })
  const papers = (await spentPapers(work, pollId)).map(({ digest }) => digest)
  const proof = pathOf(work.ports, papers, work.ports.sha256(paper))
  if (!proof) throw new Refusal('not_found', 'voting.paper_not_cast')
  return { root: poll.papersRoot, leaves: papers.length, ...proof }
}
