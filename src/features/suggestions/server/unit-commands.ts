/** What a handling unit does with its share (签收、退办、面商、延期、会办意见、答复). */
import type { z } from 'zod'
import { plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  addContact,
  addPromises,
  addReply,
  checkPromises,
  decideExtension,
  deliverReply,
  getAssignment,
  getWithOthers,
  handlingPartiesOf,
  moveAssignment,
  requestExtension,
  runningClock,
  setTurns,
  standingOf,
  stopClocks,
  swapClocks,
  wrongShareStage,
  type Assignment,
  type NamedAssignment,
} from '#features/cases/server'
import { handling, type AssignmentState, type ResultClass } from '#features/cases'
import type { unitSuggestionApi } from '../domain/contract-unit.ts'
import { lifecycle } from '../domain/lifecycle.ts'
import { refreshHandlingTurns } from './handling-turns.ts'
import { tellContacted, tellExtensionDecided, tellReplied } from './notices.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { allReplied, answeringIn, moveSuggestion, shareGuardsIn, shareGuardsOf } from './situation.ts'

type Input<Name extends keyof typeof unitSuggestionApi> = z.output<(typeof unitSuggestionApi)[Name]['input']>

/** The unit's own share; to others it does not exist. */
export async function ownShare(work: Work, id: string): Promise<NamedAssignment> {
  const share = await getAssignment(work, id)
  refuseOthers(work, share)
  return share
}

function refuseOthers(work: Work, share: Assignment): void {
  if (!handlingPartiesOf(work, share).includes('own_unit'))
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'handle' })
}

/** 签收 */
export async function receive(work: Work, { id }: Input<'receive'>): Promise<{ id: string }> {
  const share = await ownShare(work, id)
  await moveAssignment(work, share, {
    action: 'receive',
    parties: handlingPartiesOf(work, share),
    change: { receivedOn: work.today },
  })
  await stopClocks(work, { caseIds: [share.caseId], assignmentId: id, codes: handling.receive.stops })
  await refreshHandlingTurns(work, [share.caseId])
  work.record('suggestion.received', share.caseId, { unit: share.unitId })
  return { id: share.caseId }
}

/** 申请退办: in writing and within the window (D20). */
export async function requestReturn(work: Work, { id, reason }: Input<'requestReturn'>): Promise<Suggestion> {
  const share = await ownShare(work, id)
  const holds = await shareGuardsOf(work, share, [])
  await moveAssignment(work, share, {
    action: 'request_return',
    parties: handlingPartiesOf(work, share),
    holds,
    change: { returnRequestedOn: work.today, returnReason: reason, receivedOn: share.receivedOn ?? work.today },
  })
  await swapClocks(work, {
    stop: { caseIds: [share.caseId], assignmentId: id, codes: handling.request_return.stops },
    start: [{ caseId: share.caseId, assignmentId: id, code: 'D21' }],
  })
  await refreshHandlingTurns(work, [share.caseId])
  work.record('suggestion.return_requested', share.caseId, { unit: share.unitId, reason })
  return getSuggestion(work, share.caseId)
}

/** A unit that has answered may speak with the deputy again. */
const contactable: readonly AssignmentState[] = ['received', 'replied', 'opined']

/** 面商记录; the deputy is asked to confirm it. */
export async function contact(
  work: Work,
  { id, files, contactedOn, ...fields }: Input<'contact'>,
): Promise<Suggestion> {
  const share = await ownShare(work, id)
  if (!contactable.includes(share.state)) throw wrongShareStage(work, share, contactable)
  const contactId = await addContact(work, share, { ...fields, contactedOn: plainDate(contactedOn), files })
  await stopClocks(work, { caseIds: [share.caseId], assignmentId: id, codes: ['D22'] })
  work.record('suggestion.contacted', share.caseId, {
    unit: share.unitId,
    contact: contactId,
    method: fields.method,
    on: contactedOn,
  })
  const suggestion = await getSuggestion(work, share.caseId)
  await refreshHandlingTurns(work, [share.caseId])
  await tellContacted(work, suggestion, { contactId, unit: share.unit, on: contactedOn })
  return suggestion
}

/** 申请延期 for the reply. */
export async function askExtension(
  work: Work,
  { id, until, reason }: Input<'requestExtension'>,
): Promise<{ id: string }> {
  const share = await ownShare(work, id)
  const clock = await runningClock(work, id, ['D24', 'D25'])
  await requestExtension(work, clock, { until: plainDate(until), reason })
  await refreshHandlingTurns(work, [share.caseId])
  work.record('suggestion.extension_requested', share.caseId, { unit: share.unitId, until, reason })
  return { id: share.caseId }
}

/** 延期审批, by those who assigned. */
export async function settleExtension(
  work: Work,
  { id, granted, note }: { id: string; granted: boolean; note: string },
): Promise<Suggestion> {
  const { caseId, until, assignmentId } = await decideExtension(work, id, { granted, note })
  await refreshHandlingTurns(work, [caseId])
  work.record('suggestion.extension_decided', caseId, { granted, until, note })
  const suggestion = await getSuggestion(work, caseId)
  if (assignmentId) {
    const { unitId } = await getAssignment(work, assignmentId)
    await tellExtensionDecided(work, suggestion, { extensionId: id, unitId, granted, until, note })
  }
  return suggestion
}

