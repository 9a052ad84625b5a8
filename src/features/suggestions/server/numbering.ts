/** 编号: one gapless series per session and one for the time between sessions; a number given back is given out again. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import { referenceOf } from '../domain/reference.ts'
import { sessionOf } from './placing.ts'

export interface Series {
  readonly sessionId: string
  readonly betweenSessions: boolean
}

export const seriesName = ({ sessionId, betweenSessions }: Series): string =>
  `suggestion/${sessionId}/${betweenSessions ? 'c' : 's'}`

/**
 * Takes for one bulk action, each time the lowest number nobody has. The counter row stays locked until the work is over,
 * so no two take the same, and what was given back before is read once.
 */
export function numberTaker(work: Work): (series: Series) => Promise<number> {
  const free = new Map<string, number[]>()
  return async (series) => {
    const name = seriesName(series)
    const givenBack = free.get(name) ?? (await readFreeNumbers(work, series))
    free.set(name, givenBack)
    return givenBack.shift() ?? nextUntaken(work, series)
  }
}

async function nextUntaken(work: Work, series: Series): Promise<number> {
  for (;;) {
    const next = await work.nextNumber(seriesName(series))
    // Numbers that came with an import were not drawn from the counter.
    if (!(await isTaken(work, series, next))) return next
  }
}

/** As many as a bulk action may accept. */
const bulkLimit = 500

async function readFreeNumbers({ tx, tenant }: Work, series: Series): Promise<number[]> {
  await sql`select last from number_series where tenant_id = ${tenant} and series = ${seriesName(series)} for update`.execute(
    tx,
  )
  const { rows } = await sql<{ number: number }>`
    select n.number
      from number_series c, generate_series(1, c.last) as n (number)
     where c.tenant_id = ${tenant} and c.series = ${seriesName(series)}
       and not exists (select from suggestion s
                        where s.tenant_id = ${tenant} and s.session_id = ${series.sessionId}
                          and s.between_sessions = ${series.betweenSessions} and s.number = n.number)
     order by n.number limit ${bulkLimit}`.execute(tx)
  return rows.map(({ number }) => Number(number))
}

async function isTaken({ tx, tenant }: Work, { sessionId, betweenSessions }: Series, number: number): Promise<boolean> {
  const taken = await tx
    .selectFrom('suggestion')
    .select('id')
    .where('tenantId', '=', tenant)
    .where('sessionId', '=', sessionId)
    .where('betweenSessions', '=', betweenSessions)
    .where('number', '=', number)
    .executeTakeFirst()
  return taken !== undefined
}

/** 17-3-118 */
export async function referenceIn(work: Work, { sessionId, betweenSessions }: Series, number: number): Promise<string> {
  const session = await sessionOf(work, sessionId)
  return referenceOf({ term: session.term, session: session.number, betweenSessions, number })
}
