/** Columns of the list of suggestions (总表的列); what is shown first depends on the view. */
import { useMemo } from 'react'
import { say } from '#kernel/message'
import { Day } from '#ui/dates'
import type { GridColumn } from '#ui/grid/types'
import type { SuggestionRow } from '../../domain/views.ts'
import { classCell, deadlineCell, ratingCell, ratingText, stateCell, unitsCell } from '../cells.tsx'
import { deskAddress, namesOf, shortNumber } from '../naming.ts'
import { useWords, type DeskWords } from '../words.ts'
import type { ListSearch } from './search.ts'

type Column = GridColumn<SuggestionRow>

export function useColumns(view: ListSearch['view']): readonly Column[] {
  const m = useWords()
  return useMemo(() => {
    const hidden = new Set(view === 'triage' ? hiddenInTriage : hiddenInLists)
    return columnsOf(m, view).map((column) => ({ ...column, hidden: hidden.has(column.id) }))
  }, [m, view])
}

const seldom = ['round', 'returns', 'acceptedOn', 'key', 'published', 'classVerified']
const hiddenInTriage = [...seldom, 'category', 'due', 'classReported', 'rating', 'assignedOn', 'submittedOn']
const hiddenInLists = [...seldom, 'coUnits', 'delegation', 'category', 'submittedOn', 'assignedOn']

const columnsOf = (m: DeskWords, view: ListSearch['view']): Column[] => [
  ...identity(m, view),
  ...handling(m),
  ...outcome(m),
  ...days(m),
]

/** On the triage desk the number alone; elsewhere sessions stand together, so their number is said too. */
function identity(m: DeskWords, view: ListSearch['view']): Column[] {
  const { columns, leadAndOthers, number } = m.desk
  const leadText = ({ lead, signers }: SuggestionRow) =>
    signers > 1 ? say(leadAndOthers, { name: lead, count: signers }) : lead
  return [
    {
      id: 'number',
      head: number,
      value: ({ reference }) => reference,
      cell: (row) => (view === 'triage' ? shortNumber(row, m) : (row.reference ?? m.desk.noNumber)),
      width: 76,
    },
    { id: 'title', head: columns.title, value: ({ title }) => title, href: deskAddress, width: 272 },
    { id: 'lead', head: columns.lead, value: leadText, width: 104 },
    { id: 'delegation', head: columns.delegation, value: ({ delegation }) => delegation, width: 92 },
    { id: 'category', head: columns.category, value: ({ category }) => category, width: 128 },
  ]
}

function handling(m: DeskWords): Column[] {
  const { columns } = m.desk
  return [
    {
      id: 'leadUnits',
      head: columns.leadUnits,
      value: ({ leadUnits, proposedUnit }) => namesOf(leadUnits, m) || (proposedUnit?.name ?? null),
      cell: (row) => unitsCell(row, m),
      width: 124,
    },
    { id: 'coUnits', head: columns.coUnits, value: ({ coUnits }) => namesOf(coUnits, m) || null, width: 96 },
    {
      id: 'state',
      head: columns.state,
      value: ({ state }) => m.words.states[state],
      cell: ({ state }) => stateCell(state, m),
      width: 140,
    },
    {
      id: 'due',
      head: columns.due,
      value: ({ dueOn }) => dueOn,
      cell: (row) => deadlineCell(row, m),
      width: 244,
    },
  ]
}

function outcome(m: DeskWords): Column[] {
  const {
    desk: { columns, yes },
  } = m
  return [
    {
      id: 'classReported',
      head: columns.classReported,
      value: ({ classReported }) => classReported,
      cell: ({ classReported }) => classCell(classReported, m),
      width: 100,
    },
    {
      id: 'classVerified',
      head: columns.classVerified,
      value: ({ classVerified }) => classVerified,
      cell: ({ classVerified }) => classCell(classVerified, m),
      width: 100,
    },
    {
      id: 'rating',
      head: columns.rating,
      value: (row) => ratingText(row, m),
      cell: (row) => ratingCell(row, m),
      width: 84,
    },
    { id: 'round', head: columns.round, value: ({ round }) => round, width: 100, number: true },
    { id: 'returns', head: columns.returns, value: ({ returns }) => returns, width: 88, number: true },
    { id: 'key', head: columns.key, value: ({ key }) => (key ? yes : null), width: 64 },
    { id: 'published', head: columns.published, value: ({ published }) => (published ? yes : null), width: 64 },
  ]
}

const days = ({ desk: { columns } }: DeskWords): Column[] =>
  (['submittedOn', 'acceptedOn', 'assignedOn'] as const).map((id) => ({
    id,
    head: columns[id],
    value: (row) => row[id],
    cell: (row) => {
      const date = row[id]
      return date && <Day date={date} />
    },
    width: 104,
  }))
