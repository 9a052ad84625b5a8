/** 提意见 by those who were asked: the draft as it was sent, one's own comments, and what came of them. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { type ConsultationInput, type DraftRow, type DraftView } from '../../domain/consultation/contract.ts'
import { reportLifecycle } from '../../domain/writer/lifecycle.ts'
import { getReport, type Report } from '../writer/repository.ts'
import { addComment, markNothing } from './adding.ts'
import { askedPerson, commentsIn, getComment, getRound, isOpen, roundsAsking, type StoredRound } from './repository.ts'
import { commentOf, roundOf } from './rounds.ts'
import { blocksOf } from './text.ts'

interface Mine {
  readonly round: StoredRound
  readonly personId: string
  readonly nothingAt: Date | null
}

/** For whoever was not asked there is no such draft. */
async function mine(work: Work, id: string): Promise<Mine> {
  const round = await getRound(work, id)
  const { personId } = work.actor
  const asked = personId === null ? undefined : await askedPerson(work, id, personId)
  if (!asked || personId === null) throw new Refusal('not_found', 'report.no_round', {})
  return { round, personId, nothingAt: asked.nothingAt }
}

/** The report first, as whoever checks it does: a comment comes before the check or not at all. */
async function mineOpen(work: Work, id: string): Promise<Mine & { readonly report: Report }> {
  const before = await mine(work, id)
  const report = await getReport(work, before.round.documentId, { lock: true })
  const round = await getRound(work, id, { lock: true })
  if (!isOpen(work, round) || !(answerable as readonly string[]).includes(report.state))
    throw new Refusal('conflict', 'report.round_over', { due: round.dueOn })
  return { ...before, round, report }
}

const answerable = reportLifecycle.answer.from

export async function listDrafts(work: Work): Promise<{ drafts: DraftRow[] }> {
  const { personId } = work.actor
  if (personId === null) return { drafts: [] }
  const rounds = await roundsAsking(work, personId)
  const comments = await commentsIn(
    work,
    rounds.map(({ id }) => id),
    personId,
  )
  return {
    drafts: rounds.map((round) => {
      const own = comments.filter(({ roundId }) => roundId === round.id)
      const answered = own.filter(({ answer }) => answer !== null).length
      return {
        ...roundOf(work, round),
        title: round.title,
        nothing: round.nothingAt !== null,
        mine: own.length,
        answered,
      }
    }),
  }
}

export async function showDraft(work: Work, { id }: { id: string }): Promise<DraftView> {
  const { round, personId, nothingAt } = await mine(work, id)
  const report = await getReport(work, round.documentId)
  return {
    ...roundOf(work, round),
    title: report.title,
    from: report.fromOn,
    to: report.toOn,
    blocks: await blocksOf(work, report, round),
    comments: (await commentsIn(work, [id], personId)).map(commentOf),
    nothingAt: nothingAt?.toISOString() ?? null,
    published: report.state === 'published' ? `/reports/${report.id}` : null,
  }
}

export async function makeComment(work: Work, { id, ...said }: ConsultationInput<'comment'>): Promise<DraftView> {
  const { round, personId, report } = await mineOpen(work, id)
  await addComment(work, report, round, { ...said, personId, enteredBy: null })
  return showDraft(work, { id })
}

export async function takeBack(work: Work, { id, commentId }: ConsultationInput<'takeBack'>): Promise<DraftView> {
  const { round, personId } = await mineOpen(work, id)
  const comment = await getComment(work, commentId)
  if (comment.roundId !== id || comment.personId !== personId) throw new Refusal('not_found', 'report.no_comment', {})
  if (comment.answer !== null) throw new Refusal('conflict', 'report.comment_answered', {})
  await work.tx
    .updateTable('reportComment')
    .set({ withdrawnAt: work.now })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', commentId)
    .execute()
  work.record('report.comment_withdrawn', round.documentId, { comment: commentId })
  return showDraft(work, { id })
}

export async function sayNothing(work: Work, { id }: { id: string }): Promise<DraftView> {
  const { round, personId } = await mineOpen(work, id)
  if ((await commentsIn(work, [id], personId)).length > 0) throw new Refusal('conflict', 'report.has_comments', {})
  await markNothing(work, { roundId: id, personId }, work.now)
  work.record('report.nothing_to_say', round.documentId, { circle: round.circle })
  return showDraft(work, { id })
}
