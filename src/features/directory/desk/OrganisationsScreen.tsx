/** 机构: bodies, units, delegations and stations as they are on a day. */
import { useMemo, type ComponentProps } from 'react'
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { DataGrid } from '#ui/grid/DataGrid'
import { GridSearch, useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { Anchor, useOpen, useSearchState } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { organisationApi } from '../domain/contract.ts'
import { deputiesBodyRules, organisationRules } from '../domain/lifecycle.ts'
import { organisationKinds, type Organisation } from '../domain/organisation.ts'
import { messages } from '../messages/index.ts'
import { ExportButton } from './ExportButton.tsx'
import { Asking } from './loaded.tsx'
import { NewOrganisationDialog, NewStationDialog } from './organisation-dialogs.tsx'
import { Step } from './step.tsx'

const Search = GridSearch.extend({
  kind: z.enum(organisationKinds).optional(),
  on: PlainDateText.optional(),
  ended: z.literal('1').optional(),
})

type Columns = ComponentProps<typeof DataGrid<Organisation>>['columns']

export function OrganisationsScreen() {
  const all = useMessages(messages)
  const m = all.desk
  const [{ kind, on, ended }] = useSearchState(Search)
  const { data, error } = useEndpoint(organisationApi.list, { kind, on, ended: ended === '1' })
  const view = useGridView()
  const open = useOpen()
  const columns = useColumns()
  const chips = useMemo(() => [{ id: 'handles', label: m.handles, test: ({ handles }: Organisation) => handles }], [m])
  return (
    <>
      <h1>{m.organisations}</h1>
      {data ? (
        <DataGrid
          ownExport
          label={m.organisations}
          rows={data}
          columns={columns}
          rowId={({ id }) => id}
          view={view}
          chips={chips}
          onOpen={({ id }) => open(`/desk/organisations/${id}`)}
          tools={<Tools />}
          empty={
            <>
              <div className="grid-tools">
                <Tools />
              </div>
              <Empty kind="none" title={m.noOrganisations}>
                {m.noOrganisationsHint}
              </Empty>
            </>
          }
        />
      ) : (
        <Asking error={error} />
      )}
    </>
  )
}

function useColumns(): Columns {
  const all = useMessages(messages)
  return useMemo((): Columns => {
    const m = all.desk
    return [
      {
        id: 'name',
        head: m.organisationName,
        value: ({ name }) => name,
        href: ({ id }) => `/desk/organisations/${id}`,
        width: 280,
      },
      { id: 'short', head: m.shortName, value: ({ shortName }) => shortName, width: 140 },
      { id: 'kind', head: m.kind, value: ({ kind }) => all.kinds[kind], width: 130 },
      { id: 'code', head: m.code, value: ({ code }) => code, width: 130 },
      { id: 'handles', head: m.handles, value: ({ handles }) => (handles ? m.yes : m.no), width: 90 },
      { id: 'phone', head: m.officePhone, value: ({ phone }) => phone, width: 120 },
      { id: 'starts', head: m.startsOn, value: ({ startsOn }) => startsOn, width: 110 },
      { id: 'ends', head: m.endsOn, value: ({ endsOn }) => endsOn, width: 110 },
    ]
  }, [all])
}

function Tools() {
  const all = useMessages(messages)
  const m = all.desk
  const { today } = useSession()
  const [{ kind, on, ended }, change] = useSearchState(Search)
  const exportUnits = useCommand(organisationApi.exportUnits)
  return (
    <>
      <label>
        {m.kind}{' '}
        <select
          value={kind ?? ''}
          onChange={(event) => change({ kind: organisationKinds.find((one) => one === event.target.value) })}
        >
          <option value="">{m.everyKind}</option>
          {organisationKinds.map((one) => (
            <option key={one} value={one}>
              {all.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {m.on}{' '}
        <input type="date" value={on ?? today} onChange={(event) => change({ on: event.target.value || undefined })} />
      </label>
      <label>
        <input
          type="checkbox"
          checked={ended === '1'}
          onChange={(event) => change({ ended: event.target.checked ? '1' : undefined })}
        />{' '}
        {m.showEnded}
      </label>
      <Step
        rules={organisationRules}
        action="create"
        state="new"
        label={m.newOrganisation}
        dialog={(close) => <NewOrganisationDialog onClose={close} />}
      />
      <Step
        rules={deputiesBodyRules}
        action="create"
        state="new"
        label={m.newStation}
        dialog={(close) => <NewStationDialog onClose={close} />}
      />
      <ExportButton ask={() => exportUnits.mutateAsync({})} />
      <Anchor className="button secondary" href="/desk/people">
        {m.people}
      </Anchor>
    </>
  )
}
