/** What the office fills in for a round of comments (征求意见对话框): whom it asks until when, a later day, an answer. */
import { say } from '#kernel/message'
import { chosen, optional, typedDay, written } from '#ui/checks'
import { Asking } from '#ui/asking'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { answers, consultationApi, longestComment, type RoundView } from '../../domain/consultation/contract.ts'
import type { ReportView } from '../../domain/writer/contract.ts'
import { stageMessages } from '../../messages/stages.ts'

interface AskProps {
  readonly report: ReportView
  readonly settle: () => Promise<number>
  readonly onClose: () => void
}

export function AskDialog({ report, settle, onClose }: AskProps) {
  const { rounds: m } = useMessages(stageMessages)
  const { data, error } = useEndpoint(consultationApi.circles, {})
  const { mutateAsync: ask } = useCommand(consultationApi.ask)
  if (!data) return <Asking error={error} />
  const among = data.circles.map(({ name }) => name)
  return (
    <FormDialog
      title={m.ask}
      submit={m.ask}
      onClose={onClose}
      onSubmit={async (form) => {
        const names = optional(form, 'names').split(/[\n、，,]+/u)
        await ask({
          id: report.id,
          version: await settle(),
          circle: chosen(form, 'circle', { label: m.circle, among }),
          names: names.map((name) => name.trim()).filter((name) => name !== ''),
          dueOn: typedDay(form, 'dueOn', { label: m.due }),
          note: optional(form, 'note', { limit: 500 }),
        })
        notify(m.asked)
      }}
    >
      <Select
        name="circle"
        label={m.circle}
        hint={m.circleHint}
        empty=""
        options={data.circles.map(({ name, people }) => ({ value: name, label: say(m.circleOf, { name, people }) }))}
      />
      <TextArea name="names" label={m.names} rows={2} optional />
      <Field name="dueOn" label={m.due} type="date" width="medium" />
      <TextArea name="note" label={m.note} rows={2} optional />
    </FormDialog>
  )
}

interface ExtendProps {
  readonly reportId: string
  readonly round: RoundView
  readonly onClose: () => void
}

export function ExtendDialog({ reportId, round, onClose }: ExtendProps) {
  const { rounds: m } = useMessages(stageMessages)
  const { mutateAsync: extend } = useCommand(consultationApi.extend)
  return (
    <FormDialog
      title={m.extend}
      submit={m.extend}
      onClose={onClose}
      onSubmit={async (form) => {
        await extend({ id: reportId, roundId: round.id, dueOn: typedDay(form, 'dueOn', { label: m.due }) })
        notify(m.extended)
      }}
    >
      <Field name="dueOn" label={m.due} type="date" width="medium" value={round.dueOn} />
    </FormDialog>
  )
}

export function EnterDialog({ reportId, round, onClose }: ExtendProps) {
  const { rounds: m } = useMessages(stageMessages)
  const { mutateAsync: enter } = useCommand(consultationApi.enter)
  return (
    <FormDialog
      title={m.enter}
      submit={m.enter}
      onClose={onClose}
      onSubmit={async (form) => {
        const place = Number(optional(form, 'paragraph'))
        await enter({
          id: reportId,
          roundId: round.id,
          name: written(form, 'name', { label: m.enterName, limit: 60 }),
          paragraph: Number.isInteger(place) && place > 0 ? place - 1 : null,
          text: written(form, 'text', { label: m.enterText, limit: longestComment }),
        })
        notify(m.entered)
      }}
    >
      <Field name="name" label={m.enterName} hint={m.enterNameHint} />
      <Field name="paragraph" label={m.enterParagraph} inputMode="numeric" width="short" optional />
      <TextArea name="text" label={m.enterText} rows={4} />
    </FormDialog>
  )
}

interface AnswerProps {
  readonly reportId: string
  readonly comment: RoundView['comments'][number]
  readonly onClose: () => void
}

export function AnswerDialog({ reportId, comment, onClose }: AnswerProps) {
  const { rounds: m } = useMessages(stageMessages)
  const { mutateAsync: give } = useCommand(consultationApi.answer)
  const { id: commentId, by, text, answer, reason } = comment
  return (
    <FormDialog
      title={m.answer}
      submit={m.answer}
      onClose={onClose}
      onSubmit={async (form) => {
        const how = chosen(form, 'answer', { label: m.how, among: answers })
        const why =
          how === 'adopted'
            ? optional(form, 'reason', { limit: 1000 })
            : written(form, 'reason', { label: m.why, limit: 1000 })
        await give({ id: reportId, commentId, answer: how, reason: why })
        notify(m.answered)
      }}
    >
      <p>{say(m.said, { by, text })}</p>
      <Select
        name="answer"
        label={m.how}
        empty=""
        value={answer ?? undefined}
        options={answers.map((value) => ({ value, label: m.answers[value] }))}
      />
      <TextArea name="reason" label={m.why} rows={3} value={reason} />
    </FormDialog>
  )
}
