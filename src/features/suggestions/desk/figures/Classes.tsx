/** 办理结果: what the units reported beside what was verified; the two are never mixed. */
import { resultClasses, type ResultClass } from '#features/cases'
import { DataTable, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { Percent } from '#ui/numbers'
import { useWords } from '../words.ts'
import { listAddress, type Statistics } from './statistics.ts'

interface ClassesProps {
  readonly statistics: Statistics
  readonly session: string | undefined
}

export function Classes({ statistics: { byClassReported, byClassVerified }, session }: ClassesProps) {
  const { figures, cases } = useWords()
  const totalOf = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0)
  const reported = totalOf(byClassReported)
  const verified = totalOf(byClassVerified)
  const columns: Column<ResultClass>[] = [
    { id: 'class', head: figures.class, cell: (one) => cases.classes[one] },
    {
      id: 'reported',
      head: figures.reported,
      number: true,
      cell: (one) => (
        <Anchor href={listAddress({ class: one }, session)}>
          <Percent part={byClassReported[one] ?? 0} whole={reported} decimals={1} />
        </Anchor>
      ),
    },
    {
      id: 'verified',
      head: figures.verified,
      number: true,
      cell: (one) => <Percent part={byClassVerified[one] ?? 0} whole={verified} decimals={1} />,
    },
  ]
  return (
    <section>
      <h2>{figures.classes}</h2>
      <DataTable caption={figures.classes} columns={columns} rows={resultClasses} rowKey={(one) => one} />
    </section>
  )
}
