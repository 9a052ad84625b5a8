/** 决议决定 at the workbench: all of them in a list, and drafting a new one. */
import { useMemo, useState } from 'react'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridAction, GridColumn } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { useMessages, useSession } from '#ui/session'
import { StepDialog } from '#ui/steps'
import { useEndpoint } from '#ui/useEndpoint'
import { decisionApi } from '../domain/contract.ts'
import type { Resolution } from '../domain/views.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { deskMessages } from '../messages/desk.ts'
import { draftStep } from './decision-steps.ts'
import { ActsNav } from './nav.tsx'

const addressOf = ({ id }: Pick<Resolution, 'id'>): string => `/desk/decisions/${id}`
const rowId = ({ id }: Resolution): string => id

export function DecisionsScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [drafting, setDrafting] = useState(false)
  const view = useGridView()
  const { data, error } = useEndpoint(decisionApi.list, {})
  const { data: choices } = useEndpoint(decisionApi.choices, {})
  const columns = useColumns()
  const actions: readonly GridAction<Resolution>[] = [
    { id: 'create', label: m.create, letter: 'n', primary: true, rowless: true, run: () => setDrafting(true) },
  ]
  return (
    <>
      <ActsNav here="list" />
      <h1 className="hidden">{deskTitles.list[language]}</h1>
      {data ? (
        <DataGrid
          label={deskTitles.list[language]}
          rows={data.rows}
          columns={columns}
          rowId={rowId}
          view={view}
          actions={actions}
          empty={
            <Empty kind="none" title={m.empty}>
              {m.emptyWhy}
            </Empty>
          }
        />
      ) : (
        <Asking error={error} />
      )}
      {drafting && choices && <StepDialog step={draftStep(m, choices)} onClose={() => setDrafting(false)} />}
    </>
  )
}

function useColumns(): readonly GridColumn<Resolution>[] {
  const { columns: head, words } = useMessages(deskMessages)
  return useMemo(
    () => [
      { id: 'title', head: head.title, value: ({ title }) => title, href: addressOf },
      {
        id: 'state',
        head: head.state,
        value: ({ state, changedAs }) => (changedAs === null ? words.states[state] : words.changed[changedAs]),
        width: 112,
      },
      { id: 'matter', head: head.matter, value: ({ matter }) => matter, width: 128 },
      { id: 'proposer', head: head.proposer, value: ({ proposer }) => proposer, width: 176 },
      { id: 'meeting', head: head.meeting, value: ({ meeting }) => meeting ?? '', width: 224 },
      {
        id: 'decidedOn',
        head: head.decidedOn,
        value: ({ decidedOn }) => decidedOn,
        cell: ({ decidedOn }) => decidedOn !== null && <Day date={decidedOn} />,
        width: 128,
      },
    ],
    [head, words],
  )
}
