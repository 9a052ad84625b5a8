/** 出缺补选: elected posts that are vacant, their candidates, and what became of them. */
import { useState } from 'react'
import { plainDate } from '#kernel/date'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { Day } from '#ui/dates'
import { Empty, type Column } from '#ui/lists'
import { Anchor } from '#ui/navigation'
import { useMessages, useSession } from '#ui/session'
import { StepDialog, type StepOffer } from '#ui/steps'
import { call, useEndpoint } from '#ui/useEndpoint'
import { ExportedTable } from '#ui/TableExport'
import { appointmentApi } from '../domain/contract.ts'
import { vacancyApi } from '../domain/contract-joint.ts'
import type { Vacancy } from '../domain/views.ts'
import { deskMessages } from '../messages/desk.ts'
import { jointMessages } from '../messages/joint.ts'
import { writtenInStep } from './joint-steps.ts'
import { ActsNav } from './nav.tsx'
import { candidateStep, type Choices } from './nomination.ts'

type Words = (typeof jointMessages)['en']

const openStep = (m: Words, { organs }: Choices, today: string): StepOffer => ({
  id: 'open',
  label: m.vacancies.open,
  reason: null,
  fields: [
    {
      name: 'organisationId',
      label: m.vacancies.organ,
      kind: 'organ',
      options: organs.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'title', label: m.vacancies.titleOf, kind: 'line' },
    { name: 'places', label: m.vacancies.places, kind: 'number', value: '1' },
    { name: 'arisenOn', label: m.vacancies.arisenOn, kind: 'day', value: today },
    { name: 'reason', label: m.vacancies.reason, kind: 'line' },
  ],
  run: ({ organisationId = '', title = '', places = '1', arisenOn = '', reason = '' }) =>
    call(vacancyApi.open, { organisationId, title, places, arisenOn: plainDate(arisenOn), reason }),
})

const closeStep = (m: Words, { id, version }: Vacancy): StepOffer => ({
  id: 'close',
  label: m.vacancies.close,
  reason: null,
  fields: [{ name: 'reason', label: m.vacancies.reason, kind: 'line' }],
  run: ({ reason = '' }) => call(vacancyApi.close, { id, version, reason }),
})

export function VacanciesScreen() {
  const m = useMessages(jointMessages)
  const { today } = useSession()
  const [step, setStep] = useState<StepOffer>()
  const { data, error } = useEndpoint(vacancyApi.list, {})
  const { data: choices } = useEndpoint(appointmentApi.choices, {})
  const columns = useColumns(setStep, choices)
  return (
    <>
      <ActsNav here="vacancies" />
      <h1>{m.vacancies.title}</h1>
      {!(data && choices) && <Asking error={error} />}
      {choices && (
        <div className="actions-inline">
          <ActionButton primary label={m.vacancies.open} onClick={() => setStep(openStep(m, choices, today))} />
        </div>
      )}
      {data?.rows.length === 0 && (
        <Empty kind="none" title={m.vacancies.empty}>
          {m.vacancies.emptyWhy}
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ExportedTable caption={m.vacancies.title} rows={data.rows} columns={columns} rowKey={({ id }) => id} />
      )}
      {step && <StepDialog step={step} onClose={() => setStep(undefined)} />}
    </>
  )
}

function useColumns(open: (step: StepOffer) => void, choices: Choices | undefined): readonly Column<Vacancy>[] {
  const m = useMessages(jointMessages)
  const desk = useMessages(deskMessages)
  const { words } = desk
  const { language } = useSession()
  const { vacancies: head } = m
  return [
    { id: 'post', head: head.post, cell: ({ organisation, title }) => `${organisation}${title}` },
    { id: 'places', head: head.places, cell: ({ filled, places }) => say(head.left, { filled, places }) },
    { id: 'arisenOn', head: head.arisenOn, cell: ({ arisenOn }) => <Day date={arisenOn} /> },
    { id: 'reason', head: head.reason, cell: ({ reason }) => reason },
    {
      id: 'candidates',
      head: head.candidates,
      cell: ({ candidates }) => (
        <ul className="plain-list">
          {candidates.map(({ id, name, nominator, state }) => (
            <li key={id}>
              <Anchor href={`/desk/appointments/${id}`}>{name}</Anchor>{' '}
              <span className="hint">
                {nominator} {words.states[state]}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'state',
      head: head.state,
      cell: (vacancy) => (
        <>
          {stateOf(m, vacancy)}{' '}
          {choices && vacancy.closedOn === null && (
            <ActionButton label={desk.nominateCandidate} onClick={() => open(candidateStep(desk, choices, vacancy))} />
          )}
          {vacancy.writtenIn.length > 0 && (
            <ActionButton label={head.fill} onClick={() => open(writtenInStep(m, language, vacancy))} />
          )}
          {vacancy.closedOn === null && vacancy.candidates.every(({ state }) => isOver(state)) && (
            <ActionButton label={head.close} onClick={() => open(closeStep(m, vacancy))} />
          )}
        </>
      ),
    },
  ]
}

const isOver = (state: Vacancy['candidates'][number]['state']): boolean =>
  state === 'passed' || state === 'refused' || state === 'withdrawn' || state === 'declined'

const stateOf = ({ vacancies: m }: Words, { closedOn, closeReason }: Vacancy): string =>
  closedOn === null
    ? m.stateOpen
    : closeReason === ''
      ? say(m.stateFilled, { day: closedOn })
      : say(m.stateClosed, { day: closedOn, reason: closeReason })
