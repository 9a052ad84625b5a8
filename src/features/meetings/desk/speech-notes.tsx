/** 归纳发言: what was said, and the opinions in it one by one, each with the organ it is meant for. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { FormDialog } from '#ui/dialogs'
import { Checks } from '#ui/choices'
import { Select, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, texts, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { choicesApi } from '../domain/contract-choices.ts'
import { speechApi, type Speech } from '../domain/contract-speech.ts'
import { deskMessages } from '../messages/desk.ts'

/** One opinion in the dialog; one that was noted before carries its id. */
interface Row {
  readonly key: number
  readonly id?: string
  readonly text?: string
  readonly organisationId?: string | null
}

/** What stands in a row; several lines are several opinions to the same organ, the first of them the one it was. */
function opinionsIn(form: Form, { key, id }: Row) {
  const organisationId = text(form, `organ-${key}`) || null
  const lines = text(form, `opinion-${key}`)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line, at) => ({ ...(at === 0 && id !== undefined ? { id } : {}), text: line, organisationId }))
}

export function NoteDialog({ speech, onClose }: { speech: Speech; onClose: () => void }) {
  const m = useMessages(deskMessages).speeches
  const note = useCommand(speechApi.note)
  const { data: choices } = useEndpoint(choicesApi.bodies, {})
  const [rows, setRows] = useState<readonly Row[]>(() =>
    [...speech.opinions, {}].map((opinion, key) => ({ ...opinion, key })),
  )
  const save = async (form: Form) => {
    const opinions = rows.flatMap((row) => opinionsIn(form, row))
    await note.mutateAsync({
      id: speech.id,
      summary: text(form, 'summary'),
      prepared: texts(form, 'prepared').includes('yes'),
      opinions,
    })
    notify(say(m.noted, { count: opinions.length }))
  }
  if (!choices) return null
  const organs = choices.organs.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormDialog title={m.note} submit={m.note} onClose={onClose} wide onSubmit={save}>
      <p>{speech.name}</p>
      <TextArea name="summary" label={m.summary} rows={3} optional value={speech.summary} />
      {rows.map((row, at) => (
        <fieldset key={row.key}>
          <legend>{say(m.opinion, { number: at + 1 })}</legend>
          <TextArea
            name={`opinion-${row.key}`}
            label={m.opinionText}
            hint={row.id === undefined ? m.opinionHint : m.opinionKept}
            rows={2}
            optional
            value={row.text}
          />
          <Select
            name={`organ-${row.key}`}
            label={m.organ}
            optional
            empty=""
            value={row.organisationId ?? ''}
            options={organs}
          />
        </fieldset>
      ))}
      <button
        type="button"
        className="button secondary"
        onClick={() => setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1 }])}
      >
        {m.another}
      </button>
      <Checks
        name="prepared"
        label={m.prepared}
        values={speech.prepared ? ['yes'] : []}
        options={[{ value: 'yes', label: m.prepared }]}
      />
    </FormDialog>
  )
}
