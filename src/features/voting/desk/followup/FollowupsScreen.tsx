/** 测评后续: matters whose poll of satisfaction ended 不满意, with the step that stands, by when, and whose turn it is. */
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { DeskTabs } from '#ui/DeskTabs'
import { Empty, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { meetingTabs, meetingTitles } from '#features/meetings'
import { followupApi } from '../../domain/followup/contract.ts'
import type { Followup } from '../../domain/followup/views.ts'
import { followupWords } from '../../messages/followup.ts'

export function FollowupsScreen() {
  const { desk: m } = useMessages(followupWords)
  const { language } = useSession()
  const { data, error } = useEndpoint(followupApi.list, {})
  const columns = useColumns()
  return (
    <>
      <DeskTabs label={meetingTitles.menu} tabs={meetingTabs} titles={meetingTitles} here="followups" />
      <h1>{meetingTitles.followups[language]}</h1>
      {!data && <Asking error={error} />}
      {data?.rows.length === 0 && (
        <Empty kind="none" title={m.empty}>
          {m.emptyWhy}
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ExportedTable
          caption={meetingTitles.followups[language]}
          rows={data.rows}
          columns={columns}
          rowKey={({ id }) => id}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<Followup>[] {
  const m = useMessages(followupWords)
  const { columns: head, facts } = m.desk
  return [
    { id: 'title', head: head.title, cell: ({ id, title }) => <Anchor href={`/desk/followups/${id}`}>{title}</Anchor> },
    { id: 'state', head: head.state, cell: ({ state }) => m.states[state] },
    { id: 'turn', head: head.turn, cell: ({ turn }) => (turn === null ? '' : m.turns[turn]) },
    { id: 'respondent', head: head.respondent, cell: ({ respondent }) => respondent ?? '' },
    { id: 'dueOn', head: head.dueOn, cell: ({ dueOn }) => dueOn !== null && <Day date={dueOn} /> },
    {
      id: 'polls',
      head: head.polls,
      cell: ({ polls, mostPolls }) => say(facts.pollsOf, { count: polls, most: mostPolls }),
    },
  ]
}
