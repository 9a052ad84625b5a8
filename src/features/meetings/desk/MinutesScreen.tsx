/** 会议记录: composed from the facts, edited, sent to those who attended, corrections answered. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from '#ui/ActionButton'
import { Asking } from '#ui/asking'
import { optional } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { Prose } from '#ui/letter'
import { Empty } from '#ui/lists'
import { notify } from '#ui/notices'
import { text } from '#ui/page'
import { useMessages } from '#ui/session'
import { Status } from '#ui/status'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { minutesApi, type Correction, type Minutes } from '../domain/contract-minutes.ts'
import type { MeetingView } from '../domain/contract-reads.ts'
import { publicKinds } from '../domain/kinds.ts'
import { deskMessages } from '../messages/desk.ts'
import { Frame } from './Frame.tsx'
import { useRun } from './run.ts'
import { useWhy } from './why.ts'

export const MinutesScreen = () => <Frame here="minutes">{(view) => <Body view={view} />}</Frame>

function Body({ view }: { view: MeetingView }) {
  const m = useMessages(deskMessages).minutes
  const run = useRun()
  const { id } = view.meeting
  const { data, error } = useEndpoint(minutesApi.one, { id })
  const compose = useCommand(minutesApi.compose)
  const why = useWhy(view)('keep_minutes')
  if (!data) return <Asking error={error} />
  const { minutes } = data
  return (
    <>
      <div className="actions-inline">
        {(minutes === null || minutes.state === 'draft') && (
          <ActionButton
            primary={minutes === null}
            label={minutes === null ? m.compose : m.again}
            refused={why}
            saysWhy
            onClick={() => void run(() => compose.mutateAsync({ id }), m.composed)}
          />
        )}
        {minutes?.state === 'draft' && <Circulate id={id} />}
        {minutes && <Status kind={minutes.state === 'draft' ? 'todo' : 'doing'}>{m.states[minutes.state]}</Status>}
      </div>
      {minutes === null ? (
        <Empty kind="none" title={m.none}>
          {m.noneWhy}
        </Empty>
      ) : (
        <Text key={minutes.version} minutes={minutes} />
      )}
      {minutes && minutes.state !== 'draft' && <Corrections minutes={minutes} />}
      {minutes && minutes.state !== 'draft' && (
        <p className="hint">
          {publicKinds.includes(view.meeting.kind) ? m.signHint : m.signHintInside}{' '}
          <a href={`/m/${view.meeting.reference}/minutes`}>{m.page}</a>
        </p>
      )}
    </>
  )
}

function Text({ minutes }: { minutes: Minutes }) {
  const m = useMessages(deskMessages)
  const run = useRun()
  const save = useCommand(minutesApi.save)
  const [words, setWords] = useState(minutes.text)
  const { meetingId: id, version, can } = minutes
  if (can.write !== null) return <Prose>{minutes.text}</Prose>
  return (
    <>
      <label className="field">
        {m.minutes.text} <span className="hint">{say(m.minutes.version, { version })}</span>
        <textarea
          className="control minutes-text"
          rows={24}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <div className="actions-inline">
        <ActionButton
          primary
          label={m.save}
          refused={words === minutes.text || words.trim() === '' ? m.minutes.saved : undefined}
          onClick={() => void run(() => save.mutateAsync({ id, version, text: words }), m.minutes.saved)}
        />
      </div>
    </>
  )
}

function Circulate({ id }: { id: string }) {
  const m = useMessages(deskMessages).minutes
  const [open, setOpen] = useState(false)
  const circulate = useCommand(minutesApi.circulate)
  return (
    <>
      <ActionButton label={m.circulate} onClick={() => setOpen(true)} />
      {open && (
        <FormDialog
          title={m.circulate}
          submit={m.circulate}
          onClose={() => setOpen(false)}
          onSubmit={async (form) => {
            await circulate.mutateAsync({ id, until: text(form, 'until') || undefined })
            notify(m.circulated)
          }}
        >
          <Field name="until" label={m.until} hint={m.untilHint} type="date" width="medium" optional />
        </FormDialog>
      )}
    </>
  )
}

function Corrections({ minutes: { meetingId, corrections, can } }: { minutes: Minutes }) {
  const m = useMessages(deskMessages).minutes
  const [answering, setAnswering] = useState<{ correction: Correction; accepted: boolean }>()
  const answer = useCommand(minutesApi.answer)
  return (
    <>
      <h2>{m.corrections}</h2>
      {corrections.length === 0 && <p className="hint">{m.noCorrections}</p>}
      <ul>
        {corrections.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> {one.passage !== '' && <s>{one.passage}</s>} {one.correction}{' '}
            {one.accepted === null ? (
              can.answer === null && (
                <span className="actions-inline">
                  <ActionButton label={m.accept} onClick={() => setAnswering({ correction: one, accepted: true })} />
                  <ActionButton label={m.decline} onClick={() => setAnswering({ correction: one, accepted: false })} />
                </span>
              )
            ) : (
              <Status kind={one.accepted ? 'done' : 'returned'}>{one.accepted ? m.accept : m.decline}</Status>
            )}{' '}
            {one.answer}
          </li>
        ))}
      </ul>
      {answering && (
        <FormDialog
          title={answering.accepted ? m.accept : m.decline}
          submit={answering.accepted ? m.accept : m.decline}
          onClose={() => setAnswering(undefined)}
          onSubmit={async (form) => {
            const { correction, accepted } = answering
            await answer.mutateAsync({
              id: meetingId,
              correctionId: correction.id,
              accepted,
              answer: optional(form, 'answer', { limit: 500 }),
            })
            notify(m.answered)
          }}
        >
          <p>{answering.correction.correction}</p>
          <Field name="answer" label={m.answer} optional />
        </FormDialog>
      )}
    </>
  )
}
