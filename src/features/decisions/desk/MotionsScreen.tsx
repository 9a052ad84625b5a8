/** 代表议案 at the workbench: what was handed in, and the deadline the presidium sets. */
import { useMemo, useState } from 'react'
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridAction, GridColumn } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { useMessages, useSession } from '#ui/session'
import { StepDialog, type StepOffer } from '#ui/steps'
import { call, useEndpoint } from '#ui/useEndpoint'
import { presidiums } from '../domain/consent.ts'
import { decisionApi } from '../domain/contract.ts'
import { motionApi } from '../domain/contract-motions.ts'
import type { Motion } from '../domain/views.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { deskMessages, type DeskWords } from '../messages/desk.ts'
import { SessionDeadline } from '../pages/SessionDeadline.tsx'
import { ActsNav } from './nav.tsx'
import { decidedField, type Choices } from './step-fields.ts'

const rowId = ({ id }: Motion): string => id

const deadlineStep = (m: DeskWords, choices: Choices): StepOffer => ({
  id: 'deadline',
  label: m.setDeadline,
  reason: null,
  fields: [
    {
      name: 'sessionId',
      label: m.fields.sessionId,
      kind: 'choice',
      options: choices.sessions.map(({ id, term, number }) => ({
        value: id,
        label: say(m.words.session, { term, session: number }),
      })),
    },
    { name: 'dueOn', label: m.words.facts.deadline, kind: 'day' },
    decidedField(m.fields, choices, { kinds: presidiums, since: null }),
  ],
  run: ({ sessionId = '', dueOn = '', decidedAtId = '' }) =>
    call(motionApi.setDeadline, { sessionId, dueOn: plainDate(dueOn), meetingId: decidedAtId }),
})

export function MotionsScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [setting, setSetting] = useState(false)
  const view = useGridView()
  const { data, error } = useEndpoint(motionApi.list, {})
  const { data: choices } = useEndpoint(decisionApi.choices, {})
  const { data: deadline } = useEndpoint(motionApi.deadline, {})
  const columns = useColumns()
  const actions: readonly GridAction<Motion>[] = [
    { id: 'deadline', label: m.setDeadline, letter: 'd', primary: true, rowless: true, run: () => setSetting(true) },
  ]
  return (
    <>
      <ActsNav here="motions" />
      <h1 className="hidden">{deskTitles.motions[language]}</h1>
      {deadline && <SessionDeadline deadline={deadline} />}
      {data ? (
        <DataGrid
          label={deskTitles.motions[language]}
          rows={data.rows}
          columns={columns}
          rowId={rowId}
          view={view}
          actions={actions}
          empty={
            <Empty kind="none" title={m.noMotions}>
              {m.noMotionsWhy}
            </Empty>
          }
        />
      ) : (
        <Asking error={error} />
      )}
      {setting && choices && <StepDialog step={deadlineStep(m, choices)} onClose={() => setSetting(false)} />}
    </>
  )
}

function useColumns(): readonly GridColumn<Motion>[] {
  const { columns: head, words } = useMessages(deskMessages)
  return useMemo(
    () => [
      { id: 'number', head: head.number, value: ({ number }) => number, width: 80, number: true },
      { id: 'title', head: head.title, value: ({ title }) => title, href: ({ id }) => `/desk/motions/${id}` },
      { id: 'state', head: head.state, value: ({ state }) => words.motionStates[state], width: 144 },
      { id: 'lead', head: head.lead, value: ({ lead }) => lead, width: 112 },
      { id: 'meeting', head: head.meeting, value: ({ meeting }) => meeting ?? '', width: 224 },
    ],
    [head, words],
  )
}
