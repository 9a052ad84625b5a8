/** 今天：什么在等我: the rows of all features in one order, and how much was done the day before. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { hasYear, workingDaysBetween, type Calendar } from '#kernel/calendar'
import { addDays, yearOf, type PlainDate } from '#kernel/date'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import type { caseApi } from '../domain/contract.ts'

export async function listWaiting(work: Work): Promise<z.input<typeof caseApi.waiting.output>> {
  const items: WaitingItem[] = []
  for (const { waiting } of work.slots.features) if (waiting) items.push(...(await waiting(work)))
  return {
    today: work.today,
    items: inOrder(items, work.today),
    doneYesterday: await doneOn(work, addDays(work.today, -1)),
  }
}

/** 今天截止 · 三个工作日内 · 轮到我 · 我等别人; within each the earliest deadline first. */
export function inOrder(items: readonly WaitingItem[], today: PlainDate): WaitingItem[] {
  const section = ({ others, dueOn, workingDaysLeft }: WaitingItem): number => {
    if (others) return 4
    if (dueOn === null) return 3
    if (dueOn <= today) return 1
    return workingDaysLeft !== null && workingDaysLeft <= 3 ? 2 : 3
  }
  return items.toSorted(
    (a, b) =>
      section(a) - section(b) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id.localeCompare(b.id),
  )
}

/** Negative when late; null when the days of that year are not published yet. */
export function workingDaysLeft(calendar: Calendar, today: PlainDate, dueOn: PlainDate): number | null {
  if (!hasYear(calendar, yearOf(dueOn)) || !hasYear(calendar, yearOf(today))) return null
  return workingDaysBetween(calendar, today, dueOn).days
}

/** Matters the actor moved on that day, each counted once. */
async function doneOn({ tx, tenant, actor }: Work, on: PlainDate): Promise<number> {
  if (!actor.accountId) return 0
  const { rows } = await sql<{ done: number }>`
    select count(distinct subject_id)::int as done from journal
     where tenant_id = ${tenant} and actor_id = ${actor.accountId}
       and at >= ${on}::date::timestamp at time zone 'Asia/Shanghai'
       and at < (${on}::date + 1)::timestamp at time zone 'Asia/Shanghai'`.execute(tx)
  return rows[0]?.done ?? 0
}
