/** 办理质量: each share as a percentage of a named base, small bases as counts only. */
import type { ReactNode } from 'react'
import { say } from '#kernel/message'
import { DataTable, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { Percent, Quantity } from '#ui/numbers'
import { useWords, type DeskWords } from '../words.ts'
import type { Statistics } from './statistics.ts'

interface Rate {
  readonly id: string
  readonly name: string
  readonly base: string
  readonly value: ReactNode
}

const rates = [
  'answeredInTime',
  'satisfied',
  'basically',
  'unrated',
  'contacted',
  'secondAssigned',
  'published',
] as const

export function Rates({ statistics }: { statistics: Statistics; session: string | undefined }) {
  const { figures } = useWords()
  const columns: Column<Rate>[] = [
    { id: 'name', head: figures.measure, cell: ({ name }) => name },
    { id: 'value', head: figures.value, cell: ({ value }) => value, number: true },
    { id: 'base', head: figures.base, cell: ({ base }) => <span className="hint">{base}</span> },
  ]
  return (
    <section>
      <h2>{figures.rates}</h2>
      <DataTable
        caption={figures.rates}
        columns={columns}
        rows={[...sharesOf(statistics, figures), ...countsOf(statistics, figures)]}
        rowKey={({ id }) => id}
      />
    </section>
  )
}

type Words = DeskWords['figures']

const sharesOf = (statistics: Statistics, { definitions, bases }: Words): Rate[] =>
  rates.map((id) => ({
    id,
    name: definitions[id],
    base: bases[id],
    value: <Percent part={statistics[id].count} whole={statistics[id].base} decimals={1} />,
  }))

function countsOf({ medianDaysToContact, openPromises, overduePromises, returns }: Statistics, words: Words): Rate[] {
  const median = medianDaysToContact === null ? words.none : say(words.days, { count: medianDaysToContact })
  return [
    { id: 'median', name: words.medianDays, base: '', value: median },
    {
      id: 'promises',
      name: words.openPromises,
      base: overduePromises > 0 ? say(words.overduePromises, { count: overduePromises }) : '',
      value: (
        <Anchor href="/desk/promises">
          <Quantity value={openPromises} />
        </Anchor>
      ),
    },
    { id: 'returns', name: words.returns, base: '', value: <Quantity value={returns} /> },
  ]
}
