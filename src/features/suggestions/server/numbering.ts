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
 * so no two take the same; what was given back, and what came with an import, is read once.
 */
export function numberTaker(work: Work): (series: Series) => Promise<number> {
  const known = new Map<string, { readonly givenBack: number[]; readonly imported: ReadonlySet<number> }>()
  return async (series) => {
    const name = seriesName(series)
    const numbers = known.get(name) ?? {
      givenBack: await readFreeNumbers(work, series),
      imported: await readImportedNumbers(work, series),
    }
    known.set(name, numbers)
    for (;;) {
      const next = numbers.givenBack.shift() ?? (await work.nextNumber(name))
      if (!numbers.imported.has(next)) return next
    }
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

/** Numbers that came with an import were not drawn from the counter: those it has still to come to. */
async function readImportedNumbers(
  { tx, tenant }: Work,
  { sessionId, betweenSessions }: Series,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ number: number }>`
    select s.number from suggestion s
     where s.tenant_id = ${tenant} and s.session_id = ${sessionId} and s.between_sessions = ${betweenSessions}
       and s.number > coalesce((select c.last from number_series c
                                 where c.tenant_id = ${tenant} and c.series = ${seriesName({ sessionId, betweenSessions })}), 0)`.execute(
    tx,
  )
  return new Set(rows.map(({ number }) => number))
}

/** 17-3-118 */
export async function referenceIn(work: Work, { sessionId, betweenSessions }: Series, number: number): Promise<string> {
  const session = await sessionOf(work, sessionId)
  return referenceOf({ term: session.term, session: session.number, betweenSessions, number })
}
