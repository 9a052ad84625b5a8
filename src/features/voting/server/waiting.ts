/** 今天：正在进行的表决: an open vote waits for whoever may take part by phone, a closed one for the count of the office. */
import { sql, type RawBuilder } from 'kysely'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { isOffice } from '#features/meetings/server'
import { waitingWords } from '../messages/waiting.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly meeting: string
  readonly reference: string
}

/** Whether somebody has voted by an electronic paper nobody can know; the row stays until the closing. */
export async function listWaitingVotes(work: Work): Promise<WaitingItem[]> {
  const own = work.actor.personId === null ? [] : await rowsOf(work, openFor(work.actor.personId))
  const uncounted = isOffice(work.actor) ? await rowsOf(work, toBeCounted) : []
  const words = waitingWords[work.language]
  return [
    ...own.map((row) => itemOf(row, { verb: words.vote, why: words.voteWhy, link: `/m/${row.reference}/vote` })),
    ...uncounted.map((row) =>
      itemOf(row, { verb: words.count, why: words.countWhy, link: `/hall/${row.reference}/paper` }),
    ),
  ]
}

async function rowsOf({ tx, tenant }: Work, condition: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.title, m.title as meeting, m.reference
      from poll p
      join meeting m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
     where p.tenant_id = ${tenant} and ${condition}
     order by p.opened_at, p.id limit 20`.execute(tx)
  return rows
}

const openFor = (personId: string): RawBuilder<unknown> => sql`
  p.state = 'open' and p.method in ('electronic', 'named')
  and exists (select from poll_voter v
               where v.tenant_id = p.tenant_id and v.poll_id = p.id and v.person_id = ${personId}
                 and (v.at_opening = 'present' or v.came_later))
  and not exists (select from named_vote n
                   where n.tenant_id = p.tenant_id and n.poll_id = p.id and n.person_id = ${personId})`

/** 人工计票: no two entries are the same yet. */
const toBeCounted = sql`
  p.state = 'closed' and p.method in ('hands', 'device', 'paper')
  and not exists (select from poll_entry a
                    join poll_entry b on b.tenant_id = a.tenant_id and b.poll_id = a.poll_id and b.digest = a.digest
                         and b.number > a.number and b.person_id <> a.person_id
                   where a.tenant_id = p.tenant_id and a.poll_id = p.id)`

const itemOf = (
  { id, title, meeting }: Row,
  { verb, why, link }: { verb: string; why: string; link: string },
): WaitingItem => ({
  id: `voting/${id}`,
  verb,
  title,
  why: say(why, { meeting }),
  link,
  dueOn: null,
  workingDaysLeft: null,
  others: false,
})
