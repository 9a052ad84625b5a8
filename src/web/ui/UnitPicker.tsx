/** Choosing a unit (选择单位): by part of its name or by pinyin initials, with the keyboard alone. */
import { useMemo, useState } from 'react'
import { say } from '#kernel/message'
import { FieldError, type Labelled } from './fields.tsx'
import { fieldId, useFieldError } from './form.tsx'
import { messages } from './messages.tsx'
import { matches, useInitials } from './pinyin.tsx'
import { SearchList } from './SearchList.tsx'
import { useMessages } from './session.tsx'

export interface PickableUnit {
  readonly id: string
  readonly name: string
  /** Why it is offered: 职责清单第4项, 去年6件同类. */
  readonly hint?: string
}

interface UnitPickerProps extends Labelled {
  readonly units: readonly PickableUnit[]
  /** Ids chosen before. */
  readonly value?: readonly string[]
  /** 会办 has several, 主办 one. */
  readonly multiple?: boolean
  readonly onChange?: (ids: readonly string[]) => void
  /** The first field of its dialog: typing begins at once. */
  readonly first?: boolean
}

/** Writes the ids into the form under its name. */
export function UnitPicker(props: UnitPickerProps) {
  const { units, value = [], multiple = false, onChange, first = false, ...labelled } = props
  const m = useMessages(messages)
  const [chosen, setChosen] = useState(value)
  const [searching, setSearching] = useState(false)
  const error = useFieldError(labelled.name)
  const id = fieldId(labelled.name)
  const change = (ids: readonly string[]) => {
    setChosen(ids)
    setSearching(false)
    onChange?.(ids)
  }
  const named = chosen.flatMap((one) => units.find((unit) => unit.id === one) ?? [])
  return (
    <fieldset className={error ? 'field wrong picker' : 'field picker'}>
      <legend>
        {labelled.label}
        {labelled.optional && m.optional}
      </legend>
      {labelled.hint && <span className="hint">{labelled.hint}</span>}
      {error && <FieldError id={`${id}-error`} error={error} />}
      {named.length > 0 && (
        <ul className="picked" aria-label={m.picker.chosen}>
          {named.map(({ id: one, name, hint }) => (
            <li key={one}>
              <input type="hidden" name={labelled.name} value={one} />
              {name} {hint && <span className="hint">{hint}</span>}
              {(multiple || labelled.optional) && (
                <button
                  type="button"
                  aria-label={say(m.picker.remove, { name })}
                  onClick={() => change(chosen.filter((other) => other !== one))}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {searching || named.length === 0 ? (
        <UnitSearch
          label={labelled.label}
          autoFocus={first || searching}
          units={multiple ? units.filter((unit) => !chosen.includes(unit.id)) : units}
          onPick={(one) => change(multiple ? [...chosen, one] : [one])}
        />
      ) : (
        <button type="button" className="button secondary" id={id} onClick={() => setSearching(true)}>
          {multiple ? '＋' : m.picker.change}
        </button>
      )}
    </fieldset>
  )
}

const shownAtOnce = 50

function UnitSearch({
  label,
  autoFocus,
  units,
  onPick,
}: {
  label: string
  autoFocus: boolean
  units: readonly PickableUnit[]
  onPick: (id: string) => void
}) {
  const m = useMessages(messages)
  const [words, setWords] = useState('')
  const names = useMemo(() => units.map(({ name }) => name), [units])
  useInitials(names)
  const found = units.filter(({ name }) => matches(name, words)).slice(0, shownAtOnce)
  return (
    <SearchList
      label={label}
      autoFocus={autoFocus}
      placeholder={m.picker.search}
      words={words}
      onWords={setWords}
      items={found.map(({ id, name, hint }) => ({ id, label: name, hint }))}
      onPick={onPick}
      none={m.picker.none}
    />
  )
}
