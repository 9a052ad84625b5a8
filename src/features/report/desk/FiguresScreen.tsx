/** 数字: the figures of a period with their arithmetic; each opens its rows; frozen ones and what changed since. */
import { useEffect, useState } from 'react'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Empty, type Column } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { reportApi, type FigureValue } from '../domain/contract.ts'
import { deskMessages } from '../messages/desk.ts'
import { FreezeDialog } from './FreezeDialog.tsx'
import { figureAddress, Period, PeriodSearch } from './period.tsx'
import { Snapshots } from './Snapshots.tsx'
import { ReportTabs } from './tabs.tsx'
import { Value } from './values.tsx'

export function FiguresScreen() {
  const m = useMessages(deskMessages)
  const { roles } = useSession()
  const [period] = useSearchState(PeriodSearch)
  const [freezing, setFreezing] = useState(false)
  const { data, error } = useEndpoint(reportApi.figures, period)
  useEffect(loadRowsScreen, [])
  return (
    <>
      <ReportTabs here="figures" />
      <h1>{m.title}</h1>
      <p className="hint">{m.intro}</p>
      <div className="actions-inline">
        <Period shown={data} />
        <ActionButton
          label={m.freeze}
          refused={roles.includes('deputies_office') ? undefined : m.wrongRole}
          onClick={() => setFreezing(true)}
        />
      </div>
      {!data && <Asking error={error} />}
      {data?.figures.length === 0 && (
        <Empty kind="none" title={m.noFigures}>
          {m.noFiguresWhy}
        </Empty>
      )}
      {data && data.figures.length > 0 && <Figures figures={data.figures} period={data} />}
      <Snapshots />
      {freezing && data && <FreezeDialog from={data.from} to={data.to} onClose={() => setFreezing(false)} />}
    </>
  )
}

/** Whoever looks at figures opens one: its screen is there before the click. */
function loadRowsScreen(): void {
  void import('./FigureScreen.tsx')
}

interface FiguresProps {
  readonly figures: readonly FigureValue[]
  readonly period: { readonly from: string; readonly to: string }
}

function Figures({ figures, period }: FiguresProps) {
  const m = useMessages(deskMessages)
  const columns: Column<FigureValue>[] = [
    {
      id: 'name',
      head: m.figure,
      cell: ({ id, name }) => <Anchor href={figureAddress(id, period)}>{name}</Anchor>,
    },
    {
      id: 'value',
      head: m.value,
      number: true,
      cell: (figure) => (
        <Anchor className="figure" href={figureAddress(figure.id, period)}>
          <Value of={figure} />
        </Anchor>
      ),
    },
    { id: 'arithmetic', head: m.arithmetic, cell: ({ arithmetic }) => <span className="num">{arithmetic}</span> },
    { id: 'definition', head: m.definition, cell: ({ definition }) => <span className="hint">{definition}</span> },
    { id: 'id', head: m.id, cell: ({ id }) => id },
  ]
  return <ExportedTable caption={m.title} columns={columns} rows={figures} rowKey={({ id }) => id} />
}
