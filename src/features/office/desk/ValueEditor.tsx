/** 设置的填写: the form of a value of several parts, drawn from its description. */
import { useId } from 'react'
import type { SettingInput } from '#kernel/setting'
import { blankOf, partOf } from '../domain/setting-input.ts'
import { Control, type EditorProps } from './Control.tsx'
import { RowsEditor } from './RowsEditor.tsx'

export function ValueEditor({ input, label, value, onChange }: EditorProps<SettingInput>) {
  if (input.kind !== 'group') return <PartEditor input={input} label={label} value={value} onChange={onChange} />
  const present = partOf(value, input.parts)
  return input.parts.map((part) => (
    <PartEditor
      key={part.name}
      input={part.input}
      label={part.label}
      value={present[part.name] ?? blankOf(part.input)}
      onChange={(changed) => onChange({ ...present, [part.name]: changed })}
    />
  ))
}

function PartEditor({ input, label, value, onChange }: EditorProps<Part>) {
  const id = useId()
  if (input.kind === 'rows') return <RowsEditor input={input} label={label} value={value} onChange={onChange} />
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Control input={input} label={label} id={id} value={value} onChange={onChange} />
    </div>
  )
}

type Part = Exclude<SettingInput, { kind: 'group' }>
