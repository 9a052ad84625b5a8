/** Clocks of cases (办理时限): started by a rule of the deadline table, stopped by the act it asks for. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import { type DeadlineRule } from '#kernel/deadline'
import { dueDate, remaining, startClock as clockOf, type Clock } from '#kernel/deadline-clock'
import { workingDaysBetween, type Calendar } from '#kernel/calendar'
import type { Work } from '#kernel/work'
import { calendarOf, deadlineRuleOf } from '#features/office/server'
import type { ClockView } from '../domain/views.ts'
import { among } from './among.ts'

export interface StartClock {
  readonly caseId: string
  readonly code: string
  readonly assignmentId?: string | null
  readonly startedOn?: PlainDate
  /** A day that is kept instead of counted: after 改派 the first due day stays. */
  readonly keepDueOn?: PlainDate | undefined
  /** A period the office set for its own matter; the rule of the deadline table otherwise. */
  readonly rule?: DeadlineRule | undefined
}

export interface StartedClock {
  readonly id: string
  readonly caseId: string
  readonly assignmentId: string | null
  readonly code: string
  readonly dueOn: PlainDate
}

/** Starts clocks, all in one statement, and brings the due day of their cases up to date. */
export async function startClocks(work: Work, asked: readonly StartClock[]): Promise<StartedClock[]> {
  if (asked.length === 0) return []
  const { started, change } = await starting(work, asked)
  await changeClocks(work, casesOf(started), change)
  return started
}

/** One step of a case stops some of its clocks and starts others, in one statement. */
export async function swapClocks(
  work: Work,
  { stop, start }: { stop: StopClocks; start: readonly StartClock[] },
): Promise<StartedClock[]> {
  const { started, change } = await starting(work, start)
  await changeClocks(work, [...new Set([...stop.caseIds, ...casesOf(started)])], stopping(work, stop), change)
  return started
}

const casesOf = (clocks: readonly StartedClock[]): string[] => [...new Set(clocks.map(({ caseId }) => caseId))]

async function starting(
  work: Work,
  asked: readonly StartClock[],
): Promise<{ started: StartedClock[]; change: RawBuilder<unknown> }> {
  const calendar = await calendarOf(work)
  const rows = await Promise.all(
    asked.map(async ({ caseId, code, assignmentId = null, startedOn = work.today, keepDueOn, rule: own }) => {
      const rule = own ?? (await deadlineRuleOf(work, code, startedOn))
      const { dueOn, explanation } = dueDate(clockOf(rule, startedOn), calendar)
      return { id: work.newId(), caseId, assignmentId, code, rule, startedOn, dueOn: keepDueOn ?? dueOn, explanation }
    }),
  )
  const added = JSON.stringify(
    rows.map(({ id, caseId, assignmentId, code, rule, startedOn, dueOn, explanation }) => ({
      id,
      case_id: caseId,
      assignment_id: assignmentId,
      code,
      rule,
      started_on: startedOn,
      due_on: dueOn,
      explanation,
    })),
  )
  const change = sql`
      insert into case_clock (tenant_id, id, case_id, assignment_id, code, rule, started_on, due_on, first_due_on, explanation)
      select ${work.tenant}, id, case_id, assignment_id, code, rule, started_on, due_on, due_on, explanation
        from jsonb_to_recordset(${added}::jsonb)
          as clock (id uuid, case_id uuid, assignment_id uuid, code text, rule jsonb, started_on date, due_on date, explanation jsonb)`
  return { started: rows, change }
}

export interface StopClocks {
  readonly caseIds: readonly string[]
  readonly codes: readonly string[]
  /** Only the clocks of this share; all of the case otherwise. */
  readonly assignmentId?: string
  /** 作废 instead of met: a withdrawn or undone assignment. */
  readonly cancelled?: boolean
}

/** Stops what runs; a clock that is met keeps the day it was met. */
export async function stopClocks(work: Work, asked: StopClocks): Promise<void> {
  if (asked.caseIds.length === 0 || asked.codes.length === 0) return
  await changeClocks(work, asked.caseIds, stopping(work, asked))
}

const stopping = (
  { tenant, today }: Work,
  { caseIds, codes, assignmentId, cancelled = false }: StopClocks,
): RawBuilder<unknown> => sql`
      update case_clock set stopped_on = ${today}, cancelled = ${cancelled}
       where tenant_id = ${tenant}
         and case_id ${among(caseIds)} and code = any (${codes}::text[])
         and stopped_on is null
         and (${assignmentId ?? null}::uuid is null or assignment_id = ${assignmentId ?? null}::uuid)`