/** 会办意见 */
export async function opine(work: Work, { id, text, signedBy, files }: Input<'opine'>): Promise<{ id: string }> {
  const share = await ownShare(work, id)
  const holds = await shareGuardsOf(work, share, [])
  await moveAssignment(work, share, {
    action: 'opine',
    parties: handlingPartiesOf(work, share),
    holds,
    change: { receivedOn: share.receivedOn ?? work.today },
  })
  await addReply(work, share, {
    kind: 'opinion',
    class: null,
    text,
    points: [],
    letterNumber: null,
    signedBy,
    attempt: 1,
    files,
  })
  await stopClocks(work, { caseIds: [share.caseId], assignmentId: id, codes: ['D20', ...handling.opine.stops] })
  await refreshHandlingTurns(work, [share.caseId])
  work.record('suggestion.opined', share.caseId, { unit: share.unitId })
  return { id: share.caseId }
}

/** 答复: B must promise something dated; each signer gets it; the last one concludes the round. */
export async function reply(work: Work, input: Input<'reply'>): Promise<{ id: string }> {
  const { share, shares } = await getWithOthers(work, input.id)
  refuseOthers(work, share)
  const suggestion = await getSuggestion(work, share.caseId)
  if (input.class === 'B' && input.promises.length === 0)
    throw new Refusal('invalid', 'reply.promise_missing', {}, 'promises')
  const promises = input.promises.map((promise) => ({ ...promise, dueOn: plainDate(promise.dueOn) }))
  checkPromises(work, promises)
  const standing = await standingOf(work, share)
  const moved = await moveAssignment(work, share, {
    action: 'reply',
    parties: handlingPartiesOf(work, share),
    holds: shareGuardsIn(work, share, { shares, standing }),
  })

  const letterNumber = await letterNumberFor(work, share)
  const replyId = await addReply(work, share, {
    kind: 'reply',
    class: input.class,
    text: input.text,
    points: input.points,
    letterNumber,
    signedBy: input.signedBy,
    attempt: standing.attempts + 1,
    files: input.files,
  })
  await addPromises(work, { share, replyId, promises })
  await deliverReply(work, replyId, signersOf(suggestion))
  work.record('suggestion.replied', share.caseId, {
    unit: share.unitId,
    class: input.class,
    letter: letterNumber,
    reply: replyId,
  })
  const answering = answeringIn(
    suggestion,
    shares.map((other) => (other.id === moved.id ? moved : other)),
  )
  const rateBy = allReplied(answering)
    ? await conclude(work, suggestion, { answering, newest: input.class })
    : await waitForOthers(work, share)
  await tellReplied(work, suggestion, { replyId, unit: share.unit, rateBy })
  return { id: share.caseId }
}

const replyClocks = ['D22', ...handling.reply.stops]

const signersOf = ({ leadPersonId, signers }: Suggestion): string[] => [
  ...new Set([leadPersonId, ...signers.filter(({ consented }) => consented).map(({ personId }) => personId)]),
]

/** One letter number per unit and year, without gaps. */
async function letterNumberFor(work: Work, { unitId }: Assignment): Promise<string> {
  const year = work.today.slice(0, 4)
  return `〔${year}〕${await work.nextNumber(`reply-letter/${unitId}/${year}`)}`
}

async function waitForOthers(work: Work, { id, caseId }: Assignment): Promise<null> {
  await stopClocks(work, { caseIds: [caseId], assignmentId: id, codes: replyClocks })
  await refreshHandlingTurns(work, [caseId])
  return null
}

/** 答复到齐: the deputy is asked to rate, by the day this answers. The weakest class of several answers is reported. */
async function conclude(
  work: Work,
  suggestion: Suggestion,
  { answering, newest }: { answering: readonly Assignment[]; newest: ResultClass },
): Promise<PlainDate | null> {
  const { id, round, leadPersonId } = suggestion
  await moveSuggestion(work, suggestion, { action: 'conclude', parties: ['house'], holds: { all_replied: true } })
  const [rating] = await swapClocks(work, {
    stop: { caseIds: [id], codes: lifecycle.conclude.stops },
    start: [{ caseId: id, code: 'D26' }],
  })
  await setTurns(work, id, [{ action: 'rate', personId: leadPersonId, dueOn: rating?.dueOn ?? null }])
  if (round === 1)
    await saveSuggestion(work, id, {
      classReported: answering.length === 1 ? newest : await weakestClass(work, suggestion, newest),
    })
  return rating?.dueOn ?? null
}

async function weakestClass({ tx, tenant }: Work, { id, round }: Suggestion, newest: string): Promise<string> {
  const rows = await tx
    .selectFrom('caseReply as r')
    .innerJoin('caseAssignment as a', (join) =>
      join.onRef('a.tenantId', '=', 'r.tenantId').onRef('a.id', '=', 'r.assignmentId'),
    )
    .select(['r.class', 'r.assignmentId', 'r.attempt'])
    .where('r.tenantId', '=', tenant)
    .where('r.caseId', '=', id)
    .where('r.round', '=', round)
    .where('r.kind', '=', 'reply')
    .where('a.state', '!=', 'ended')
    .orderBy('r.attempt')
    .execute()
  const latest = new Map(rows.map((row) => [row.assignmentId, row.class ?? newest]))
  return [...latest.values()].toSorted().at(-1) ?? newest
}
