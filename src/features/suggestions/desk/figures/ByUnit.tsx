/** 各单位: in the order of the register, each rate of its own base, below ten as counts only; nobody is last. */
import { DataTable, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { csvOf } from '#ui/BarChart'
import { Percent } from '#ui/numbers'
import { useWords } from '../words.ts'
import { listAddress, type Statistics } from './statistics.ts'

type Unit = Statistics['byUnit'][number]

const rateOf = ({ count, base }: Unit['solved'], none: string) =>
  base === 0 ? <span className="hint">{none}</span> : <Percent part={count} whole={base} decimals={1} />

interface ByUnitProps {
  readonly statistics: Statistics
  readonly session: string | undefined
}

export function ByUnit({ statistics: { byUnit }, session }: ByUnitProps) {
  const { figures } = useWords()
  const columns: Column<Unit>[] = [
    { id: 'unit', head: figures.unit, cell: ({ unit }) => unit },
    {
      id: 'lead',
      head: figures.lead,
      number: true,
      cell: ({ unitId, lead }) => <Anchor href={listAddress({ unit: unitId }, session)}>{lead}</Anchor>,
    },
    { id: 'co', head: figures.co, number: true, cell: ({ co }) => co },
    { id: 'solved', head: figures.solved, number: true, cell: ({ solved }) => rateOf(solved, figures.none) },
    { id: 'inTime', head: figures.inTime, number: true, cell: ({ inTime }) => rateOf(inTime, figures.none) },
  ]
  const csv = csvOf([
    [figures.unit, figures.lead, figures.co, figures.verifiedBase, figures.solved, figures.inTimeBase, figures.inTime],
    ...byUnit.map(({ unit, lead, co, solved, inTime }) => [
      unit,
      lead,
      co,
      solved.base,
      solved.count,
      inTime.base,
      inTime.count,
    ]),
  ])
  return (
    <section>
      <h2>{figures.units}</h2>
      <p className="hint">{figures.unitsIntro}</p>
      <p>
        <a className="button secondary" download="suggestions-by-unit.csv" href={csv}>
          {figures.csv}
        </a>
      </p>
      <DataTable caption={figures.units} columns={columns} rows={byUnit} rowKey={({ unitId }) => unitId} />
    </section>
  )
}
