/** Dialogs of the workbench (对话框): a form that says why it was refused, and one that asks for a reason. */
import { useState, type FormEvent, type ReactNode } from 'react'
import { Dialog, Heading, Modal as Panel, ModalOverlay } from 'react-aria-components'
import { chosen, optional, written } from './checks.tsx'
import { Choice } from './choices.tsx'
import { TextArea, type Option } from './fields.tsx'
import { FormContext } from './form.tsx'
import { messages } from './messages.tsx'
import type { Form, ShownRefusal } from './page.tsx'
import { RefusalNote } from './refusal.tsx'
import { en } from '#kernel/messages/en'
import { zhCN } from '#kernel/messages/zh-CN'
import { say, type Language } from '#kernel/message'
import { Refusal } from '#kernel/refusal'
import { useMessages, useSession } from './session.tsx'
import { RefusedCall } from './useEndpoint.tsx'

interface ModalProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}

/** Esc and a press outside close it; the focus goes in and comes back to where it was. */
export const Modal = ({ title, onClose, children, wide = false }: ModalProps) => (
  <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
    <Panel className={wide ? 'modal wide' : 'modal'}>
      <Dialog>
        <Heading slot="title">{title}</Heading>
        {children}
      </Dialog>
    </Panel>
  </ModalOverlay>
)

interface FormDialogProps {
  readonly title: string
  /** Words on the button: the verb of what happens. */
  readonly submit: string
  readonly onClose: () => void
  /** What was filled in; the dialog closes when it resolves and shows the refusal when it does not. */
  readonly onSubmit: (form: Form) => Promise<unknown>
  readonly children: ReactNode
  readonly wide?: boolean
}

/** Takes the same fields as a page: Field, TextArea, Choice, Checks, Select, UnitPicker. */
export function FormDialog({ title, submit, onClose, onSubmit, children, wide = false }: FormDialogProps) {
  const m = useMessages(messages)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ form: Form; refusal: ShownRefusal }>()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = formOf(new FormData(event.currentTarget))
    setBusy(true)
    try {
      await onSubmit(form)
      onClose()
    } catch (error) {
      setRefused({ form, refusal: shownRefusal(error, language) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal title={title} onClose={onClose} wide={wide}>
      <FormContext value={{ form: refused?.form ?? {}, refusal: refused?.refusal, formKey: '' }}>
        <form noValidate onSubmit={(event) => void send(event)}>
          {refused && <RefusalNote message={refused.refusal.message} />}
          {children}
          <div className="actions">
            <button type="submit" className="button primary" aria-disabled={busy}>
              {submit}
            </button>
            <button type="button" className="button secondary" onClick={onClose}>
              {m.cancel}
            </button>
          </div>
        </form>
      </FormContext>
    </Modal>
  )
}

/** Fields by name; a name that repeats becomes a list. */
function formOf(data: FormData): Form {
  const form: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    form[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return form
}

/** In the server's words, or, for what the dialog itself checked before it asked, in the house's. */
function shownRefusal(error: unknown, language: Language): ShownRefusal {
  if (!(error instanceof Refusal))
    return { code: 'request.bug', message: error instanceof Error ? error.message : String(error), field: undefined }
  const { code, detail, field } = error
  const words: Readonly<Record<string, string>> = (language === 'en' ? en : zhCN).refusals
  const own = error instanceof RefusedCall ? undefined : words[code]
  return { code, message: own === undefined ? error.message : say(own, detail), field }
}

interface ReasonDialogProps {
  readonly title: string
  readonly submit: string
  readonly reasonLabel: string
  /** The reasons the law or the office knows. */
  readonly reasons: readonly Option[]
  readonly textLabel: string
  readonly textOptional?: boolean
  readonly onClose: () => void
  readonly onSubmit: (reason: { reason: string; text: string }) => Promise<unknown>
  /** What it is about and what follows. */
  readonly children?: ReactNode
}

/** 退回、不予立案、改办: one of the known reasons, and the case in words. */
export function ReasonDialog({
  reasonLabel,
  reasons,
  textLabel,
  textOptional = false,
  onSubmit,
  children,
  ...dialog
}: ReasonDialogProps) {
  return (
    <FormDialog
      {...dialog}
      onSubmit={async (form) =>
        onSubmit({
          reason: chosen(form, 'reason', { label: reasonLabel, among: reasons.map(({ value }) => value) }),
          text: textOptional ? optional(form, 'text') : written(form, 'text', { label: textLabel }),
        })
      }
    >
      {children}
      <Choice name="reason" label={reasonLabel} options={reasons} />
      <TextArea name="text" label={textLabel} rows={3} optional={textOptional} />
    </FormDialog>
  )
}
