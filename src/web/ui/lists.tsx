/** Lists (清单): cards, tables that stack on a phone, facts, pages of results, and the three kinds of nothing. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

interface CardProps {
  readonly href: string
  readonly title: ReactNode
  /** A bar at its edge; the tag inside says the same in words. */
  readonly urgency?: 'overdue' | 'soon' | undefined
  readonly children?: ReactNode
}

export const Card = ({ href, title, urgency, children }: CardProps) => (
  <a className={`card ${urgency ?? ''}`} href={href}>
    <span className="card-title">{title}</span>
    {children && <span className="card-facts">{children}</span>}
  </a>
)

export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Right-aligned tabular figures; the unit stands in the head. */
  readonly number?: boolean
}

export interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** A real table; below 640 px each row becomes a block whose cells carry their heads. The first column names the row. */
export const DataTable = <Row,>({ caption, columns, rows, rowKey }: DataTableProps<Row>) => (
  <table className="stack" role="table">
    <caption>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ id, head, number }) => (
          <th key={id} role="columnheader" scope="col" className={number ? 'num' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={rowKey(row)} role="row">
          {columns.map(({ id, head, cell, number }, index) =>
            index === 0 ? (
              <th key={id} role="rowheader" scope="row" data-label={head}>
                {cell(row)}
              </th>
            ) : (
              <td key={id} role="cell" data-label={head} className={number ? 'num' : undefined}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Name and value pairs: 领衔 · 联名 · 收到 · 期限. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="facts-list">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

interface EmptyProps {
  /** none: nothing yet, say what will appear · done: all done, say what comes next · missed: nothing found, say which filter hides it */
  readonly kind: 'none' | 'done' | 'missed'
  readonly title: string
  readonly children?: ReactNode
  /** Address without the filters; for missed. */
  readonly clear?: string
}

export function Empty({ kind, title, children, clear }: EmptyProps) {
  const m = useMessages(messages)
  return (
    <div className={`empty ${kind}`}>
      <p>
        <b>{title}</b>
      </p>
      {children && <p>{children}</p>}
      {clear !== undefined && (
        <p>
          <a href={clear}>{m.clearFilters}</a>
        </p>
      )}
    </div>
  )
}

interface PaginationProps {
  readonly page: number
  readonly pages: number
  /** Address of a page, filters kept. */
  readonly href: (page: number) => string
}

export function Pagination({ page, pages, href }: PaginationProps) {
  const m = useMessages(messages)
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={m.pages.label}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {m.pages.previous}
        </a>
      )}
      <span>{say(m.pages.position, { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {m.pages.next}
        </a>
      )}
    </nav>
  )
}

/** A code to keep (查询码): large, with buttons that appear where the browser can copy and draw. */
export function Code({ code, label, title }: { code: string; label: string; title: string }) {
  const m = useMessages(messages)
  return (
    <div className="code" data-code={code} data-code-title={title}>
      <span className="hint">{label}</span>
      <output>{code}</output>
      <button type="button" className="button secondary" data-copy="" data-copied={m.code.copied} hidden>
        {m.code.copy}
      </button>
      <button type="button" className="button secondary" data-save-code="" hidden>
        {m.code.save}
      </button>
    </div>
  )
}
