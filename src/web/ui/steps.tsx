/** The steps of a record at the workbench (能办的事): one button each with its form, and folded what is not possible now and why. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '#kernel/message'
import { ActionButton } from './ActionButton.tsx'
import { optional, written } from './checks.tsx'
import { FormDialog } from './dialogs.tsx'
import { Field, Select, TextArea, type Option } from './fields.tsx'
import { messages } from './messages.tsx'
import { notify } from './notices.tsx'
import type { Form } from './page.tsx'
import { useMessages } from './session.tsx'
import { UnitPicker } from './UnitPicker.tsx'

export interface StepField {
  readonly name: string
  readonly label: string
  readonly kind: 'line' | 'text' | 'day' | 'number' | 'choice' | 'organ'
  /** Of a choice, and of an organ to pick. */
  readonly options?: readonly Option[]
  readonly value?: string | undefined
  readonly optional?: boolean
  readonly hint?: string
}

export type StepValues = Readonly<Record<string, string>>

export interface StepOffer {
  readonly id: string
  readonly label: string
  /** Why not now, in words; null when it can be taken. */
  readonly reason: string | null
  /** 终止、撤回、不同意: against the usual course, so never the button the eye goes to first. */
  readonly ends?: boolean
  readonly fields: readonly StepField[]
  readonly run: (values: StepValues) => Promise<unknown>
}

interface StepsProps {
  readonly label: string
  readonly steps: readonly StepOffer[]
}

export function Steps({ label, steps }: StepsProps) {
  const m = useMessages(messages)
  const [open, setOpen] = useState<StepOffer>()
  const now = steps.filter(({ reason }) => reason === null)
  const usual = now.find(({ ends }) => !ends)
  const later = steps.filter(({ reason }) => reason !== null)
  if (steps.length === 0) return null
  return (
    <section aria-label={label}>
      <div className="actions">
        {now.map((step) => (
          <ActionButton key={step.id} label={step.label} primary={step === usual} onClick={() => setOpen(step)} />
        ))}
      </div>
      {later.length > 0 && (
        <details>
          <summary>{m.stepsLater.title}</summary>
          <ul className="plain-list">
            {later.map(({ id, label: action, reason }) => (
              <li key={id}>{say(m.stepsLater.reason, { action, reason: reason ?? '' })}</li>
            ))}
          </ul>
        </details>
      )}
      {open && <StepDialog step={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

/** The form of one step; a step without fields only asks once more. */
export function StepDialog({ step, onClose }: { step: StepOffer; onClose: () => void }) {
  const client = useQueryClient()
  return (
    <FormDialog
      title={step.label}
      submit={step.label}
      onClose={onClose}
      onSubmit={async (form) => {
        await step.run(valuesOf(step.fields, form))
        notify(step.label)
        await client.invalidateQueries()
      }}
    >
      {step.fields.map((field) => (
        <StepInput key={field.name} field={field} />
      ))}
    </FormDialog>
  )
}

const valuesOf = (fields: readonly StepField[], form: Form): StepValues =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.optional ? optional(form, field.name) : written(form, field.name, { label: field.label }),
    ]),
  )

function StepInput({ field }: { field: StepField }) {
  const { kind, options = [], value, ...labelled } = field
  switch (kind) {
    case 'text':
      return <TextArea {...labelled} value={value} rows={4} />
    case 'choice':
      return <Select {...labelled} value={value ?? onlyOf(field)} options={options} empty="" />
    case 'organ':
      return (
        <UnitPicker
          {...labelled}
          value={value ? [value] : []}
          units={options.map(({ value: id, label: name, hint }) => ({
            id,
            name,
            ...(hint === undefined ? {} : { hint }),
          }))}
        />
      )
    case 'day':
      return <Field {...labelled} value={value} type="date" />
    case 'number':
      return <Field {...labelled} value={value} inputMode="decimal" width="short" />
    case 'line':
      return <Field {...labelled} value={value} />
  }
}

/** Where there is nothing to choose between and an answer is needed, it is chosen. */
const onlyOf = ({ optional: open = false, options = [] }: StepField): string | undefined =>
  options.length === 1 && !open ? options[0]?.value : undefined
