/** 征求意见 by the office: asking a circle, extending and ending the round, and answering each comment. */
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { notify } from '#features/notices/server'
import type { ConsultationInput, RoundView } from '../../domain/consultation/contract.ts'
import { refuseStep } from '../writer/allowed.ts'
import { changeReport, getReport } from '../writer/repository.ts'
import { issuesNow, refuseUnexplained } from '../writer/steps.ts'
import { namesOf } from '../names.ts'
import { circleNamed, peopleIn, peopleNamed } from './circles.ts'
import { blocksOf } from './text.ts'
import { addComment } from './adding.ts'
import {
  askedIn,
  askedPerson,
  commentsIn,
  getComment,
  getRound,
  isOpen,
  roundsOf,
  type StoredRound,
} from './repository.ts'

type Rounds = { rounds: RoundView[] }

export const draftLink = (roundId: string): string => `/drafts/${roundId}`

/** The version that was read goes out, with the figures as they are frozen. */
export async function askCircle(
  work: Work,
  { id, version, circle: name, names, dueOn, note }: ConsultationInput<'ask'>,
): Promise<Rounds> {
  const report = await getReport(work, id, { lock: true })
  if (report.version !== version) throw new Refusal('conflict', 'report.stale', { version: report.version })
  const issues = await issuesNow(work, report)
  const state = refuseStep(work, 'ask', report, { report_explained: true })
  refuseUnexplained(work, issues)
  if (dueOn < work.today) throw new Refusal('invalid', 'report.due_past', { due: dueOn }, 'dueOn')
  const circle = await circleNamed(work, name)
  const people = new Set([...(await peopleIn(work, circle)), ...(await peopleNamed(work, names))])
  if (people.size === 0) throw new Refusal('conflict', 'report.circle_empty', { name }, 'circle')
  const roundId = work.newId()
  const { tx, tenant, actor, now } = work
  await tx
    .insertInto('reportRound')
    .values({
      tenantId: tenant,
      id: roundId,
      documentId: id,
      version,
      snapshotId: report.snapshotId ?? '',
      circle: name,
      dueOn,
      note,
      openedBy: actor.accountId,
      openedAt: now,
    })
    .execute()
  await tx
    .insertInto('reportAsked')
    .values([...people].map((personId) => ({ tenantId: tenant, roundId, personId })))
    .execute()
  await changeReport(work, id, { state })
  await notify(work, {
    to: { personIds: [...people] },
    kind: 'report.asked',
    subjectId: roundId,
    link: draftLink(roundId),
    facts: { title: report.title, due: dueOn },
    key: `report.asked ${roundId}`,
  })
  work.record('report.asked', id, { circle: name, people: people.size, version, due: dueOn })
  return listRounds(work, { id })
}

async function ownRound(work: Work, id: string, roundId: string): Promise<StoredRound> {
  const round = await getRound(work, roundId, { lock: true })
  if (round.documentId !== id) throw new Refusal('not_found', 'report.no_round', {})
  return round
}

export async function extendRound(work: Work, { id, roundId, dueOn }: ConsultationInput<'extend'>): Promise<Rounds> {
  const report = await getReport(work, id, { lock: true })
  refuseStep(work, 'answer', report)
  const round = await ownRound(work, id, roundId)
  if (dueOn < work.today || dueOn <= round.dueOn)
    throw new Refusal('invalid', 'report.due_not_later', { due: round.dueOn }, 'dueOn')
  await work.tx
    .updateTable('reportRound')
    .set({ dueOn, closedAt: null, closedBy: null })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', roundId)
    .execute()
  work.record('report.round_extended', id, { circle: round.circle, before: round.dueOn, due: dueOn })
  return listRounds(work, { id })
}

export async function closeRound(work: Work, { id, roundId }: ConsultationInput<'close'>): Promise<Rounds> {
  const report = await getReport(work, id, { lock: true })
  refuseStep(work, 'answer', report)
  const round = await ownRound(work, id, roundId)
  if (!isOpen(work, round)) throw new Refusal('conflict', 'report.round_over', { due: round.dueOn })
  await work.tx
    .updateTable('reportRound')
    .set({ closedAt: work.now, closedBy: work.actor.accountId })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', roundId)
    .execute()
  work.record('report.round_closed', id, { circle: round.circle })
  return listRounds(work, { id })
}

