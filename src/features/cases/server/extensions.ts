/** Extensions (延期): asked for and granted before the day, within what the law leaves; then the clock is never “overdue”. */
import { sql } from 'kysely'
import { addMonths, plainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { changeClocks } from './clocks.ts'

interface RunningClock {
  readonly id: string
  readonly caseId: string
  readonly assignmentId: string | null
  readonly code: string
  readonly startedOn: PlainDate
  readonly dueOn: PlainDate
  readonly stoppedOn: PlainDate | null
}

/** The running clock of one share with one of these codes. */
export async function runningClock(
  { tx, tenant }: Work,
  assignmentId: string,
  codes: readonly string[],
): Promise<RunningClock> {
  const found = await tx
    .selectFrom('caseClock')
    .select(['id', 'caseId', 'assignmentId', 'code', 'startedOn', 'dueOn', 'stoppedOn'])
    .where('tenantId', '=', tenant)
    .where('assignmentId', '=', assignmentId)
    .where('code', 'in', codes)
    .where('stoppedOn', 'is', null)
    .executeTakeFirst()
  if (!found) throw new Refusal('conflict', 'clock.not_running', {})
  return found
}

/**
 * 代表法（2025）第五十一条: three months, six at the longest when the matter is complex.
 * Refuses what comes too late, brings nothing, or goes beyond the law; a kind the law says nothing of gives its own `latest`.
 */
export async function requestExtension(
  work: Work,
  clock: RunningClock,
  { until, reason, latest = addMonths(clock.startedOn, 6) }: { until: PlainDate; reason: string; latest?: PlainDate },
): Promise<string> {
  if (work.today > clock.dueOn) throw new Refusal('conflict', 'extension.too_late', { dueOn: clock.dueOn })
  if (until <= clock.dueOn) throw new Refusal('invalid', 'extension.not_later', { dueOn: clock.dueOn }, 'until')
  if (until > latest) throw new Refusal('invalid', 'extension.beyond_law', { latest }, 'until')
  const waiting = await work.tx
    .selectFrom('caseExtension')
    .select('id')
    .where('tenantId', '=', work.tenant)
    .where('clockId', '=', clock.id)
    .where('decidedOn', 'is', null)
    .executeTakeFirst()
  if (waiting) throw new Refusal('conflict', 'extension.waiting', {})
  const id = work.newId()
  await work.tx
    .insertInto('caseExtension')
    .values({ tenantId: work.tenant, id, clockId: clock.id, requestedOn: work.today, reason, requestedUntil: until })
    .execute()
  return id
}

export interface DecidedExtension {
  readonly caseId: string
  readonly assignmentId: string | null
  readonly clockId: string
  readonly until: PlainDate
}

/** Grants or refuses; only before the due day, since afterwards it would hide that the day was missed. */
export async function decideExtension(
  work: Work,
  id: string,
  { granted, note }: { granted: boolean; note: string },
): Promise<DecidedExtension> {
  const { tx, tenant, today } = work
  const asked = await tx
    .selectFrom('caseExtension as e')
    .innerJoin('caseClock as k', (join) => join.onRef('k.tenantId', '=', 'e.tenantId').onRef('k.id', '=', 'e.clockId'))
    .select(['e.clockId', 'e.requestedUntil', 'e.decidedOn', 'k.caseId', 'k.assignmentId', 'k.dueOn', 'k.stoppedOn'])
    .where('e.tenantId', '=', tenant)
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!asked) throw new Refusal('not_found', 'extension.not_found', { id })
  if (asked.decidedOn || asked.stoppedOn) throw new Refusal('conflict', 'extension.decided', {})
  if (granted && today > asked.dueOn) throw new Refusal('conflict', 'extension.too_late', { dueOn: asked.dueOn })
  await tx
    .updateTable('caseExtension')
    .set({ decidedOn: today, granted, note })
    .where('tenantId', '=', tenant)
    .where('id', '=', id)
    .execute()
  if (granted)
    await changeClocks(
      work,
      [asked.caseId],
      sql`update case_clock set due_on = ${asked.requestedUntil} where tenant_id = ${tenant} and id = ${asked.clockId}`,
    )
  return {
    caseId: asked.caseId,
    assignmentId: asked.assignmentId,
    clockId: asked.clockId,
    until: plainDate(asked.requestedUntil),
  }
}