/** Runs on what was stopped on that day by a step that is taken back (撤销). */
export async function reopenClocks(
  work: Work,
  { caseIds, codes, stoppedOn }: { caseIds: readonly string[]; codes: readonly string[]; stoppedOn: PlainDate },
): Promise<void> {
  if (caseIds.length === 0 || codes.length === 0) return
  await changeClocks(
    work,
    caseIds,
    sql`
      update case_clock set stopped_on = null, cancelled = false
       where tenant_id = ${work.tenant}
         and case_id ${among(caseIds)} and code = any (${codes}::text[])
         and stopped_on = ${stoppedOn}`,
  )
}

/**
 * Changes clocks and, in the same statement, keeps on their cases the running clock that falls due first, for lists.
 * A statement sees the table as it was before, so what the change itself left running is added to what it did not touch.
 * That it is about these cases is said again where they are looked for: a plan for unknown ones reads the whole tables.
 */
export async function changeClocks(
  { tx, tenant }: Work,
  caseIds: readonly string[],
  ...changes: RawBuilder<unknown>[]
): Promise<void> {
  const nameOf = (at: number) => sql.raw(`change_${at}`)
  const named = changes.map(
    (change, at) => sql`${nameOf(at)} as (
      ${change} returning id, case_id, due_on, stopped_on is null and not cancelled as running)`,
  )
  const all = changes.map((_, at) => sql`select * from ${nameOf(at)}`)
  await sql`
    with ${sql.join(named)},
    changed as (${sql.join(all, sql` union all `)}),
    touched as (select distinct case_id from changed),
    running as (
      select k.case_id, k.id, k.due_on from touched t join case_clock k on k.tenant_id = ${tenant} and k.case_id = t.case_id
       where k.case_id ${among(caseIds)} and k.stopped_on is null and not k.cancelled
         and k.id not in (select id from changed)
      union all
      select case_id, id, due_on from changed where running),
    first as (select distinct on (case_id) case_id, id, due_on from running order by case_id, due_on, id)
    update case_record c
       set due_on = first.due_on, due_clock_id = first.id
      from touched left join first using (case_id)
     where c.tenant_id = ${tenant} and c.id ${among(caseIds)} and c.id = touched.case_id`.execute(tx)
}

export interface ClockRecord {
  id: string
  caseId: string
  assignmentId: string | null
  code: string
  rule: DeadlineRule
  startedOn: PlainDate
  dueOn: PlainDate
  firstDueOn: PlainDate
  stoppedOn: PlainDate | null
  cancelled: boolean
  extensions: { grantedOn: PlainDate; dueOn: PlainDate }[]
}

/** The clocks of these cases, started first first, as they stand today. */
export async function clocksOf(work: Work, caseIds: readonly string[]): Promise<(ClockView & { caseId: string })[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<ClockRecord>`
    select k.id, k.case_id, k.assignment_id, k.code, k.rule, k.started_on, k.due_on, k.first_due_on, k.stopped_on, k.cancelled,
           coalesce((select jsonb_agg(jsonb_build_object('grantedOn', e.decided_on, 'dueOn', e.requested_until) order by e.decided_on)
                       from case_extension e
                      where e.tenant_id = k.tenant_id and e.clock_id = k.id and e.granted), '[]') as extensions
      from case_clock k
     where k.tenant_id = ${work.tenant}
       and k.case_id ${among(caseIds)}
     order by k.started_on, k.id`.execute(work.tx)
  const calendar = await calendarOf(work)
  return rows.map((row) => ({ caseId: row.caseId, ...clockView(row, work.today, calendar) }))
}

/** A clock as people see it: its state in a word, what is left, and the sum that leads to its day. */
export function clockView(record: ClockRecord, today: PlainDate, calendar: Calendar): ClockView {
  const { id, code, rule, assignmentId, startedOn, dueOn, firstDueOn, stoppedOn, cancelled } = record
  const clock: Clock = { rule, startedOn, pauses: [], extensions: record.extensions, metOn: stoppedOn }
  const counted = dueDate(clock, calendar)
  const standing = remaining(counted.dueOn === dueOn ? clock : withKeptDay(clock, dueOn), today, calendar)
  return {
    id,
    code,
    assignmentId,
    startedOn,
    dueOn,
    firstDueOn,
    stoppedOn,
    state: cancelled
      ? 'cancelled'
      : standing.state === 'extended' && record.extensions.length === 0
        ? 'not_due'
        : standing.state,
    // Negative when late, as people count: 逾期 17 个工作日.
    workingDaysLeft:
      standing.state === 'overdue' ? workingDaysBetween(calendar, today, dueOn).days : standing.workingDaysLeft,
    basis: rule.basis,
    ruleVersion: rule.version,
    explanation: counted.explanation as unknown as Record<string, unknown>[],
    warnings: counted.warnings as unknown as Record<string, unknown>[],
  }
}

/** The day on record holds where it differs from the counted one: 改派 keeps the first due day. */
const withKeptDay = (clock: Clock, dueOn: PlainDate): Clock => ({
  ...clock,
  extensions: [{ grantedOn: clock.startedOn, dueOn }],
})