/** 代录 what one of those asked has written on paper, also after the day: a round that is over stays so. */
export async function enterComment(
  work: Work,
  { id, roundId, name, paragraph, text }: ConsultationInput<'enter'>,
): Promise<Rounds> {
  const report = await getReport(work, id, { lock: true })
  refuseStep(work, 'answer', report)
  const round = await ownRound(work, id, roundId)
  const [personId = ''] = await peopleNamed(work, [name], 'name')
  if (!(await askedPerson(work, roundId, personId))) throw new Refusal('invalid', 'report.not_asked', { name }, 'name')
  await addComment(work, report, round, { personId, paragraph, text, enteredBy: work.actor.accountId })
  return listRounds(work, { id })
}

/** An answer given before can be changed until the report is checked; the journal keeps the first. */
export async function answerComment(
  work: Work,
  { id, commentId, answer, reason }: ConsultationInput<'answer'>,
): Promise<Rounds> {
  const report = await getReport(work, id, { lock: true })
  refuseStep(work, 'answer', report)
  const comment = await getComment(work, commentId)
  await ownRound(work, id, comment.roundId)
  if (answer !== 'adopted' && reason === '') throw new Refusal('invalid', 'report.why_not_adopted', {}, 'reason')
  await work.tx
    .updateTable('reportComment')
    .set({ answer, reason, answeredBy: work.actor.accountId, answeredAt: work.now })
    .where('tenantId', '=', work.tenant)
    .where('id', '=', commentId)
    .execute()
  await notify(work, {
    to: { personIds: [comment.personId] },
    kind: 'report.answered',
    subjectId: comment.roundId,
    link: draftLink(comment.roundId),
    facts: { title: report.title },
    key: `report.answered ${commentId} ${answer} ${reason}`.slice(0, 200),
  })
  work.record('report.comment_answered', id, { comment: commentId, answer, reason, before: comment.answer ?? '' })
  return listRounds(work, { id })
}

const mostSilent = 50

export async function listRounds(work: Work, { id }: { id: string }): Promise<Rounds> {
  const report = await getReport(work, id)
  const rounds = await roundsOf(work, id)
  const ids = rounds.map((round) => round.id)
  const asked = Map.groupBy(await askedIn(work, ids), ({ roundId }) => roundId)
  const comments = Map.groupBy(await commentsIn(work, ids), ({ roundId }) => roundId)
  const all = [...comments.values()].flat()
  const names = await namesOf(work, [
    ...rounds.map(({ openedBy }) => openedBy),
    ...all.flatMap(({ answeredBy, enteredBy }) => [answeredBy, enteredBy]),
  ])
  const views: RoundView[] = []
  for (const round of rounds) {
    const people = asked.get(round.id) ?? []
    const said = comments.get(round.id) ?? []
    const speakers = new Set(said.map(({ personId }) => personId))
    const silent = people.filter(({ personId, nothingAt }) => nothingAt === null && !speakers.has(personId))
    const nameOf = new Map(people.map((one) => [one.personId, one.name]))
    const blocks = said.length > 0 ? await blocksOf(work, report, round) : []
    views.push({
      ...roundOf(work, round),
      openedAt: round.openedAt.toISOString(),
      openedBy: names(round.openedBy),
      asked: people.length,
      commented: speakers.size,
      nothing: people.filter(({ nothingAt }) => nothingAt !== null).length,
      silent: silent.slice(0, mostSilent).map(({ name }) => name),
      comments: said.map((comment) => ({
        ...commentOf(comment),
        by: nameOf.get(comment.personId) ?? '',
        quoted: comment.paragraph === null ? '' : (blocks[comment.paragraph]?.text ?? ''),
        answeredBy: names(comment.answeredBy),
        enteredBy: names(comment.enteredBy),
      })),
    })
  }
  return { rounds: views }
}

export const roundOf = (work: Work, round: StoredRound) => {
  const { id, circle, version, dueOn, note } = round
  return { id, circle, version, dueOn, note, open: isOpen(work, round) }
}

export const commentOf = ({
  id,
  paragraph,
  text,
  enteredBy,
  madeAt,
  answer,
  reason,
  answeredAt,
}: Awaited<ReturnType<typeof getComment>>) => ({
  id,
  paragraph,
  text,
  onPaper: enteredBy !== null,
  madeAt: madeAt.toISOString(),
  answer,
  reason,
  answeredAt: answeredAt?.toISOString() ?? null,
})
