/** 议定事项: what all joint meetings agreed, those under way first; by stage and by unit. */
import { z } from 'zod'
import { mayAsk } from '#kernel/endpoint'
import { Asking } from '#ui/asking'
import { DeskTabs } from '#ui/DeskTabs'
import { Empty, type Column } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { ExportedTable } from '#ui/TableExport'
import { useEndpoint } from '#ui/useEndpoint'
import { agreedApi, stands } from '../../domain/agreed/contract.ts'
import type { AgreedMatter } from '../../domain/agreed/views.ts'
import { choicesApi } from '../../domain/contract-choices.ts'
import { keepers, meetingTabs } from '../../domain/desk-tabs.ts'
import { agreedFaces } from '../../messages/agreed/faces.ts'
import { agreedWords } from '../../messages/agreed/words.ts'
import { deskTitles } from '../../messages/desk-titles.ts'
import { Counts, DueOn, Stand } from '../../pages/agreed/parts.tsx'

const Search = z.object({ stand: z.enum(stands).optional(), unit: z.uuid().optional() })

export function MattersScreen() {
  const { desk: m } = useMessages(agreedFaces)
  const { language } = useSession()
  const [{ stand, unit }] = useSearchState(Search)
  const { data, error } = useEndpoint(agreedApi.list, { stand, unitId: unit })
  const filtered = stand !== undefined || unit !== undefined
  return (
    <>
      <DeskTabs label={deskTitles.menu} tabs={meetingTabs} titles={deskTitles} here="agreed" />
      <h1>{deskTitles.agreed[language]}</h1>
      <Filters />
      {!data && <Asking error={error} />}
      {data?.rows.length === 0 && (
        <Empty kind={filtered ? 'missed' : 'none'} title={filtered ? m.missed : m.empty}>
          {filtered ? m.missedWhy : m.emptyWhy}
        </Empty>
      )}
      {data && data.rows.length > 0 && <Rows rows={data.rows} />}
    </>
  )
}

function Filters() {
  const { desk: m } = useMessages(agreedFaces)
  const [{ stand, unit }, change] = useSearchState(Search)
  const { data } = useEndpoint(choicesApi.bodies, {})
  const labels = { open: m.open, late: m.late, done: m.doneOnes, dropped: m.droppedOnes }
  return (
    <div className="actions-inline">
      {stands.map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={stand === one}
          onClick={() => change({ stand: stand === one ? undefined : one })}
        >
          {labels[one]}
        </button>
      ))}
      <label>
        {m.unit}{' '}
        <select value={unit ?? ''} onChange={({ target }) => change({ unit: target.value || undefined })}>
          <option value="">{m.anyUnit}</option>
          {(data?.organs ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** The list it stands on, for those who keep meetings. */
function OfMeeting({ one: { meeting, meetingId, number } }: { one: AgreedMatter }) {
  const session = useSession()
  if (!mayAsk(keepers, session)) return `${meeting} ${number}`
  return (
    <>
      <Anchor href={`/desk/meetings/${meetingId}/agreed`}>{meeting}</Anchor> {number}
    </>
  )
}

function Rows({ rows }: { rows: readonly AgreedMatter[] }) {
  const { language } = useSession()
  const { columns: head } = useMessages(agreedFaces)
  const { turns, and } = useMessages(agreedWords)
  const columns: readonly Column<AgreedMatter>[] = [
    { id: 'title', head: head.title, cell: ({ id, title }) => <Anchor href={`/desk/agreed/${id}`}>{title}</Anchor> },
    { id: 'meeting', head: head.meeting, cell: (one) => <OfMeeting one={one} /> },
    { id: 'lead', head: head.lead, cell: ({ lead }) => lead.name },
    { id: 'co', head: head.coOwners, cell: ({ coOwners }) => coOwners.map(({ name }) => name).join(and) },
    { id: 'due', head: head.dueOn, cell: (one) => <DueOn {...one} /> },
    { id: 'state', head: head.state, cell: (one) => <Stand {...one} /> },
    { id: 'turn', head: head.turn, cell: ({ turn }) => (turn === null ? '' : turns[turn]) },
  ]
  return (
    <>
      <Counts rows={rows} />
      <ExportedTable caption={deskTitles.agreed[language]} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  )
}
