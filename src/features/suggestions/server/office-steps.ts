/** What the office does with many at once after the answer (办结、发起回头看、维持 A 类、归档), each done or refused by itself. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { ResultClass } from '#features/cases'
import {
  countRatings,
  judgementOf,
  openRechecks,
  saveDecision,
  setAllTurns,
  stopClocks,
  type Judgement,
} from '#features/cases/server'
import type { BulkResult } from '../domain/contract-office.ts'
import { isRecheckable } from '../domain/judged.ts'
import { lifecycle } from '../domain/lifecycle.ts'
import { inBulk } from './bulk.ts'
import { refreshHandlingTurns } from './handling-turns.ts'
import { refuseStale } from './judge-commands.ts'
import { tellRecheckAsked } from './notices.ts'
import { confirmJoint, getSuggestion, readAhead, saveSuggestion, type Suggestion } from './repository.ts'
import { guardsIn, guardsOf, moveSuggestion } from './situation.ts'

/** One suggestion as the office saw it. */
interface Seen {
  readonly id: string
  readonly version: number
}

export interface OfficeStep {
  /** Checks, then moves one. Refuses before it writes. */
  readonly each: (work: Work, suggestion: Suggestion) => Promise<Suggestion>
  /** What follows for all that were moved, in few statements. */
  readonly after: (work: Work, moved: readonly Suggestion[]) => Promise<void>
}

/** 办结: the rating counts from here; what the deputy did not rate in time stays out of the base. */
export const closing: OfficeStep = {
  async each(work, suggestion) {
    const judgement = await judgementOf(work, suggestion)
    const holds = guardsIn(work, suggestion, { shares: [], judgement })
    const moved = await moveSuggestion(work, suggestion, { action: 'close', holds, change: { closedOn: work.today } })
    await saveSuggestion(work, suggestion.id, { classVerified: verifiedClass(judgement) })
    work.record('suggestion.closed', suggestion.id, {
      round: suggestion.round,
      result: judgement.result ?? 'none',
      attitude: judgement.attitude ?? 'none',
    })
    return moved
  },
  async after(work, moved) {
    const caseIds = moved.map(({ id }) => id)
    await countRatings(work, caseIds)
    await stopClocks(work, { caseIds, codes: lifecycle.close.stops })
    await setAllTurns(
      work,
      moved.map((one) => ({
        caseId: one.id,
        turns: isRecheckable(one) ? [{ action: 'open_recheck', role: 'deputies_office' }] : [],
      })),
    )
  },
}

/**
 * 核实类别: what the records support so far. A-class waits for the deputy's re-check in round 1;
 * in round 2 it holds when the deputy is not dissatisfied.
 */
const verifiedClass = ({ class: answered, result }: Judgement): ResultClass | null =>
  answered === 'A' && result === 'dissatisfied' ? 'B' : answered

/** 联合交办的确认 */
export const confirmingJoint: OfficeStep = {
  async each(work, suggestion) {
    const holds = await guardsOf(work, suggestion, [])
    const moved = await moveSuggestion(work, suggestion, { action: 'confirm_joint', holds })
    work.record('suggestion.joint_confirmed', suggestion.id, { office: suggestion.jointOffice ?? '' })
    return moved
  },
  async after(work, moved) {
    const ids = moved.map(({ id }) => id)
    await confirmJoint(work, ids)
    await refreshHandlingTurns(work, ids)
  },
}

/** A 类回头看: the deputy is asked. */
export const openingRecheck: OfficeStep = {
  async each(work, suggestion) {
    const holds = { class_a: isRecheckable(suggestion) }
    const moved = await moveSuggestion(work, suggestion, { action: 'open_recheck', holds })
    work.record('suggestion.recheck_opened', suggestion.id, {})
    return moved
  },
  async after(work, moved) {
    await openRechecks(work, moved)
    await setAllTurns(
      work,
      moved.map(({ id, leadPersonId }) => ({ caseId: id, turns: [{ action: 'recheck', personId: leadPersonId }] })),
    )
    await tellRecheckAsked(work, moved)
  },
}

/** 维持 A 类 */
export const keepingClass: OfficeStep = {
  async each(work, suggestion) {
    const holds = await guardsOf(work, suggestion, [])
    const moved = await moveSuggestion(work, suggestion, { action: 'keep', holds })
    await saveSuggestion(work, suggestion.id, { classVerified: 'A' })
    work.record('suggestion.class_kept', suggestion.id, {})
    return moved
  },
  async after(work, moved) {
    await saveDecision(
      work,
      moved.map(({ id }) => id),
      'kept',
    )
    await waitForNobody(work, moved)
  },
}

/** 归档 */
export const archiving: OfficeStep = {
  async each(work, suggestion) {
    const moved = await moveSuggestion(work, suggestion, { action: 'archive' })
    work.record('suggestion.archived', suggestion.id, {})
    return moved
  },
  after: waitForNobody,
}

function waitForNobody(work: Work, moved: readonly Suggestion[]): Promise<void> {
  return setAllTurns(
    work,
    moved.map(({ id }) => ({ caseId: id, turns: [] })),
  )
}

/** One alone, refused as a whole. */
export const alone =
  ({ each, after }: OfficeStep) =>
  async (work: Work, { id, version }: Seen): Promise<Suggestion> => {
    const suggestion = await getSuggestion(work, id)
    refuseStale(suggestion, version)
    const moved = await each(work, suggestion)
    await after(work, [moved])
    return moved
  }

export const forMany =
  ({ each, after }: OfficeStep) =>
  async (work: Work, { items }: { items: readonly Seen[] }): Promise<z.output<typeof BulkResult>> => {
    const read = await readAhead(
      work,
      items.map(({ id }) => id),
    )
    const done: Suggestion[] = []
    const result = await inBulk(work, items, async ({ id, version }) => {
      const suggestion = await read(work, id)
      refuseStale(suggestion, version)
      const moved = await each(work, suggestion)
      done.push(moved)
      return moved
    })
    if (done.length > 0) await after(work, done)
    return result
  }
