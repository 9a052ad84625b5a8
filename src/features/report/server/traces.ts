/** 变动来由: the last thing the journal says of a record since a given moment, with who did it. */
import { sql } from 'kysely'
import type { Work } from '#kernel/work'
import { namesOf } from './names.ts'

export interface Trace {
  readonly fact: string
  readonly by: string
  readonly at: string
}

export async function tracesOf(
  work: Work,
  ids: readonly string[],
  since: Date,
): Promise<(id: string) => Trace | undefined> {
  if (ids.length === 0) return () => undefined
  const { rows } = await sql<{ subjectId: string; fact: string; actorId: string | null; at: Date }>`
    select distinct on (subject_id) subject_id, fact, actor_id, at from journal
     where tenant_id = ${work.tenant} and at > ${since}
       and subject_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
     order by subject_id, seq desc`.execute(work.tx)
  const names = await namesOf(
    work,
    rows.map(({ actorId }) => actorId),
  )
  const words = work.slots.facts[work.language]
  const traces = new Map(
    rows.map(({ subjectId, fact, actorId, at }) => [
      subjectId,
      { fact: words[fact] ?? fact, by: names(actorId), at: at.toISOString() },
    ]),
  )
  return (id) => traces.get(id)
}
