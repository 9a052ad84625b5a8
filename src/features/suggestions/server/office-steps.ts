/** What the office does with many at once after the answer (办结、发起回头看、维持 A 类、归档), each done or refused by itself. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import type { ResultClass } from '#features/cases'
import {
  countRatings,
  judgementOf,
  lockCases,
  moveCases,
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
import { confirmJoint, readAhead, saveClasses, type Suggestion } from './repository.ts'
import { guardsIn, guardsOf, stepOf } from './situation.ts'

/** One suggestion as the office saw it. */
interface Seen {
  readonly id: string
  readonly version: number
}

export interface OfficeStep {
  /** Checks one and says how it will stand; nothing but its fact is written here. */
  readonly each: (work: Work, suggestion: Suggestion) => Promise<Suggestion>
  /** What follows for all that were moved, in few statements. */
  readonly after: (work: Work, moved: readonly Suggestion[]) => Promise<void>
}

/** 办结: the rating counts from here; what the deputy did not rate in time stays out of the base. */
export const closing: OfficeStep = {
  async each(work, suggestion) {
    const judgement = await judgementOf(work, suggestion)
    const holds = guardsIn(work, suggestion, { shares: [], judgement })
    const state = stepOf(work, suggestion, { action: 'close', holds })
    work.record('suggestion.closed', suggestion.id, {
      round: suggestion.round,
      result: judgement.result ?? 'none',
      attitude: judgement.attitude ?? 'none',
    })
    return { ...suggestion, state, closedOn: work.today, classVerified: verifiedClass(judgement) }
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
    const state = stepOf(work, suggestion, { action: 'confirm_joint', holds })
    work.record('suggestion.joint_confirmed', suggestion.id, { office: suggestion.jointOffice ?? '' })
    return { ...suggestion, state }
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
    const state = stepOf(work, suggestion, { action: 'open_recheck', holds })
    work.record('suggestion.recheck_opened', suggestion.id, {})
    return { ...suggestion, state }
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
    const state = stepOf(work, suggestion, { action: 'keep', holds })
    work.record('suggestion.class_kept', suggestion.id, {})
    return { ...suggestion, state, classVerified: 'A' }
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
    const state = stepOf(work, suggestion, { action: 'archive' })
    work.record('suggestion.archived', suggestion.id, {})
    return { ...suggestion, state }
  },
  after: waitForNobody,
}

function waitForNobody(work: Work, moved: readonly Suggestion[]): Promise<void> {
  return setAllTurns(
    work,
    moved.map(({ id }) => ({ caseId: id, turns: [] })),
  )
}

/** Saves how all of them stand now, then what follows. */
async function finish(work: Work, { after }: OfficeStep, moved: readonly Suggestion[]): Promise<void> {
  if (moved.length === 0) return
  await moveCases(work, moved)
  await saveClasses(work, moved)
  await after(work, moved)
}

const saved = (moved: Suggestion): Suggestion => ({ ...moved, version: moved.version + 1 })

/** Reads one as the office saw it; nobody else changes these until the work is over. */
async function reading(work: Work, items: readonly Seen[]): Promise<(seen: Seen) => Promise<Suggestion>> {
  const ids = items.map(({ id }) => id)
  await lockCases(work, ids)
  const read = await readAhead(work, ids)
  return async ({ id, version }) => {
    const suggestion = await read(work, id)
    refuseStale(suggestion, version)
    return suggestion
  }
}

/** One alone, refused as a whole. */
export const alone =
  (step: OfficeStep) =>
  async (work: Work, seen: Seen): Promise<Suggestion> => {
    const read = await reading(work, [seen])
    const moved = await step.each(work, await read(seen))
    await finish(work, step, [moved])
    return saved(moved)
  }

export const forMany =
  (step: OfficeStep) =>
  async (work: Work, { items }: { items: readonly Seen[] }): Promise<z.output<typeof BulkResult>> => {
    const read = await reading(work, items)
    const moved = new Map<string, Suggestion>()
    const result = await inBulk(work, items, async (seen) => {
      const before = moved.get(seen.id)
      if (before) refuseStale(saved(before), seen.version)
      const after = await step.each(work, await read(seen))
      moved.set(seen.id, after)
      return saved(after)
    })
    await finish(work, step, [...moved.values()])
    return result
  }
