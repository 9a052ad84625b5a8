/** 报告流程: freeze, check, sign and publish; each button says why it is not possible now. */
import { useState } from 'react'
import { ActionButton } from '#ui/ActionButton'
import { typedDay, written } from '#ui/checks'
import { Moment } from '#ui/dates'
import { FormDialog } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { useFailureWords } from '#ui/refusal'
import { useMessages } from '#ui/session'
import { Status, type StatusKind } from '#ui/status'
import { call, useCommand } from '#ui/useEndpoint'
import { say } from '#kernel/message'
import { writerApi, type ReportView } from '../../domain/writer/contract.ts'
import { reportSteps, type ReportState, type ReportStep } from '../../domain/writer/lifecycle.ts'
import { deskMessages } from '../../messages/desk.ts'
import { writerMessages } from '../../messages/writer.ts'

const shapes: Record<ReportState, StatusKind> = { draft: 'doing', checked: 'yours', signed: 'done', published: 'done' }

export function StateOf({ state }: { state: ReportState }) {
  const m = useMessages(writerMessages).states
  return <Status kind={shapes[state]}>{m[state]}</Status>
}

interface StepsProps {
  readonly report: ReportView
  /** Steps are of the version on the screen, saved. */
  readonly settle: () => Promise<number>
}

const needsReason = (step: ReportStep): boolean => step === 'return' || step === 'withdraw'

export function Steps({ report, settle }: StepsProps) {
  const m = useMessages(writerMessages).steps
  const failure = useFailureWords()
  const { mutateAsync: take } = useCommand(writerApi.step)
  const [asking, setAsking] = useState<ReportStep | 'freeze'>()
  const why = (reason: string | null): string | undefined =>
    reason === null ? undefined : ((m.refused as Readonly<Record<string, string>>)[reason] ?? reason)
  const run = async (step: ReportStep, reason = '') => {
    await take({ id: report.id, step, version: await settle(), reason })
    notify(m.done[step])
  }
  const press = (step: ReportStep) => {
    if (needsReason(step)) setAsking(step)
    else run(step).catch((error: unknown) => notify(failure(error), { tone: 'refused' }))
  }
  return (
    <div className="actions-inline">
      <StateOf state={report.state} />
      <Marks report={report} />
      {report.refused.freeze !== 'wrong_state' && (
        <ActionButton label={m.freeze} refused={why(report.refused.freeze)} onClick={() => setAsking('freeze')} />
      )}
      {reportSteps
        .filter((step) => report.refused[step] !== 'wrong_state')
        .map((step) => (
          <ActionButton key={step} label={m[step]} refused={why(report.refused[step])} onClick={() => press(step)} />
        ))}
      <Export report={report} settle={settle} refused={why(report.refused.export)} />
      {report.state === 'published' && <a href={`/reports/${report.id}`}>{m.publicPage}</a>}
      {asking === 'freeze' && <Freeze report={report} settle={settle} onClose={() => setAsking(undefined)} />}
      {asking !== undefined && asking !== 'freeze' && (
        <FormDialog
          title={m[asking]}
          submit={m[asking]}
          onClose={() => setAsking(undefined)}
          onSubmit={(form) => run(asking, written(form, 'reason', { label: m.reason, limit: 300 }))}
        >
          <TextArea name="reason" label={m.reason} rows={3} />
        </FormDialog>
      )}
    </div>
  )
}

function Export({ report, settle, refused }: StepsProps & { readonly refused: string | undefined }) {
  const m = useMessages(writerMessages).steps
  const failure = useFailureWords()
  const run = async () => {
    try {
      await settle()
      const { fileId, name } = await call(writerApi.export, { id: report.id })
      notify(say(m.exported, { name }))
      window.location.assign(`/files/${fileId}`)
    } catch (error) {
      notify(failure(error), { tone: 'refused' })
    }
  }
  return <ActionButton label={m.export} refused={refused} onClick={() => void run()} />
}

function Marks({ report }: { report: ReportView }) {
  const m = useMessages(writerMessages).steps.marks
  const marks = (['frozen', 'checked', 'signed', 'published'] as const).flatMap((mark) => {
    const { by, at } = report[mark]
    return at === null ? [] : [{ mark, at, text: say(m[mark], { by }) }]
  })
  return marks.map(({ mark, at, text }) => (
    <span key={mark} className="hint">
      {text} <Moment at={at} />
    </span>
  ))
}

function Freeze({ report, settle, onClose }: StepsProps & { readonly onClose: () => void }) {
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
