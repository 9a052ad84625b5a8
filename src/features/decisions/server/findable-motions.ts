/** 代表议案 as they can be found once they were handed in: by the office, and by the deputies who lead or were asked to sign. */
import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#kernel/date'
import type { Findable, FindableText } from '#kernel/search'
import type { Work } from '#kernel/work'
import { searchWords } from '../messages/search-words.ts'
import { isOffice } from './situation.ts'

/** What changes the words of a motion that was handed in. */
const changing = new Set(['submitted', 'qualified', 'reported', 'adopted', 'rejected'].map((name) => `motion.${name}`))

export const findableMotions: Findable = {
  kind: 'motion',
  table: 'motion',
  words: searchWords.motion,
  async changed({ tx, tenant }, facts) {
    const own = facts.filter(({ fact }) => changing.has(fact)).map(({ subjectId }) => subjectId)
    const renamed = facts.filter(({ fact }) => fact === 'directory.person_changed').map(({ subjectId }) => subjectId)
    if (renamed.length === 0) return own
    const { rows } = await sql<{ id: string }>`
      select id from motion where tenant_id = ${tenant} and lead_person_id = any (${renamed}::uuid[])
      union select motion_id from motion_signer where tenant_id = ${tenant} and person_id = any (${renamed}::uuid[])`.execute(
      tx,
    )
    return [...own, ...rows.map(({ id }) => id)]
  },
  textsOf,
  readable,
  published: sql`false`,
  state: sql<string>`(select m.state from motion m where m.tenant_id = t.tenant_id and m.id = t.id)`,
  link: ({ id }) => ({ page: `/motions/${id}`, desk: `/desk/motions/${id}` }),
}

interface Row {
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly text: string
  readonly persons: string[]
  readonly on: PlainDate
}

/** Drafts are their writer's own. */
async function textsOf({ tx, tenant }: Work, ids: readonly string[]): Promise<FindableText[]> {
  const { rows } = await sql<Row>`
    select m.id, m.number, m.title, m.submitted_on as on,
           concat_ws(E'\n', m.grounds, m.proposal, m.committee_report, m.decision_note) as text,
           array(select p.name from person p where p.tenant_id = m.tenant_id and p.id = m.lead_person_id
                 union all
                 select p.name from motion_signer g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
                  where g.tenant_id = m.tenant_id and g.motion_id = m.id and g.consented) as persons
      from motion m where m.tenant_id = ${tenant} and m.id = any (${ids}::uuid[]) and m.submitted_on is not null`.execute(
    tx,
  )
  return rows.map(({ number, ...row }) => ({
    ...row,
    audience: 'inside',
    reference: null,
    units: [],
    numbers: number === null ? [] : [String(number)],
  }))
}

/** As one motion itself decides (motion-situation.ts). */
function readable(work: Work): 'all' | 'none' | RawBuilder<unknown> {
  if (isOffice(work)) return 'all'
  const { personId, roles } = work.actor
  if (personId === null || !roles.includes('deputy')) return 'none'
  return sql`exists (
    select from motion m
     where m.tenant_id = t.tenant_id and m.id = t.id and (m.lead_person_id = ${personId} or exists (
             select from motion_signer g
              where g.tenant_id = m.tenant_id and g.motion_id = m.id and g.person_id = ${personId})))`
}
