/** Figures of the annual report about polls (测评). A figure is the query for its rows. */
import { sql, type RawBuilder } from 'kysely'
import type { Figure, FigureAsk, FigureRow } from '#kernel/figure'
import { figureWords } from '../messages/figures.ts'

/** Announced polls of satisfaction with a report on suggestions. */
const polls = (ask: FigureAsk): RawBuilder<FigureRow> => sql<FigureRow>`
  select p.id::text as id, p.title as label, concat('/m/', m.reference) as link
    from poll p
    join meeting m on m.tenant_id = p.tenant_id and m.id = p.meeting_id
    join agenda_item i on i.tenant_id = p.tenant_id and i.id = p.agenda_item_id
   where p.tenant_id = ${ask.tenant} and p.kind = 'satisfaction' and p.state = 'announced'
     and m.kind = 'standing_committee' and i.report_subject = 'suggestions'
     and m.starts_on between ${ask.from}::date and ${ask.to}::date`

export const figures: readonly Figure[] = [
  {
    id: 'F159',
    kind: 'any',
    unit: 'yes_no',
    version: 1,
    words: figureWords.F159,
    period: 'since_session',
    owner: 'deputies_office',
    rows: polls,
  },
]
