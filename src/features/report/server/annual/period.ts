/** The year of a report (报告年度): from the close of its session to the opening of the next one, or to today. */
import { earlierOf, plainDate } from '#kernel/date'
import type { FigureAsk } from '#kernel/figure'
import type { Work } from '#kernel/work'
import { sessionsOf } from '#features/directory/server'

type Session = Awaited<ReturnType<typeof sessionsOf>>[number]

export interface ReportYear {
  readonly session: Session
  /** Undefined while the session sits. */
  readonly ask: FigureAsk | undefined
  /** The whole year before; undefined while this one still runs, since a part is not compared with a whole. */
  readonly before: FigureAsk | undefined
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
  return { session, ask: askOf(session, next), before: over ? askOf(sessions[at - 1], session) : undefined }
}
