/** 代录: a suggestion on paper typed in for a deputy, who confirms and hands it in himself. */
import { useState } from 'react'
import { directoryApi } from '#features/directory'
import { mayAsk } from '#kernel/endpoint'
import { say } from '#kernel/message'
import { chosen, optional, typedDay, written } from '#ui/checks'
import { Choice } from '#ui/choices'
import { FormDialog } from '#ui/dialogs'
import { Field, Select, TextArea } from '#ui/fields'
import { useOpen } from '#ui/navigation'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useMessages, useSession } from '#ui/session'
import { UnitPicker } from '#ui/UnitPicker'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { textLimit } from '../../domain/contract-deputy.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import { suggestionApi } from '../../domain/contract.ts'
import { publications } from '../../domain/views.ts'
import { deskEntry } from '../../messages/desk-entry.ts'
import { deskAddress } from '../naming.ts'
import { useWords } from '../words.ts'

type Words = (typeof deskEntry)['zh-CN']

/** For those who receive suggestions; nobody else sees the button. */
export function Entry() {
  const m = useMessages(deskEntry)
  const session = useSession()
  const [open, setOpen] = useState(false)
  if (!mayAsk(officeSuggestionApi.enter.access, session)) return null
  return (
    <>
      <button type="button" className="button secondary" onClick={() => setOpen(true)}>
        {m.action}
      </button>
      {open && <EntryDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function EntryDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(deskEntry)
  const { words } = useWords()
  const { today } = useSession()
  const openRecord = useOpen()
  const { data: deputies = [] } = useEndpoint(directoryApi.deputies, {})
  const { data: choices } = useEndpoint(suggestionApi.choices, {})
  const { mutateAsync: enter } = useCommand(officeSuggestionApi.enter)
  return (
    <FormDialog
      wide
      title={m.action}
      submit={m.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const entered = await enter(entryOf(form, m))
        notify(say(m.done, { name: entered.lead }))
        openRecord(deskAddress(entered))
      }}
    >
      <p>{m.intro}</p>
      <UnitPicker
        name="mandateId"
        first
        label={m.deputy}
        units={deputies.map(({ mandateId, name, sameName, distinction, delegation }) => ({
          id: mandateId,
          name,
          hint: sameName ? `${delegation} ${distinction}` : delegation,
        }))}
      />
      <Field name="submittedOn" type="date" label={m.submittedOn} value={today} width="medium" />
      <TextArea name="text" label={m.text} hint={m.textHint} rows={8} />
      <Field name="title" label={m.title} hint={m.titleHint} optional />
      <details>
        <summary>{m.parts}</summary>
        {parts.map((part) => (
          <TextArea key={part} name={part} label={m[part]} rows={4} optional />
        ))}
      </details>
      <Choice
        name="publication"
        label={m.publication}
        hint={m.publicationHint}
        value="full"
        options={publications.map((value) => ({ value, label: words.publications[value] }))}
      />
      <Field name="publicationReason" label={m.publicationReason} optional />
      <Select
        name="wishedUnitId"
        label={m.wishedUnit}
        empty={m.wishedUnitEmpty}
        options={(choices?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <Field name="convertedFromMotion" label={m.motion} hint={m.motionHint} width="medium" optional />
    </FormDialog>
  )
}

const parts = ['situation', 'analysis', 'proposal'] as const

/** What the paper says; refused here when nobody is named or nothing is written. */
function entryOf(form: Form, m: Words) {
  const limit = textLimit
  const mandateId = written(form, 'mandateId', { label: m.deputy })
  const submittedOn = typedDay(form, 'submittedOn', { label: m.submittedOn })
  const inParts = Object.fromEntries(parts.map((part) => [part, optional(form, part, { limit })]))
  const isInParts = parts.some((part) => inParts[part] !== '')
  return {
    mandateId,
    submittedOn,
    ...inParts,
    text: isInParts ? optional(form, 'text', { limit }) : written(form, 'text', { label: m.text, limit }),
    title: optional(form, 'title', { limit: 120 }),
    publication: chosen(form, 'publication', { label: m.publication, among: publications }),
    publicationReason: optional(form, 'publicationReason', { limit: 500 }),
    wishedUnitId: text(form, 'wishedUnitId') || null,
    convertedFromMotion: optional(form, 'convertedFromMotion', { limit: 200 }) || undefined,
  }
}
