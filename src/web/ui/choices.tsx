/** Choices (选择项): radio and tick cards large enough for a thumb, under a question that names them. */
import type { ReactNode } from 'react'
import { FieldError, type Labelled, type Option } from './fields.tsx'
import { fieldId, useFieldError, useTyped, useTypedAll } from './form.tsx'
import { messages } from './messages.tsx'
import { useMessages } from './session.tsx'

interface ChoiceProps extends Labelled {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

/** One of few. */
export function Choice({ options, value, ...labelled }: ChoiceProps) {
  const typed = useTyped(labelled.name, value)
  return (
    <Question {...labelled}>
      {options.map((option, index) => (
        <OptionCard
          key={option.value}
          {...option}
          type="radio"
          name={labelled.name}
          index={index}
          checked={option.value === typed}
        />
      ))}
    </Question>
  )
}

interface ChecksProps extends Labelled {
  readonly options: readonly Option[]
  readonly values?: readonly string[]
}

/** Any number of few. */
export function Checks({ options, values, ...labelled }: ChecksProps) {
  const typed = useTypedAll(labelled.name, values)
  return (
    <Question {...labelled}>
      {options.map((option, index) => (
        <OptionCard
          key={option.value}
          {...option}
          type="checkbox"
          name={labelled.name}
          index={index}
          checked={typed.includes(option.value)}
        />
      ))}
    </Question>
  )
}

/** Questions that follow from one answer of a Choice; their hint says when, for readers without the script. */
export const When = ({ name, is, children }: { name: string; is: string; children: ReactNode }) => (
  <div data-when={`${name}=${is}`}>{children}</div>
)

function Question({ name, label, hint, optional, children }: Labelled & { children: ReactNode }) {
  const m = useMessages(messages)
  const error = useFieldError(name)
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={described || undefined}>
      <legend>
        {label}
        {optional && m.optional}
      </legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`} error={error} />}
      {children}
    </fieldset>
  )
}

interface OptionCardProps extends Option {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly index: number
  readonly checked: boolean
}

/** An error link lands in the first card. */
function OptionCard({ type, name, value, label, hint, index, checked }: OptionCardProps) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`
  return (
    <label className="option" htmlFor={id}>
      <input type={type} id={id} name={name} value={value} defaultChecked={checked} />
      <span>
        {label}
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  )
}
