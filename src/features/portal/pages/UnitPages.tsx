/** 各单位办理情况: counts of what is published, in the office's order; shares only where there are ten or more. */
import { say } from '#kernel/message'
import { listTable } from '#kernel/table-export'
import { ExportForm } from '#ui/ExportForm'
import { DataTable, Empty, Facts } from '#ui/lists'
import type { Page } from '#ui/page'
import { useMessages } from '#ui/session'
import { portalApi, type PublicUnitStatistics } from '../domain/contract.ts'
import { messages } from '../messages/index.ts'

export const unitsPage: Page = {
  path: '/units',
  access: 'public',
  async get({ call, session }) {
    const units = await call(portalApi.units, {})
    return { title: messages[session.language].units.title, layout: 'wide', body: <Units units={units} /> }
  },
  async list({ call, session }) {
    const m = messages[session.language].units
    return listTable(m.title, await call(portalApi.units, {}), [
      [m.unit, ({ name }) => name],
      [m.led, ({ led }) => led],
      [m.joined, ({ joined }) => joined],
      [m.promised, ({ promised }) => promised],
      [m.kept, ({ kept }) => kept],
    ])
  },
}

function Units({ units }: { units: readonly PublicUnitStatistics[] }) {
  const m = useMessages(messages).units
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.intro}</p>
      {units.length === 0 ? (
        <Empty kind="none" title={m.none} />
      ) : (
        <DataTable
          caption={m.title}
          rows={units}
          rowKey={({ id }) => id}
          columns={[
            { id: 'unit', head: m.unit, cell: ({ id, name }) => <a href={`/units/${id}`}>{name}</a> },
            { id: 'led', head: m.led, number: true, cell: ({ led }) => led },
            { id: 'joined', head: m.joined, number: true, cell: ({ joined }) => joined },
            { id: 'promised', head: m.promised, number: true, cell: ({ promised }) => promised },
            { id: 'kept', head: m.kept, number: true, cell: ({ kept }) => kept },
          ]}
        />
      )}
      {units.length > 0 && <ExportForm />}
    </>
  )
}

export const unitPage: Page = {
  path: '/units/:id',
  access: 'public',
  async get({ call, params }) {
    const unit = await call(portalApi.unit, { id: params.id ?? '' })
    return { title: unit.name, body: <Unit unit={unit} /> }
  },
}

function Unit({ unit }: { unit: PublicUnitStatistics }) {
  const m = useMessages(messages).units
  const { percent } = unit
  const counted = (count: number, share: number | null) =>
    share === null ? say(m.count, { count }) : say(m.percent, { count, percent: share })
  const grades = say(m.grades, {
    satisfied: counted(unit.satisfied, percent.satisfied),
    basically: unit.basically,
    dissatisfied: unit.dissatisfied,
  })
  return (
    <>
      <h1>{unit.name}</h1>
      <p>{m.intro}</p>
      <p>{m.small}</p>
      <Facts
        facts={[
          [m.led, counted(unit.led, null)],
          [m.joined, counted(unit.joined, null)],
          [m.solved, counted(unit.solved, percent.solved)],
          [m.planned, counted(unit.planned, null)],
          [m.rated, unit.rated === 0 ? counted(0, null) : `${counted(unit.rated, null)} · ${grades}`],
          [m.promised, counted(unit.promised, null)],
          [m.kept, counted(unit.kept, percent.kept)],
          [m.overdue, counted(unit.overdue, null)],
        ]}
      />
      <ul className="plain">
        <li>
          <a href={`/s?unit=${encodeURIComponent(unit.shortName)}`}>{m.list}</a>
        </li>
        <li>
          <a href={`/promises?unit=${unit.id}`}>{m.promises}</a>
        </li>
        {unit.led + unit.joined > 0 && (
          <>
            <li>
              <a href={`/subscribe?unit=${unit.id}`}>{m.subscribe}</a>
            </li>
            <li>
              <a href={`/feeds/units/${unit.id}`}>{m.feed}</a>
            </li>
          </>
        )}
        <li>
          <a href="/units">{m.all}</a>
        </li>
      </ul>
    </>
  )
}
