/** Figures of the annual report about appointments and oaths (任免、宣誓各项数字). A figure is the query for its rows. */
import { sql, type RawBuilder } from 'kysely'
import type { Figure, FigureAsk, FigureRow, FigureUnit } from '#kernel/figure'
import { figureWords } from '../messages/figures.ts'

const tables = sql`
  from appointment a
  join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
  join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
  join meeting m on m.tenant_id = a.tenant_id and m.id = a.meeting_id`

const row = sql`a.id::text as id, concat(p.name, ' ', o.short_name, a.title) as label,
  concat('/desk/appointments/', a.id) as link`

const passed = ({ tenant, from, to }: FigureAsk) => sql`
  a.tenant_id = ${tenant} and a.state = 'passed' and a.decided_on between ${from}::date and ${to}::date`

/** 任免人次: one person and one act is one; what the congress elects or recalls is counted elsewhere. */
const counted = sql`a.act in (
  'appoint', 'decide_appoint', 'dismiss', 'accept_resignation', 'remove', 'act', 'approve_appoint')`

const heads = sql`a.act = 'decide_appoint' and a.post_kind = 'department_head'`
const commissioners = sql`a.act = 'appoint' and a.post_kind = 'supervisory' and a.title = ${figureWords.commissioner}`
const committees = sql`a.act = 'appoint' and a.post_kind in ('committee_head', 'committee', 'street_committee')`
const judiciary = sql`a.act = 'appoint' and a.post_kind in ('court', 'procuratorate')`

const acts = (ask: FigureAsk): RawBuilder<FigureRow> =>
  sql<FigureRow>`select ${row} ${tables} where ${passed(ask)} and ${counted}`

/** Persons, each once: the first act within the period stands for him. */
const persons =
  (which: RawBuilder<unknown>) =>
  (ask: FigureAsk): RawBuilder<FigureRow> =>
    sql<FigureRow>`
    select id, label, link from (
      select distinct on (a.person_id) a.person_id, ${row} ${tables} where ${passed(ask)} and ${which}
       order by a.person_id, a.decided_on, a.id) as once`

/** The four lists of the report together, each person once in each. */
const listed = (ask: FigureAsk): RawBuilder<FigureRow> => sql<FigureRow>`
  ${persons(heads)(ask)} union ${persons(commissioners)(ask)} union ${persons(committees)(ask)}
  union ${persons(judiciary)(ask)}`

/** Ceremonies the chairmen or the presidium organised; those of a court or a procuratorate are its own. */
const oaths = ({ tenant, from, to }: FigureAsk): RawBuilder<FigureRow> => sql<FigureRow>`
  select c.id::text as id, concat(c.held_on, ' ', c.place) as label, '/desk/oaths' as link
    from oath_ceremony c join organisation o on o.tenant_id = c.tenant_id and o.id = c.organiser_id
   where c.tenant_id = ${tenant} and c.state = 'held' and c.held_on between ${from}::date and ${to}::date
     and o.kind in ('chairmen', 'standing_committee', 'presidium', 'congress')`

type FigureId = Exclude<keyof typeof figureWords, 'commissioner'>

const common = (id: FigureId, unit: FigureUnit) =>
  ({
    id,
    unit,
    version: 1,
    words: figureWords[id],
    period: 'since_session',
    owner: 'deputies_office',
  }) as const

const count = (id: FigureId, unit: FigureUnit, rows: (ask: FigureAsk) => RawBuilder<FigureRow>): Figure => ({
  ...common(id, unit),
  kind: 'count',
  rows,
})

export const figures: readonly Figure[] = [
  count('F010', 'act', acts),
  count('F015', 'person', persons(heads)),
  count('F016', 'person', persons(commissioners)),
  count('F017', 'person', persons(committees)),
  count('F018', 'person', persons(judiciary)),
  count('F019', 'occasion', oaths),
  count('F142', 'person', listed),
  { ...common('F143', 'act'), kind: 'difference', minuend: 'F010', subtrahend: 'F142' },
]
