/** The year of a report (报告年度): from the close of its session to the opening of the next one, or to today. */
import { sql } from 'kysely'
import { earlierOf, plainDate } from '#kernel/date'
import type { FigureAsk } from '#kernel/figure'
import type { Work } from '#kernel/work'
import { sessionsOf } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import { ledgerWholeFrom } from '../period.ts'

type Session = Awaited<ReturnType<typeof sessionsOf>>[number]

export interface ReportYear {
  readonly session: Session
  /** Undefined while the session sits. */
  readonly ask: FigureAsk | undefined
  /** The whole year before; undefined while this one still runs, since a part is not compared with a whole. */
  readonly before: FigureAsk | undefined
  /** The ledger has the year before whole. */
  readonly comparable: boolean
}

export async function reportYearOf(work: Work, sessionId: string): Promise<ReportYear | undefined> {
  const sessions = (await sessionsOf(work)).toSorted((a, b) => a.openedOn.localeCompare(b.openedOn))
  const at = sessions.findIndex(({ id }) => id === sessionId)
  const session = sessions[at]
  if (!session) return undefined
  const askOf = (of: Session | undefined, next: Session | undefined): FigureAsk | undefined => {
    if (!of?.closedOn || of.closedOn > work.today) return undefined
    const to = next ? earlierOf(plainDate(next.openedOn), work.today) : work.today
    return { tenant: work.tenant, from: plainDate(of.closedOn), to }
  }
  const next = sessions[at + 1]
  const over = next !== undefined && next.openedOn <= work.today
  const last = sessions[at - 1]
  const before = over ? askOf(last, session) : undefined
  const comparable = before !== undefined && last !== undefined && (await isWhole(work, last))
  return { session, ask: askOf(session, next), before, comparable }
}

/**
 * 台账是否完整: a house that began in the middle of a year, or brought in a part of it, does not have all of its numbers;
 * where numbers tell nothing the office says since when the ledger is whole.
 */
async function isWhole(work: Work, { id, openedOn }: Session): Promise<boolean> {
  const since = await settingOf(work, ledgerWholeFrom)
  if (openedOn < since) return false
  const { rows } = await sql<{ whole: boolean }>`
    select count(*) > 0 and count(*) = max(number) as whole from suggestion
     where tenant_id = ${work.tenant} and session_id = ${id} and not between_sessions and number is not null`.execute(
    work.tx,
  )
  return rows[0]?.whole === true
}
