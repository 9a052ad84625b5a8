/** The frame of a form (表单): its key, what was typed, the refusal, and the buttons. */
import { createContext, useContext, useId, type ReactNode } from 'react'
import { messages } from './messages.tsx'
import { text, texts, type Form, type ShownRefusal } from './page.tsx'
import { useMessages, useSession } from './session.tsx'

/** What the page document hands to every field below it; a feature passes nothing on by hand. */
export interface FormState {
  readonly form: Form
  readonly refusal: ShownRefusal | undefined
  readonly formKey: string
  /** Address of the page, with its query. */
  readonly path?: string
  /** What was uploaded with the form that was refused; it need not be chosen again. */
  readonly files?: readonly KeptFile[]
}

export interface KeptFile {
  readonly id: string
  readonly name: string
}

export const FormContext = createContext<FormState>({ form: {}, refusal: undefined, formKey: '' })

/** The value a field shows: what was typed when its form was refused, otherwise what the page knows. */
export function useTyped(name: string, known: string | undefined): string {
  const { form, refusal } = useContext(FormContext)
  return refusal ? text(form, name) : (known ?? '')
}

export function useTypedAll(name: string, known: readonly string[] | undefined): readonly string[] {
  const { form, refusal } = useContext(FormContext)
  return refusal ? texts(form, name) : (known ?? [])
}

/** The files of a field: those the page knows, and what came with a form that was refused. */
export function useKeptFiles(name: string, known: readonly KeptFile[]): readonly KeptFile[] {
  const { form, files = [] } = useContext(FormContext)
  const typed = texts(form, name)
  return [...known, ...files.filter(({ id }) => typed.includes(id) && !known.some((one) => one.id === id))]
}

/** The refusal of this field, in words. */
export function useFieldError(name: string): string | undefined {
  const { refusal } = useContext(FormContext)
  return refusal?.field === name ? refusal.message : undefined
}

/** Where an error link lands. */
export const fieldId = (name: string): string => `field-${name}`

interface PostFormProps {
  readonly children: ReactNode
  /** Absent: the address of the page itself. */
  readonly action?: string
  /** Set when the form has a FileField. */
  readonly files?: boolean
  /** Name under which the browser keeps what is typed until the server has it, e.g. 'suggestion' or `reply-${id}`. */
  readonly draft?: string
  readonly label?: string
}

/** A form that is sent once: it carries the key, and a lost answer is asked for again with the same key. */
export function PostForm({ children, action, files = false, draft, label }: PostFormProps) {
  const { personId } = useSession()
  return (
    <form
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      aria-label={label}
      data-once=""
      data-draft={draft && `${personId ?? 'public'}:${draft}`}
      data-resend={draft ? '' : undefined}
    >
      <FormKey />
      {children}
      {draft && <p className="form-state" data-form-state="" role="status" />}
    </form>
  )
}

/** Each form of a page has a key of its own: one that was sent says nothing about its neighbour. */
export function FormKey() {
  const { formKey } = useContext(FormContext)
  return <input type="hidden" name="formKey" value={`${formKey}${useId()}`} />
}

interface SubmitProps {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'secondary' | 'link'
  /** Tells two buttons of one form apart. */
  readonly name?: string
  readonly value?: string
  /** Why the step is not possible now; the button stays and says so. */
  readonly refused?: string | undefined
}

/** One primary button per page; a step that is not lawful now is shown with its reason instead of being hidden. */
export function Submit({ children, kind = 'primary', name, value, refused }: SubmitProps) {
  const reason = refused && `why-${name ?? 'submit'}-${value ?? ''}`
  return (
    <>
      <button
        type="submit"
        className={`button ${kind}`}
        name={name}
        value={value}
        disabled={!!refused}
        aria-describedby={reason}
      >
        {children}
      </button>
      {refused && (
        <span id={reason} className="hint">
          {refused}
        </span>
      )}
    </>
  )
}

/** A link that looks like a button: it leads on and changes nothing. */
export const ButtonLink = ({
  href,
  children,
  kind = 'primary',
  label,
}: {
  href: string
  children: ReactNode
  kind?: SubmitProps['kind']
  /** Tells links of the same words apart: 对第三段提意见. */
  label?: string
}) => (
  <a className={`button ${kind}`} href={href} aria-label={label}>
    {children}
  </a>
)

export const Actions = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>

/** First thing on a page that was refused; the focus goes there, the link into the field. */
export function ErrorSummary() {
  const { refusal } = useContext(FormContext)
  const m = useMessages(messages)
  if (!refusal) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-heading" data-error-summary="">
      <h2 id="error-heading">{m.errorHeading}</h2>
      <ul>
        <li>{refusal.field ? <a href={`#${fieldId(refusal.field)}`}>{refusal.message}</a> : refusal.message}</li>
      </ul>
    </div>
  )
}
