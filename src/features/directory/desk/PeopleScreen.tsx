/** 代表库: deputies, holders of posts or everybody, as they are on a day; filters stand in the address. */
import { useMemo, type ComponentProps } from 'react'
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { DataGrid } from '#ui/grid/DataGrid'
import { GridSearch, useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { Anchor, useOpen, useSearchState } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { Tag } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { personApi } from '../domain/contract.ts'
import { personRules } from '../domain/lifecycle.ts'
import { nameText } from '../domain/naming.ts'
import type { PersonRow } from '../domain/views.ts'
import { messages } from '../messages/index.ts'
import { ExportButton } from './ExportButton.tsx'
import { Asking } from './loaded.tsx'
import { NewPersonDialog } from './person-dialogs.tsx'
import { Step } from './step.tsx'

const groups = ['deputies', 'posts', 'everybody'] as const
const Search = GridSearch.extend({ group: z.enum(groups).default('deputies'), on: PlainDateText.optional() })

type Columns = ComponentProps<typeof DataGrid<PersonRow>>['columns']

export function PeopleScreen() {
  const m = useMessages(messages).desk
  const [{ group, on }] = useSearchState(Search)
  const { data, error } = useEndpoint(personApi.list, { group, on })
  const view = useGridView()
  const open = useOpen()
  const columns = useColumns()
  const chips = useMemo(
    () => [{ id: 'suspended', label: m.suspended, test: ({ mandate }: PersonRow) => mandate?.suspended === true }],
    [m],
  )
  return (
    <>
      <h1>{m.people}</h1>
      {data ? (
        <DataGrid
          ownExport
          label={m.people}
          rows={data}
          columns={columns}
          rowId={({ id }) => id}
          view={view}
          chips={chips}
          onOpen={({ id }) => open(`/desk/people/${id}`)}
          tools={<Tools />}
          empty={
            <>
              <div className="desk-bar">
                <Tools />
              </div>
              <Empty kind="none" title={m.nobody}>
                {m.nobodyHint}
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
  const m = useMessages(messages).desk
  return useMemo(
    (): Columns => [
      // In the order of strokes the server gives; a browser would sort names by sound.
      {
        id: 'name',
        head: m.name,
        value: nameText,
        href: ({ id }) => `/desk/people/${id}`,
        width: 190,
        sortable: false,
      },
      { id: 'delegation', head: m.delegation, value: ({ mandate }) => mandate?.delegation ?? null, width: 150 },
      { id: 'constituency', head: m.constituency, value: ({ mandate }) => mandate?.constituency ?? null, width: 150 },
      {
        id: 'certificate',
        head: m.certificate,
        value: ({ mandate }) => mandate?.certificateNumber ?? null,
        width: 100,
      },
      {
        id: 'occupation',
        head: m.occupation,
        value: ({ mandate }) => mandate?.occupation ?? null,
        cell: ({ mandate }) => (
          <>
            {mandate?.occupation} {mandate?.suspended && <Tag tone="warn">{m.suspended}</Tag>}
          </>
        ),
      },
      {
        id: 'posts',
        head: m.posts,
        value: ({ posts }) => posts.map(({ organisation, title }) => `${organisation} ${title}`).join('、'),
      },
    ],
    [m],
  )
}

function Tools() {
  const m = useMessages(messages).desk
  const { today } = useSession()
  const [{ group, on }, change] = useSearchState(Search)
  const exportDeputies = useCommand(personApi.exportDeputies)
  return (
    <>
      <label>
        {m.group}{' '}
        <select value={group} onChange={(event) => change({ group: groups.find((one) => one === event.target.value) })}>
          {groups.map((one) => (
            <option key={one} value={one}>
              {m.groups[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {m.on}{' '}
        <input type="date" value={on ?? today} onChange={(event) => change({ on: event.target.value || undefined })} />
      </label>
      <Step
        rules={personRules}
        action="create"
        state="new"
        label={m.newPerson}
        dialog={(close) => <NewPersonDialog onClose={close} />}
      />
      {group === 'deputies' && <ExportButton ask={() => exportDeputies.mutateAsync({ on })} />}
      <Anchor className="button secondary" href="/desk/organisations">
        {m.organisations}
      </Anchor>
      <Anchor className="button secondary" href="/desk/terms">
        {m.terms}
      </Anchor>
    </>
  )
}
