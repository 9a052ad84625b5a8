/** 人事任免 as a board: cases by stage from dossier to oath; nominating, and putting several to one vote. */
import { useMemo, useState } from 'react'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { DataGrid } from '#ui/grid/DataGrid'
import type { GridAction, GridColumn } from '#ui/grid/types'
import { useGridView } from '#ui/grid/view'
import { Empty } from '#ui/lists'
import { useMessages, useSession } from '#ui/session'
import { StepDialog, type StepOffer } from '#ui/steps'
import { call, useEndpoint } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { vacancyApi } from '../domain/contract-joint.ts'
import { stageOf, stages } from '../domain/stage.ts'
import type { Appointment } from '../domain/views.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import { deskMessages, type DeskWords } from '../messages/desk.ts'
import { jointMessages } from '../messages/joint.ts'
import { jointStep } from './joint-steps.ts'
import { ActsNav } from './nav.tsx'
import { nominationFields, nominationOf, type Choices } from './nomination.ts'
import { voteStep } from './vote-step.ts'

const rowId = ({ id }: Appointment): string => id
const nominateStep = (m: DeskWords, choices: Choices): StepOffer => ({
  id: 'nominate',
  label: m.nominate,
  reason: null,
  fields: nominationFields(m, choices),
  run: async (values) => call(appointmentApi.nominate, await nominationOf(m, values)),
})

/** On one agenda item; whether they are being voted on, the server knows. */
const together = (rows: readonly Appointment[]): boolean =>
  rows.length > 0 &&
  rows.every(({ state, agendaItemId }) => state === 'on_agenda' && agendaItemId === rows[0]?.agendaItemId)

export function BoardScreen() {
  const m = useMessages(deskMessages)
  const { language } = useSession()
  const [open, setOpen] = useState<StepOffer>()
  const view = useGridView()
  const { data, error } = useEndpoint(appointmentApi.list, { limit: 500 })
  const columns = useColumns()
  const headings = useMemo(() => stages.map((stage) => m.stage[stage]), [m])
  const actions = useActions(setOpen)
  return (
    <>
      <ActsNav here="appointments" />
      <h1 className="hidden">{deskTitles.appointments[language]}</h1>
      {data ? (
        <DataGrid
          label={deskTitles.appointments[language]}
          rows={data.rows}
          columns={columns}
          rowId={rowId}
          view={view}
          actions={actions}
          group={(row) => m.stage[stageOf(row)]}
          groupOrder={headings}
          empty={
            <Empty kind="none" title={m.empty}>
              {m.emptyWhy}
            </Empty>
          }
        />
      ) : (
        <Asking error={error} />
      )}
      {open && <StepDialog step={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function useActions(setOpen: (step: StepOffer) => void): readonly GridAction<Appointment>[] {
  const m = useMessages(deskMessages)
  const joint = useMessages(jointMessages)
  const { language } = useSession()
  const { data: choices } = useEndpoint(appointmentApi.choices, {})
  const { data: vacancies } = useEndpoint(vacancyApi.list, { open: 'true' })
  return [
    {
      id: 'nominate',
      label: m.nominate,
      letter: 'n',
      primary: true,
      rowless: true,
      run: () => choices && setOpen(nominateStep(m, choices)),
    },
    {
      id: 'joint',
      label: joint.desk.start,
      rowless: true,
      run: () => vacancies && setOpen(jointStep(joint, language, vacancies.rows)),
    },
    {
      id: 'vote',
      label: m.callVote,
      letter: 'v',
      refused: (chosen) => (together(chosen) ? undefined : m.onlyAgenda),
      run: (chosen) => setOpen(voteStep(m, chosen)),
    },
  ]
}

function useColumns(): readonly GridColumn<Appointment>[] {
  const { columns: head, words } = useMessages(deskMessages)
  return useMemo(
    () => [
      {
        id: 'name',
        head: head.name,
        value: ({ name }) => name,
        href: ({ id }) => `/desk/appointments/${id}`,
        width: 112,
      },
      { id: 'act', head: head.act, value: ({ act }) => words.acts[act], width: 96 },
      { id: 'post', head: head.post, value: ({ organisation, title }) => `${organisation}${title}` },
      { id: 'state', head: head.state, value: ({ state }) => words.states[state], width: 112 },
      { id: 'nominator', head: head.nominator, value: ({ nominator }) => nominator, width: 176 },
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
