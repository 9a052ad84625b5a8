/** 拆分 (S): one matter each; the parts go back to the deputy, who alone can hand them in. */
import { useState } from 'react'
import { say } from '#kernel/message'
import { Asking } from '#ui/asking'
import { FormDialog, Modal } from '#ui/dialogs'
import { Field, TextArea } from '#ui/fields'
import { notify } from '#ui/notices'
import { text, type Form } from '#ui/page'
import { useCommand, useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { officeSuggestionApi } from '../../domain/contract-office.ts'
import type { SuggestionRow, SuggestionView } from '../../domain/views.ts'
import { whatOf } from '../naming.ts'
import { useWords } from '../words.ts'

interface SplitDialogProps {
  readonly row: SuggestionRow
  readonly onClose: () => void
}

export function SplitDialog({ row, onClose }: SplitDialogProps) {
  const m = useWords()
  const { data, error } = useEndpoint(suggestionApi.one, { id: row.id })
  if (data) return <Parts view={data} onClose={onClose} />
  return (
    <Modal title={say(m.desk.splitDialog.title, { what: whatOf([row], m) })} onClose={onClose}>
      <Asking error={error} />
    </Modal>
  )
}

const mostParts = 10

function Parts({ view, onClose }: { view: SuggestionView; onClose: () => void }) {
  const m = useWords()
  const { splitDialog, done } = m.desk
  const [count, setCount] = useState(2)
  const { mutateAsync: split } = useCommand(officeSuggestionApi.split)
  const whole = [view.text, view.situation, view.analysis, view.proposal].filter((part) => part !== '').join('\n')
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return (
    <FormDialog
      wide
      title={say(splitDialog.title, { what: whatOf([view], m) })}
      submit={splitDialog.submit}
      onClose={onClose}
      onSubmit={async (form) => {
        const parts = numbers.map((number) => partOf(form, number))
        if (parts.some((part) => part.title === '' || part.text === '')) throw new Error(splitDialog.missing)
        await split({ id: view.id, version: view.version, parts })
        notify(say(done.split, { count }))
      }}
    >
      <p>{splitDialog.intro}</p>
      {numbers.map((number) => (
        <div key={number} className="part">
          <Field name={`title${number}`} label={say(splitDialog.partTitle, { number })} value={view.title} />
          <TextArea name={`text${number}`} label={say(splitDialog.partText, { number })} rows={6} value={whole} />
        </div>
      ))}
      {count < mostParts && (
        <button type="button" className="button secondary" onClick={() => setCount(count + 1)}>
          {splitDialog.add}
        </button>
      )}
    </FormDialog>
  )
}

const partOf = (form: Form, number: number) => ({
  title: text(form, `title${number}`),
  text: text(form, `text${number}`),
})
