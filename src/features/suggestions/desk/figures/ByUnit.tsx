/** 各单位: in the order of the register, counts for all, shares only where there are ten or more; nobody is last. */
import { DataTable, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { csvOf } from '#ui/BarChart'
import { Percent } from '#ui/numbers'
import { useWords } from '../words.ts'
import { listAddress, type Statistics } from './statistics.ts'

type Unit = Statistics['byUnit'][number]

interface ByUnitProps {
  readonly statistics: Statistics
  readonly session: string | undefined
}

export function ByUnit({ statistics: { byUnit }, session }: ByUnitProps) {
  const { figures } = useWords()
  const share = (count: number | null, whole: number) =>
    count === null ? <span className="hint">{figures.few}</span> : <Percent part={count} whole={whole} decimals={1} />
  const columns: Column<Unit>[] = [
    { id: 'unit', head: figures.unit, cell: ({ unit }) => unit },
    {
      id: 'lead',
      head: figures.lead,
      number: true,
      cell: ({ unitId, lead }) => <Anchor href={listAddress({ unit: unitId }, session)}>{lead}</Anchor>,
    },
    { id: 'co', head: figures.co, number: true, cell: ({ co }) => co },
    { id: 'solved', head: figures.solved, number: true, cell: ({ solved, lead }) => share(solved, lead) },
    { id: 'inTime', head: figures.inTime, number: true, cell: ({ inTime, lead }) => share(inTime, lead) },
  ]
  const csv = csvOf([
    columns.map(({ head }) => head),
    ...byUnit.map(({ unit, lead, co, solved, inTime }) => [unit, lead, co, solved, inTime]),
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
