/** 开通账号: for one person found by name, or for all deputies at once. */
import { useId, useState } from 'react'
import { say } from '#kernel/message'
import { Choice } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useMessages } from '#ui/session'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { accountsApi } from '../domain/contract-administration.ts'
import { messages } from '../messages/index.ts'

export function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const all = useMessages(messages)
  const m = all.desk
  const open = useOpen()
  const create = useCommand(accountsApi.open)
  const submit = async (form: Form) => {
    const personId = text(form, 'personId')
    if (!personId) throw new Error(m.personMissing)
    const { id } = await create.mutateAsync({ personId, signInName: text(form, 'signInName') })
    notify(m.opened)
    open(`/desk/accounts/${id}`)
  }
  return (
    <FormDialog title={m.open} submit={m.open} onClose={onClose} onSubmit={submit}>
      <PersonChoice />
      <Field name="signInName" label={m.signInName} width="medium" />
    </FormDialog>
  )
}

/** Persons without an account whose name has these characters. */
function PersonChoice() {
  const m = useMessages(messages).desk
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{m.person}</label>
        <span className="hint" id={`${id}-hint`}>
          {m.personHint}
        </span>
        <input
          id={id}
          type="search"
          className="control"
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {typed.trim() !== '' && <FoundPersons search={typed.trim()} />}
    </>
  )
}

function FoundPersons({ search }: { search: string }) {
  const m = useMessages(messages).desk
  const { data } = useEndpoint(accountsApi.persons, { search })
  if (!data) return <p aria-busy="true">{m.loading}</p>
  if (data.length === 0) return <p>{m.personNone}</p>
  return (
    <Choice
      name="personId"
      label={m.person}
      options={data.map(({ id, name, distinction }) => ({ value: id, label: name, hint: distinction }))}
    />
  )
}

/** So many of those left are named. */
const namesSaid = 5

export function OpenForDeputiesDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(messages).desk
  const open = useCommand(accountsApi.openForDeputies)
  const submit = async () => {
    const { opened, left } = await open.mutateAsync({})
    notify(say(m.openedForDeputies, { opened }))
    if (left.length === 0) return
    const names = left.slice(0, namesSaid).join(m.openForDeputiesAnd)
    notify(say(m.leftForDeputies, { count: left.length, names }), { tone: 'refused' })
  }
  return (
    <FormDialog title={m.openForDeputies} submit={m.openForDeputies} onClose={onClose} onSubmit={submit}>
      <p>{m.openForDeputiesText}</p>
    </FormDialog>
  )
}
