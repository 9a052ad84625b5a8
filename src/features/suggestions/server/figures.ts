/**
 * Figures of the annual report about suggestions (代表建议各项数字). A figure is the query for its rows.
 *
 * The period runs from the close of the session whose suggestions are reported to the cut-off day, so the session is
 * the latest one that had closed when the period began.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Figure, FigureAsk, FigureRow } from '#kernel/figure'
import { figureWords } from '../messages/figures.ts'

/** The suggestion as a row of a figure. */
const row = sql`s.id::text as id, concat(c.reference, ' ', c.title) as label, concat('/s/', c.reference) as link`

const tables = sql`
  from suggestion s
  join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
  join congress_session n on n.tenant_id = s.tenant_id and n.id = s.session_id`

/** The reported session. */
const session = ({ tenant, from }: FigureAsk) => sql`(
  select r.id from congress_session r where r.tenant_id = ${tenant} and r.closed_on <= ${from}::date
   order by r.closed_on desc limit 1)`

/** 已受理: it has a number; refused, referred and withdrawn ones never got or gave it back. */
const accepted = sql`s.number is not null and c.state not in ('withdrawn', 'returned', 'refused', 'referenced')`

const inSession = (ask: FigureAsk) => sql`s.session_id = ${session(ask)} and not s.between_sessions`

const between = ({ from, to }: FigureAsk) =>
  sql`s.between_sessions and s.submitted_on between ${from}::date and ${to}::date`

export const rows =
  (condition: (ask: FigureAsk) => RawBuilder<unknown>) =>
  (ask: FigureAsk): RawBuilder<FigureRow> =>
    sql<FigureRow>`
    select ${row} ${tables} where s.tenant_id = ${ask.tenant} and ${condition(ask)}`

/** 全部建议: those of the session and those between sessions within the period. */
export const all = (ask: FigureAsk) => sql`${accepted} and ((${inSession(ask)}) or (${between(ask)}))`

const keyOnes = sql`exists (select from key_suggestion k where k.tenant_id = s.tenant_id and k.suggestion_id = s.id)`

const rechecked = ({ to }: FigureAsk) => sql`exists (
  select from case_recheck r where r.tenant_id = s.tenant_id and r.case_id = s.id and r.rechecked_on <= ${to}::date)`

/** 超过期限: a clock of the first answer that was stopped late, or still ran after its day. */
const late = ({ to }: FigureAsk) => sql`exists (
  select from case_clock k where k.tenant_id = s.tenant_id and k.case_id = s.id and k.code in ('D24', 'D25')
     and not k.cancelled and coalesce(k.stopped_on, ${to}::date + 1) > k.due_on)`

const unanswered = sql`not exists (
  select from case_reply r where r.tenant_id = s.tenant_id and r.case_id = s.id and r.kind = 'reply')`

/** 二次交办: a share given in a later round within the period. */
export const secondAssigned = ({ from, to }: FigureAsk) => sql`exists (
  select from case_assignment a where a.tenant_id = s.tenant_id and a.case_id = s.id and a.round > 1
     and a.assigned_on between ${from}::date and ${to}::date)`

const described = (id: keyof typeof figureWords) =>
  ({
    words: figureWords[id],
    period: id === 'F113' ? 'since_term' : 'since_session',
    owner: 'deputies_office',
  }) as const

export const figures: readonly Figure[] = [
  { id: 'F088', kind: 'count', unit: 'piece', version: 1, ...described('F088'), rows: rows(all) },
  {
    id: 'F089',
    kind: 'count',
    unit: 'piece',
    version: 1,
    ...described('F089'),
    rows: rows((ask) => sql`${accepted} and ${between(ask)}`),
  },
  {
    id: 'F145',
    kind: 'difference',
    unit: 'piece',
    version: 1,
    ...described('F145'),
    minuend: 'F088',
    subtrahend: 'F089',
  },
  {
    id: 'F090',
    kind: 'count',
    unit: 'piece',
    version: 1,
    ...described('F090'),
    rows: rows((ask) => sql`${all(ask)} and s.class_verified = 'A'`),
  },
  {
    id: 'F146',
    kind: 'difference',
    unit: 'piece',
    version: 1,
    ...described('F146'),
    minuend: 'F088',
    subtrahend: 'F090',
  },
  {
    id: 'F091',
    kind: 'percent',
    unit: 'percent',
    version: 1,
    ...described('F091'),
    numerator: 'F090',
    denominator: 'F088',
    decimals: 0,
  },
  {
    id: 'F147',
    kind: 'percent',
    unit: 'percent',
    version: 1,
    ...described('F147'),
    numerator: 'F090',
    denominator: 'F088',
    decimals: 2,
  },
  {
    id: 'F087',
    kind: 'count',
    unit: 'piece',
    version: 1,
    ...described('F087'),
    rows: rows(secondAssigned),
  },
  {
    id: 'F085',
    kind: 'count',
    unit: 'piece',
    version: 1,
    ...described('F085'),
    rows: rows((ask) => sql`${inSession(ask)} and ${keyOnes}`),
  },
  {
    /** 本届一次会议以来的重点建议，已回头看. */
    id: 'F113',
    kind: 'count',
    unit: 'piece',
    version: 1,
    ...described('F113'),
    rows: rows(
      (ask) => sql`${keyOnes} and ${rechecked(ask)} and n.term_id = (
        select t.term_id from congress_session t where t.tenant_id = ${ask.tenant} and t.id = ${session(ask)})
        and n.closed_on <= ${ask.from}::date`,
    ),
  },
  {
    /** 所有 A 类建议都回头看了. */
    id: 'F157',
    kind: 'all',
    unit: 'yes_no',
    version: 1,
    ...described('F157'),
    base: rows((ask) => sql`${all(ask)} and s.class_reported = 'A'`),
    exceptions: rows((ask) => sql`${all(ask)} and s.class_reported = 'A' and not ${rechecked(ask)}`),
  },
  {
    /** 均已在规定期限内办理并答复. */
    id: 'F160',
    kind: 'all',
    unit: 'yes_no',
    version: 1,
    ...described('F160'),
    base: rows(all),
    exceptions: rows((ask) => sql`${all(ask)} and (${late(ask)} or ${unanswered})`),
  },
]
