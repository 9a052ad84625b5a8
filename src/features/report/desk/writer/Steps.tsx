/** 报告流程: its stages, the freeze, and the steps of this moment; each button says why it is not possible now. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { typedDay, written } from '#ui/checks'
import { Moment } from '#ui/dates'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import { StepDialog, type StepOffer } from '#ui/steps'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { writerApi, type ReportView } from '../../domain/writer/contract.ts'
import type { ReportState } from '../../domain/writer/lifecycle.ts'
import { deskMessages } from '../../messages/desk.ts'
import { stageMessages } from '../../messages/stages.ts'
import { stateMessages } from '../../messages/states.ts'
import { writerMessages } from '../../messages/writer.ts'
import { Export, Substitutes } from './Export.tsx'
import { stepOffers, type Choices } from './report-steps.ts'
import { Stages } from './Stages.tsx'

const shapes: Record<ReportState, StatusKind> = {
  draft: 'doing',
  consulting: 'doing',
  checked: 'yours',
  discussed: 'yours',
  signed: 'done',
  delivered: 'doing',
  revising: 'doing',
  resolved: 'done',
  published: 'done',
  withdrawn: 'returned',
}

export function StateOf({ state }: { state: ReportState }) {
  const m = useMessages(stateMessages).states
  return <Status kind={shapes[state]}>{m[state]}</Status>
}

interface StepsProps {
  readonly report: ReportView
  /** Steps are of the version on the screen, saved. */
  readonly settle: () => Promise<number>
  /** Reads the report again. */
  readonly onTaken: () => void
}

const noChoices: Choices = { sessions: [], meetings: [], resolutions: [] }

export function Steps({ report, settle, onTaken }: StepsProps) {
  const words = useMessages(writerMessages).steps
  const m = useMessages(stageMessages)
  const failure = useFailureWords()
  const { data: choices = noChoices } = useEndpoint(writerApi.choices, {})
  const [asking, setAsking] = useState<StepOffer | 'freeze'>()
  const reasons: Readonly<Record<string, string>> = m.refused
  const why = (reason: string | null): string | undefined => (reason === null ? undefined : (reasons[reason] ?? reason))
  const done: Readonly<Record<string, string>> = m.done
  const offers = stepOffers({ m, report, choices, settle }).map((offer) => ({
    ...offer,
    run: async (values: Parameters<StepOffer['run']>[0]) => {
      await offer.run(values)
      notify(done[offer.id] ?? offer.label)
      onTaken()
    },
  }))
  const press = (offer: StepOffer) => {
    if (offer.fields.length > 0) setAsking(offer)
    else offer.run({}).catch((error: unknown) => notify(failure(error), { tone: 'refused' }))
  }
  return (
    <>
      <Stages report={report} />
      <div className="actions-inline">
        <StateOf state={report.state} />
        {report.refused.freeze !== 'wrong_state' && (
          <ActionButton label={words.freeze} refused={why(report.refused.freeze)} onClick={() => setAsking('freeze')} />
        )}
        {offers.map((offer) => (
          <ActionButton
            key={offer.id}
            label={offer.label}
            refused={offer.reason ?? undefined}
            onClick={() => press(offer)}
          />
        ))}
        <Export reportId={report.id} settle={settle} refused={why(report.refused.export)} />
        {report.state === 'published' && <a href={`/reports/${report.id}`}>{words.publicPage}</a>}
      </div>
      <p className="actions-inline">
        <Marks report={report} />
      </p>
      <Substitutes />
      {asking === 'freeze' && <Freeze report={report} settle={settle} onClose={() => setAsking(undefined)} />}
      {asking !== undefined && asking !== 'freeze' && <StepDialog step={asking} onClose={() => setAsking(undefined)} />}
    </>
  )
}

const markNames = ['frozen', 'checked', 'discussed', 'signed', 'delivered', 'resolved', 'published'] as const

function Marks({ report }: { report: ReportView }) {
  const m = useMessages(stageMessages).marks
  return markNames.map((mark) => {
    const { by, at, ...more } = report[mark]
    const where = 'where' in more ? more.where : ''
    return (
      at !== null && (
        <span key={mark} className="hint">
          {say(m[mark], { by, where })} <Moment at={at} />
        </span>
      )
    )
  })
}

function Freeze({ report, settle, onClose }: Omit<StepsProps, 'onTaken'> & { readonly onClose: () => void }) {
  const m = useMessages(deskMessages)
  const words = useMessages(writerMessages).steps
  const { mutateAsync: freeze } = useCommand(writerApi.freeze)
  return (
    <FormDialog
      title={m.freezeTitle}
      submit={words.freeze}
      onClose={onClose}
      onSubmit={async (form) => {
        await settle()
        await freeze({
          id: report.id,
          name: written(form, 'name', { label: m.name, limit: 60 }),
          from: typedDay(form, 'from', { label: m.from }),
          to: typedDay(form, 'to', { label: m.to }),
        })
        notify(words.frozenDone)
      }}
    >
      <p>{m.freezeWhat}</p>
      <Field name="name" label={m.name} value={report.title} />
      <Field name="from" label={m.from} type="date" width="medium" value={report.from} />
      <Field name="to" label={m.to} type="date" width="medium" value={report.to} />
    </FormDialog>
  )
}
