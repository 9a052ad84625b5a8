/** One control of a setting: a word, a number, a day, lines, one or several of a few. */
import { say } from '#kernel/message'
import type { SettingControl } from '#kernel/setting'
import { useSession } from '#ui/session'
import { detailMarks } from '../messages/detail-marks.ts'
import { useWords } from './parts.tsx'

export interface EditorProps<Input> {
  readonly input: Input
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

interface ControlProps extends EditorProps<SettingControl> {
  /** Of the label in sight; without one the control carries its label itself. */
  readonly id?: string
  /** What holds while nothing is written. */
  readonly standing?: string | undefined
}

export function Control({ input, label, id, value, onChange, standing }: ControlProps) {
  const marks = detailMarks[useSession().language]
  const named = id === undefined ? { 'aria-label': label } : { id }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  switch (input.kind) {
    case 'choice':
      return (
        <select {...named} className="control" value={text} onChange={({ target }) => onChange(target.value)}>
          {input.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'choices':
      return <Ticks input={input} label={label} value={value} onChange={onChange} />
    case 'yes_no':
      return (
        <select
          {...named}
          className="control medium"
          value={String(value === true)}
          onChange={({ target }) => onChange(target.value === 'true')}
        >
          <option value="true">{marks.yes}</option>
          <option value="false">{marks.no}</option>
        </select>
      )
    case 'lines':
      return (
        <textarea
          {...named}
          className="control"
          rows={Math.min(16, textsIn(value).length + 2)}
          value={textsIn(value).join('\n')}
          onChange={({ target }) => onChange(target.value.split('\n'))}
        />
      )
    case 'date':
    case 'number':
    case 'text':
      return (
        <input
          {...named}
          className={input.kind === 'text' ? 'control' : 'control medium'}
          type={input.kind === 'date' ? 'date' : 'text'}
          inputMode={input.kind === 'number' ? 'numeric' : undefined}
          placeholder={standing}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )
  }
}

type Choices = Extract<SettingControl, { options: unknown }>

/** Always in the order of the options, whatever was ticked last. */
function Ticks({ input: { options }, label, value, onChange }: EditorProps<Choices>) {
  const m = useWords().settings
  const chosen = textsIn(value)
  const ticked = (one: string, on: boolean) =>
    options.map((option) => option.value).filter((known) => (known === one ? on : chosen.includes(known)))
  return options.map((option) => (
    <label key={option.value} className="option">
      <input
        type="checkbox"
        aria-label={say(m.cell, { row: label, part: option.label })}
        checked={chosen.includes(option.value)}
        onChange={({ target }) => onChange(ticked(option.value, target.checked))}
      />
      <span>{option.label}</span>
    </label>
  ))
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
