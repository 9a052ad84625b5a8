/** Figures of the annual report about meetings (会议、发言各项数字). A figure is the query for its rows. */
import { sql, type RawBuilder } from 'kysely'
import type { Figure, FigureAsk, FigureRow, FigureUnit } from '#kernel/figure'
import { figureWords } from '../messages/figures.ts'

const within = ({ from, to }: FigureAsk) => sql`m.starts_on between ${from}::date and ${to}::date`

/** 已举行: closed within the period by its first day; a meeting of several days is one. */
const held = (kind: string, ask: FigureAsk) => sql`
  m.kind = ${kind} and m.state in ('closed', 'archived') and ${within(ask)}`

const meetings =
  (kind: string) =>
  (ask: FigureAsk): RawBuilder<FigureRow> =>
    closed(kind, ask, within(ask))

const heldBefore =
  (kind: string) =>
  (ask: FigureAsk): RawBuilder<FigureRow> =>
    closed(kind, ask, sql`m.starts_on < ${ask.from}::date`)

const closed = (
  kind: string,
  { tenant }: FigureAsk,
  days: RawBuilder<unknown>,
): RawBuilder<FigureRow> => sql<FigureRow>`
  select m.id::text as id, concat(m.title, ' ', m.starts_on) as label, concat('/m/', m.reference) as link
    from meeting m where m.tenant_id = ${tenant} and m.kind = ${kind} and m.state in ('closed', 'archived') and ${days}`

/** 审议发言 prepared by members of the standing committee at its meetings. */
const speeches = sql`
  from speech s
  join meeting m on m.tenant_id = s.tenant_id and m.id = s.meeting_id
  join meeting_member r on r.tenant_id = s.tenant_id and r.meeting_id = s.meeting_id and r.person_id = s.person_id
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  join agenda_item i on i.tenant_id = s.tenant_id and i.id = s.item_id`

const counted = (ask: FigureAsk) => sql`
  s.tenant_id = ${ask.tenant} and s.prepared and s.state = 'done' and r.part = 'member' and ${held('standing_committee', ask)}`

/** The first meeting at which it happened opens the row. */
const first = sql`concat('/m/', (array_agg(m.reference order by m.starts_on, m.id))[1]) as link`

const speakers = (ask: FigureAsk): RawBuilder<FigureRow> => sql<FigureRow>`
  select p.id::text as id, p.name as label, ${first} ${speeches} where ${counted(ask)} group by p.id, p.name`

const topics = (ask: FigureAsk): RawBuilder<FigureRow> => sql<FigureRow>`
  select i.id::text as id, i.title as label, ${first} ${speeches} where ${counted(ask)} group by i.id, i.title`

const opinions = (ask: FigureAsk): RawBuilder<FigureRow> => sql<FigureRow>`
  select o.id::text as id, concat(p.name, ' ', o.text) as label, concat('/m/', m.reference) as link
  ${speeches}
  join speech_opinion o on o.tenant_id = s.tenant_id and o.speech_id = s.id
  where ${counted(ask)}`

/** 听取的报告 at meetings of the standing committee that were held before the end of the period. */
const heard = (ask: FigureAsk, condition: RawBuilder<unknown>): RawBuilder<FigureRow> => sql<FigureRow>`
  select i.id::text as id, concat(i.title, ' ', m.starts_on) as label, concat('/m/', m.reference) as link
    from agenda_item i
    join meeting m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    join organisation o on o.tenant_id = i.tenant_id and o.id = i.organisation_id
   where i.tenant_id = ${ask.tenant} and i.kind = 'report' and i.state = 'done'
     and m.kind = 'standing_committee' and m.state in ('closed', 'archived') and ${condition}`

/** 一府两院 and the departments of the government. */
const reporting = sql`o.kind in ('government', 'department', 'vertical', 'court', 'procuratorate')`

const onSuggestions = sql`i.report_subject = 'suggestions'`

const count = (
  id: keyof typeof figureWords,
  unit: FigureUnit,
  rows: (ask: FigureAsk) => RawBuilder<FigureRow>,
): Figure => ({
  id,
  kind: 'count',
  unit,
  version: 1,
  words: figureWords[id],
  period: 'since_session',
  owner: 'deputies_office',
  rows,
})

export const figures: readonly Figure[] = [
  count('F005', 'occasion', meetings('standing_committee')),
  count('F006', 'occasion', meetings('chairmen')),
  count('F007', 'item', (ask) => heard(ask, sql`${reporting} and ${within(ask)}`)),
  {
    id: 'F158',
    kind: 'first',
    unit: 'yes_no',
    version: 1,
    words: figureWords.F158,
    period: 'since_session',
    owner: 'deputies_office',
    within: (ask) => heard(ask, sql`${onSuggestions} and ${within(ask)}`),
    before: (ask) => heard(ask, sql`${onSuggestions} and m.starts_on < ${ask.from}::date`),
  },
  {
    id: 'F162',
    kind: 'first',
    unit: 'yes_no',
    version: 1,
    words: figureWords.F162,
    period: 'since_session',
    owner: 'deputies_office',
    within: meetings('joint'),
    before: heldBefore('joint'),
  },
  count('F099', 'member', speakers),
  count('F100', 'item', topics),
  count('F101', 'point', opinions),
]
