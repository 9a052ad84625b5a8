/** 受理审查: accept and number, return, refuse, refer; many at once, each done or refused by itself, to be undone for ten minutes. */
import type { z } from 'zod'
import { addMonths, plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import {
  lockCases,
  moveCases,
  reopenClocks,
  saveCase,
  startClocks,
  stopClocks,
  type StartClock,
} from '#features/cases/server'
import { settingOf } from '#features/office/server'
import type { BulkResult, officeSuggestionApi } from '../domain/contract-office.ts'
import type { SuggestionState } from '../domain/lifecycle.ts'
import { grounds, type Ground } from '../domain/settings.ts'
import { groundWords } from '../messages/grounds.ts'
import { inBulk } from './bulk.ts'
import { check } from './drafts.ts'
import { refreshIntakeTurns } from './intake-turns.ts'
import { refuseStale } from './judge-commands.ts'
import { tellAccepted, tellScreened } from './notices.ts'
import { numberTaker, referenceIn } from './numbering.ts'
import { sessionOf } from './placing.ts'
import { getSuggestion, readAhead, saveAccepted, saveSuggestion, type Suggestion } from './repository.ts'
import { moveSuggestion, partiesOf, stepOf } from './situation.ts'
import { registerUndo, rememberAction, type Undoable } from './undo.ts'

type Input<Name extends keyof typeof officeSuggestionApi> = z.output<(typeof officeSuggestionApi)[Name]['input']>
type Result = z.output<typeof BulkResult>
interface Item {
  readonly id: string
  readonly version: number
}

/** Clocks that run between submission and assignment. */
const intakeClocks = ['D19.accepted', 'D19.assigned', 'D18']

export interface Screening<One extends Item> {
  readonly action: string
  readonly items: readonly One[]
  /** Checks, then changes one, or leaves that to `after`; answers its new version and what an undo restores. Refuses before it writes. */
  readonly each: (suggestion: Suggestion, item: One) => Promise<Omit<Undoable, 'id'>>
  /** What follows for all that were changed, in few statements. */
  readonly after?: (done: readonly Suggestion[]) => Promise<void>
}

/** The cases are locked first: what was checked still holds when it is written. */
export async function screenEach<One extends Item>(
  work: Work,
  { action, items, each, after }: Screening<One>,
): Promise<Result> {
  const ids = items.map(({ id }) => id)
  await lockCases(work, ids)
  const read = await readAhead(work, ids)
  const done: Suggestion[] = []
  const undoable: Undoable[] = []
  const result = await inBulk(work, items, async (item) => {
    const suggestion = await read(work, item.id)
    // Named twice: what the first did may not be written yet.
    const before = undoable.find(({ id }) => id === item.id)
    if (before) refuseStale({ ...suggestion, version: before.version }, item.version)
    const changed = await each(suggestion, item)
    done.push(suggestion)
    undoable.push({ id: item.id, ...changed })
    return { id: item.id, version: changed.version }
  })
  if (done.length > 0) await after?.(done)
  await refreshIntakeTurns(
    work,
    done.map(({ id }) => id),
  )
  return { ...result, undoId: await rememberAction(work, action, undoable) }
}

/** 受理编号. One that had a number before it was returned keeps it. */
export function accept(work: Work, { items }: Input<'accept'>): Promise<Result> {
  const takeNumber = numberTaker(work)
  const accepted: Suggestion[] = []
  return screenEach(work, {
    action: 'accept',
    items,
    each: async (suggestion, { version }) => {
      check(work, suggestion, 'accept')
      refuseStale(suggestion, version)
      const state = stepOf(work, suggestion, { action: 'accept' })
      const number = suggestion.number ?? (await takeNumber(suggestion))
      const reference = suggestion.reference ?? (await referenceIn(work, suggestion, number))
      work.record('suggestion.accepted', suggestion.id, { number, reference })
      accepted.push({ ...suggestion, state, number, reference })
      return { version: version + 1, before: screeningOf(suggestion, work.today) }
    },
    after: async (done) => {
      await moveCases(work, accepted)
      await saveAccepted(work, accepted)
      const caseIds = done.map(({ id }) => id)
      await stopClocks(work, { caseIds, codes: ['D19.accepted'] })
      const clocks: StartClock[] = []
      for (const suggestion of done) clocks.push(...(await assignmentClock(work, suggestion)))
      await startClocks(work, clocks)
      await tellAccepted(work, accepted)
    },
  })
}

/**
 * Between sessions five working days to assign (D19); of a session one month after it closed (D18), which starts at the
 * closing when it is still sitting, and is no help when it is long over.
 */
async function assignmentClock(work: Work, { id, sessionId, betweenSessions }: Suggestion): Promise<StartClock[]> {
  if (betweenSessions) return [{ caseId: id, code: 'D19.assigned' }]
  const { closedOn } = await sessionOf(work, sessionId)
  if (closedOn === null || closedOn > work.today) return []
  return addMonths(plainDate(closedOn), 1) < work.today
    ? [{ caseId: id, code: 'D19.assigned' }]
    : [{ caseId: id, code: 'D18', startedOn: plainDate(closedOn) }]
}

/** 退回修改, with what to mend. */
export async function returnToDeputy(work: Work, { items, ground, note }: Input<'return'>): Promise<Result> {
  const reason = await reasonOf(work, ground, 'return')
  return screenOut(work, { action: 'return', kind: 'returned', items, ground, reason, note })
}

/** 不予受理, on a ground of the list and with notice. */
export async function refuse(work: Work, { items, ground, note }: Input<'refuse'>): Promise<Result> {
  const reason = await reasonOf(work, ground, 'refusal')
  return screenOut(work, { action: 'refuse', kind: 'refused', items, ground, reason, note })
}

/** 转参阅 */
export const refer = (work: Work, { items, note }: Input<'refer'>): Promise<Result> =>
  screenOut(work, { action: 'refer', kind: 'referenced', items, ground: null, reason: '', note })

/** The ground in the words of the record; refuses one that is not on the list for this use. */
async function reasonOf(work: Work, key: string, use: Ground['use']): Promise<string> {
  const ground = (await settingOf(work, grounds)).find((one) => one.key === key && one.use === use)
  if (!ground) throw new Refusal('invalid', 'suggestion.ground_unknown', { ground: key }, 'ground')
  const words: Readonly<Record<string, string>> = groundWords['zh-CN']
  return ground.name ?? words[key] ?? ''
}

interface ScreenOut {
  readonly action: 'return' | 'refuse' | 'refer'
  readonly kind: 'returned' | 'refused' | 'referenced'
  readonly items: readonly Item[]
  readonly ground: string | null
  readonly reason: string
  readonly note: string
}

const screenOut = (work: Work, { action, kind, items, ground, reason, note }: ScreenOut): Promise<Result> =>
  screenEach(work, {
    action,
    items,
    each: async (suggestion, { version }) => {
      check(work, suggestion, action)
      refuseStale(suggestion, version)
      const moved = await moveSuggestion(work, suggestion, { action })
      await saveSuggestion(work, suggestion.id, { screeningGround: ground, screeningNote: note })
      work.record(`suggestion.${kind}`, suggestion.id, { ground: ground ?? '', note })
      const why = [reason, note].filter((words) => words !== '').join('；')
      await tellScreened(work, { ...suggestion, version: moved.version }, { kind, note: why })
      return { version: moved.version, before: screeningOf(suggestion, work.today) }
    },
    after: async (done) => {
      const caseIds = done.map(({ id }) => id)
      await stopClocks(work, { caseIds, codes: ['D19.accepted'] })
      await stopClocks(work, { caseIds, codes: ['D19.assigned', 'D18'], cancelled: true })
    },
  })

interface Before {
  readonly state: SuggestionState
  readonly reference: string | null
  readonly number: number | null
  readonly acceptedOn: PlainDate | null
  readonly screeningGround: string | null
  readonly screeningNote: string
  readonly on: PlainDate
}

/** What a screening step changes, as it was. */
const screeningOf = (
  { state, reference, number, acceptedOn, screeningGround, screeningNote }: Suggestion,
  on: PlainDate,
): Before & Record<string, unknown> => ({ state, reference, number, acceptedOn, screeningGround, screeningNote, on })

/** Restores what was before the step; its clocks run on, those it started are void. */
async function undoScreening(work: Work, { id, version, before }: Undoable): Promise<Item> {
  const { state, reference, on, ...own } = before as unknown as Before
  const suggestion = await getSuggestion(work, id)
  if (!partiesOf(work, suggestion).includes('receiver'))
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'undo' })

  const saved = await saveCase(work, { id, version }, { state, reference })
  await saveSuggestion(work, id, own)
  const codes = state === 'accepted' ? ['D19.assigned', 'D18'] : ['D19.accepted']
  await stopClocks(work, { caseIds: [id], codes: intakeClocks, cancelled: true })
  await reopenClocks(work, { caseIds: [id], codes, stoppedOn: on })
  await refreshIntakeTurns(work, [id])
  work.record('suggestion.undone', id, { state })
  return { id, version: saved.version }
}

for (const action of ['accept', 'return', 'refuse', 'refer']) registerUndo(action, undoScreening)
