/** Fields to write in (填写项): label, hint, error, control, in this order, each joined to the control. */
import type { ReactNode } from 'react'
import { fieldId, useFieldError, useTyped } from './form.tsx'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

export interface Labelled {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
}

interface ControlAttributes {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** Label, hint and error around one control. */
export function Labelled({
  name,
  label,
  hint,
  optional,
  children,
}: Labelled & { children: (attributes: ControlAttributes) => ReactNode }) {
  const m = useMessages(messages)
  const error = useFieldError(name)
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && m.optional}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`} error={error} />}
      {children({ id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

/** The same words as in the summary, beside the field. */
export function FieldError({ id, error }: { id: string; error: string }) {
  const m = useMessages(messages)
  return (
    <span className="field-error" id={id}>
      <span className="hidden">{m.errorPrefix}</span>
      {error}
    </span>
  )
}

interface FieldProps extends Labelled {
  readonly value?: string | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'date' | 'search' | 'url'
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email'
  readonly autoComplete?: string
  readonly width?: 'short' | 'medium'
  readonly unit?: string
  /** Name of a TextArea whose first sentence is proposed here until the reader writes something else. */
  readonly titleFrom?: string
  /** The page begins in this field: a kiosk whose scanner types. */
  readonly first?: boolean
}

export function Field({
  value,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  width,
  unit,
  titleFrom,
  first = false,
  ...labelled
}: FieldProps) {
  const typed = useTyped(labelled.name, value)
  return (
    <Labelled {...labelled}>
      {(attributes) => {
        const input = (
          <input
            {...attributes}
            type={type}
            className={width ? `control ${width}` : 'control'}
            defaultValue={type === 'password' ? undefined : typed}
            inputMode={inputMode}
            autoComplete={autoComplete}
            data-title-from={titleFrom}
            autoFocus={first}
          />
        )
        return unit ? (
          <span className="with-unit">
            {input}
            <span>{unit}</span>
          </span>
        ) : (
          input
        )
      }}
    </Labelled>
  )
}

interface TextAreaProps extends Labelled {
  readonly value?: string | undefined
  readonly rows?: number
  /** Says how many characters are left; never stops the reader from writing on. */
  readonly count?: number
}

export function TextArea({ value, rows = 6, count, ...labelled }: TextAreaProps) {
  const typed = useTyped(labelled.name, value)
  return (
    <Labelled {...labelled}>
      {(attributes) => (
        <textarea {...attributes} className="control" rows={rows} defaultValue={typed} data-count={count} />
      )}
    </Labelled>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export function Select({
  value,
  options,
  empty,
  onChange,
  ...labelled
}: Labelled & {
  value?: string | undefined
  options: readonly Option[]
  empty?: string
  /** At the workbench, where other fields depend on what is chosen. */
  onChange?: (value: string) => void
}) {
  const typed = useTyped(labelled.name, value)
  return (
    <Labelled {...labelled}>
      {(attributes) => (
        <select
          {...attributes}
          className="control"
          defaultValue={typed}
          onChange={onChange && (({ target }) => onChange(target.value))}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value: one, label }) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
