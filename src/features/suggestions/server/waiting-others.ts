/** 我等别人: a deputy’s own suggestions that others have to move on, and a unit’s answers that wait for the rating. */
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { WaitingItem } from '#kernel/waiting'
import { ownUnitsOf, type Work } from '#kernel/work'
import { calendarOf } from '#features/office/server'
import { waitingWords } from '../messages/waiting.ts'
import { due, titled, worded } from './waiting-words.ts'

/** Folded on the page; the whole list is one link away. */
const limit = 20

interface Other {
  readonly id: string
  readonly reference: string | null
  readonly title: string
  readonly action: string
  readonly dueOn: PlainDate | null
  /** Co-signers who have not answered. */
  readonly open: number
  readonly units: string | null
}

export async function listOthers(work: Work): Promise<WaitingItem[]> {
  const rows = [...(await ofDeputy(work)), ...(await ofUnits(work))]
  if (rows.length === 0) return []
  const calendar = await calendarOf(work)
  const words = waitingWords[work.language]
  return rows.map(({ id, reference, title, action, dueOn, open, units }) => ({
    id: `${id}/${action}`,
    ...worded(words, action, { open, units: units ?? '' }),
    title: titled(reference, title),
    link: `/s/${reference ?? id}`,
    ...due({ work, calendar }, dueOn),
    others: true,
  }))
}

async function ofDeputy({ tx, tenant, actor }: Work): Promise<Other[]> {
  if (!actor.roles.includes('deputy')) return []
  const { rows } = await sql<Other>`
    select c.id, c.reference, c.title, c.due_on, g.open,
           case c.state when 'cosigning' then 'wait_consent' when 'submitted' then 'wait_screening'
                        when 'accepted' then 'wait_assignment' else 'wait_answer' end as action,
           (select string_agg(distinct o.short_name, '、') from case_assignment a
              join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id
             where a.tenant_id = c.tenant_id and a.case_id = c.id and a.round = c.round and a.state <> 'ended'
               and a.part in ('lead', 'separate')) as units
      from suggestion s
      join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
      cross join lateral (
        select count(*)::int as open from suggestion_signer x
         where x.tenant_id = s.tenant_id and x.suggestion_id = s.id and x.consented is null) as g
     where s.tenant_id = ${tenant} and s.lead_person_id = ${actor.personId}
       and (c.state in ('submitted', 'accepted', 'handling') or (c.state = 'cosigning' and g.open > 0))
     order by c.due_on nulls last, c.opened_on desc limit ${limit}`.execute(tx)
  return rows
}

async function ofUnits({ tx, tenant, actor }: Work): Promise<Other[]> {
  const units = ownUnitsOf(actor)
  if (units.length === 0) return []
  const ids = JSON.stringify(units)
  const { rows } = await sql<Other>`
    select c.id, c.reference, c.title, c.due_on, 0 as open, 'wait_rating' as action, null as units
      from case_assignment a
      join case_record c on c.tenant_id = a.tenant_id and c.id = a.case_id and c.round = a.round
     where a.tenant_id = ${tenant} and a.state = 'replied' and c.state = 'replied'
       and a.unit_id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb) as u (value))
     order by c.due_on nulls last, c.id limit ${limit}`.execute(tx)
  return rows
}
