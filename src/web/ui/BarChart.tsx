/** Bars (条形图): the finding as title, a bar and a number a row, the same table beside it, and the rows as CSV. */
import { useId, useState } from 'react'
import { printCsv } from '#kernel/delimited'
import { messages } from './messages.tsx'
import { Anchor } from './navigation.tsx'
import { DataTable, type Column } from './lists.tsx'
import { useMessages } from './session.tsx'

export interface Bar {
  readonly id: string
  readonly label: string
  readonly value: number
  /** The rows behind the number. */
  readonly href?: string
}

interface BarChartProps {
  /** What the chart says, as a sentence; also its description for those who do not see it. */
  readonly finding: string
  /** What is counted, and when. */
  readonly source: string
  readonly label: string
  readonly unit: string
  readonly bars: readonly Bar[]
  /** Name of the file without its ending. */
  readonly file: string
}

export function BarChart(props: BarChartProps) {
  const m = useMessages(messages)
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  const titleId = useId()
  const { finding, source, label, unit, bars, file } = props
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <figcaption id={titleId}>{finding}</figcaption>
      <div className="actions-inline">
        {(['chart', 'table'] as const).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={shown === one} onClick={() => setShown(one)}>
            {m.chart[one]}
          </button>
        ))}
        <a className="button secondary" download={`${file}.csv`} href={csvAddress(props)}>
          {m.chart.csv}
        </a>
      </div>
      {shown === 'chart' ? <Bars {...props} /> : <Numbers label={label} unit={unit} bars={bars} />}
      <p className="hint">{source}</p>
    </figure>
  )
}

const height = 28
const labelWidth = 180
const width = 720
const numberWidth = 64

/** Bars begin at 0; the number stands at the end of its bar, so no axis is needed. */
function Bars({ bars, finding }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = width - labelWidth - numberWidth
  return (
    <svg viewBox={`0 0 ${width} ${bars.length * height}`} role="img" aria-label={finding}>
      {bars.map(({ id, label, value }, index) => {
        const y = index * height
        const length = (value / most) * room
        return (
          <g key={id}>
            <text x={labelWidth - 8} y={y + height / 2} textAnchor="end" dominantBaseline="central">
              {label}
            </text>
            <rect x={labelWidth} y={y + 4} width={length} height={height - 8} />
            <text className="num" x={labelWidth + length + 6} y={y + height / 2} dominantBaseline="central">
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Numbers({ label, unit, bars }: Pick<BarChartProps, 'label' | 'unit' | 'bars'>) {
  const columns: Column<Bar>[] = [
    { id: 'label', head: label, cell: (bar) => bar.label },
    {
      id: 'value',
      head: unit,
      number: true,
      cell: ({ value, href }) => (href ? <Anchor href={href}>{value}</Anchor> : value),
    },
  ]
  return <DataTable caption={label} columns={columns} rows={bars} rowKey={({ id }) => id} />
}

const csvAddress = ({ label, unit, bars }: BarChartProps): string =>
  csvOf([[label, unit], ...bars.map((bar) => [bar.label, bar.value])])

/** A table as an address that downloads it; nothing in it runs as a formula. */
export const csvOf = (table: readonly (readonly (string | number | null)[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(printCsv(table))}`
