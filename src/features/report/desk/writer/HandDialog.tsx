/** 注明手写: where a number is from that no figure proves; the server writes down who says so, and when. */
import { say } from '#kernel/message'
import { written } from '#ui/checks'
import { FormDialog } from '#ui/dialogs'
import { Field } from '#ui/fields'
import { useMessages } from '#ui/session'
import type { Handwritten } from '../../domain/writer/content.ts'
import { writerMessages } from '../../messages/writer.ts'

interface HandDialogProps {
  readonly text: string
  readonly onVouch: (hand: Handwritten) => void
  readonly onClose: () => void
}

export function HandDialog({ text, onVouch, onClose }: HandDialogProps) {
  const m = useMessages(writerMessages).hand
  return (
    <FormDialog
      title={m.title}
      submit={m.title}
      onClose={onClose}
      onSubmit={(form) => {
        const reason = written(form, 'reason', { label: m.reason, limit: 200 })
        onVouch({ id: newId(), reason, by: null, on: null })
        return Promise.resolve()
      }}
    >
      <p>{say(m.what, { text })}</p>
      <Field name="reason" label={m.reason} hint={m.reasonHint} />
    </FormDialog>
  )
}

/** A random UUID; `randomUUID` is missing where an office has no TLS inside its own network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  ).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
