/** One figure (一个数字): what it means, how it is counted, and each of its rows; a row opens the record. */
import { useState } from 'react'
import { z } from 'zod'
import { say } from '#kernel/message'
import { mostTableRows } from '#kernel/table-export'
import { Asking } from '#ui/asking'
import { csvOf } from '#ui/BarChart'
import { Empty, Facts, type Column } from '#ui/lists'
import { Anchor, useParameters, useSearchState, writeSearch } from '#ui/navigation'
import { useMessages } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import type { FigureValue } from '../domain/contract.ts'
import { reportApi } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTwin, PeriodSearch } from './period.tsx'
import { Value, versionText } from './values.tsx'

const Parameters = z.object({ figureId: z.string() })
/** A list is opened fast; the whole of a longer one is asked for, as long as it can be taken away. */
const atFirst = 500

interface Row {
  readonly id: string
  readonly label: string
  readonly link: string
}

export function FigureScreen() {
  const m = useMessages(deskMessages)
  const { figureId } = useParameters(Parameters)
  const [period] = useSearchState(PeriodSearch)
  const [limit, setLimit] = useState(atFirst)
  const { data, error } = useEndpoint(reportApi.rows, { id: figureId, ...period, limit })
  const search = writeSearch(period)
  return (
    <>
      <p>
        <Anchor href={search ? `/desk/report?${search}` : '/desk/report'}>{m.back}</Anchor>
      </p>
      {data ? (
        <Shown {...data} onAll={limit === atFirst ? () => setLimit(mostTableRows) : undefined} />
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

interface ShownProps {
  readonly figure: FigureValue
  readonly rows: readonly Row[]
  readonly from: string
  readonly to: string
  /** Asks for all of them; undefined once it was asked. */
  readonly onAll: (() => void) | undefined
}

/** 第 9 号 before 第 10 号. */
const inOrder = new Intl.Collator('zh-CN', { numeric: true })

function Shown({ figure, rows, from, to, onAll }: ShownProps) {
  const m = useMessages(deskMessages)
  return (
    <>
      <h1>{figure.name}</h1>
      <p className="big-figure">
        <Value of={figure} />
      </p>
      <Facts
        facts={[
          [m.definition, say(m.definitionOf, { definition: figure.definition, version: versionText(figure) })],
          [
            m.arithmetic,
            <span key="sum" className="num">
              {figure.arithmetic}
            </span>,
          ],
          [m.period, say(m.periodText, { from, to })],
          [m.id, figure.id],
        ]}
      />
      <h2>{say(m.rowsOf, { count: figure.rows })}</h2>
      {rows.length === 0 ? (
        <Empty kind="none" title={m.noRows}>
          {m.noRowsWhy}
        </Empty>
      ) : (
        <Rows figure={figure} rows={rows.toSorted((a, b) => inOrder.compare(a.label, b.label))} onAll={onAll} />
      )}
    </>
  )
}

function Rows({ figure, rows, onAll }: Pick<ShownProps, 'figure' | 'rows' | 'onAll'>) {
  const m = useMessages(deskMessages)
  const columns: Column<Row>[] = [
    { id: 'record', head: m.record, cell: ({ label, link }) => <Anchor href={deskTwin(link)}>{label}</Anchor> },
  ]
  return (
    <>
      <p className="actions-inline">
        <a
          className="button secondary"
          download={`${figure.id}.csv`}
          href={csvOf([[m.record], ...rows.map(({ label }) => [label])])}
        >
          {m.csv}
        </a>
        {rows.length < figure.rows && (
          <>
            <span className="hint">{say(m.shown, { shown: rows.length, count: figure.rows })}</span>
            {onAll && (
              <button type="button" className="button secondary" onClick={onAll}>
                {m.showAll}
              </button>
            )}
          </>
        )}
      </p>
      <ExportedTable caption={figure.name} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  )
}
