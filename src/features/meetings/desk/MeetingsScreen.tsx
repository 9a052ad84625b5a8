/** 会议: every meeting, the newest first, and a new one. */
import { useState } from 'react'
import { z } from 'zod'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Empty, type Column } from '#ui/lists'
import { Anchor, useSearchState } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { DeskTabs } from '#ui/DeskTabs'
import { ExportedTable } from '#ui/TableExport'
import { meetingApi } from '../domain/contract.ts'
import { meetingKinds, type MeetingKind } from '../domain/kinds.ts'
import type { Meeting } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { messages } from '../messages/index.ts'
import { Days, Stage } from '../pages/parts.tsx'
import { ConveneDialog } from './head-dialogs.tsx'
import { meetingTabs } from '../domain/desk-tabs.ts'

const Search = z.object({ kind: z.enum(meetingKinds).optional() })

export function MeetingsScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [{ kind }] = useSearchState(Search)
  const [creating, setCreating] = useState(false)
  const { data, error } = useEndpoint(meetingApi.list, { limit: 200, kind })
  return (
    <>
      <DeskTabs label={deskTitles.menu} tabs={meetingTabs} titles={deskTitles} here="list" />
      <h1>{deskTitles.list[language]}</h1>
      <div className="actions-inline">
        <ActionButton primary label={m.convene} onClick={() => setCreating(true)} />
      </div>
      <Kinds here={kind} />
      {!data && <Asking error={error} />}
      {data?.rows.length === 0 && (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      )}
      {data && data.rows.length > 0 && <Rows rows={data.rows} />}
      {creating && <ConveneDialog onClose={() => setCreating(false)} />}
    </>
  )
}

function Kinds({ here }: { here: MeetingKind | undefined }) {
  const m = useMessages(deskMessages)
  const { kinds } = useMessages(messages)
  return (
    <nav className="chips" aria-label={m.kind}>
      <Anchor className="chip" href="/desk/meetings" aria-current={here === undefined ? 'page' : undefined}>
        {m.allKinds}
      </Anchor>
      {meetingKinds.map((kind) => (
        <Anchor
          key={kind}
          className="chip"
          href={`/desk/meetings?kind=${kind}`}
          aria-current={kind === here ? 'page' : undefined}
        >
          {kinds[kind]}
        </Anchor>
      ))}
    </nav>
  )
}

function Rows({ rows }: { rows: readonly Meeting[] }) {
  const m = useMessages(deskMessages)
  const { kinds } = useMessages(messages)
  const { language } = useSession()
  const columns: Column<Meeting>[] = [
    { id: 'title', head: m.title, cell: ({ id, title }) => <Anchor href={`/desk/meetings/${id}`}>{title}</Anchor> },
    { id: 'kind', head: m.kind, cell: ({ kind }) => kinds[kind] },
    {
      id: 'day',
      head: m.day,
      cell: ({ startsOn, endsOn, beginsAt }) => (
        <>
          <Days startsOn={startsOn} endsOn={endsOn} /> <span className="nb">{beginsAt}</span>
        </>
      ),
    },
    { id: 'place', head: m.place, cell: ({ place }) => place },
    { id: 'state', head: m.state, cell: ({ state }) => <Stage state={state} /> },
  ]
  return <ExportedTable caption={deskTitles.list[language]} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
