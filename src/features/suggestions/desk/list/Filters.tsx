/** Filters of the list (筛选): one small panel to add them, one chip each to see and remove them; all of it in the address. */
import { say, type Language } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import type { z } from 'zod'
import { Popup } from '#ui/grid/Popup'
import type { ChangeSearch } from '#ui/navigation'
import { useSession } from '#ui/session'
import { useEndpoint } from '#ui/useEndpoint'
import { suggestionApi } from '../../domain/contract.ts'
import { useWords, type DeskWords } from '../words.ts'
import { activeFilters, filterNames, filterValues, ListSearch, type FilterName } from './search.ts'

type Choices = z.output<typeof suggestionApi.choices.output>

interface FiltersProps {
  readonly search: ListSearch
  readonly change: ChangeSearch<typeof ListSearch>
}

export function Filters({ search, change }: FiltersProps) {
  const m = useWords()
  const { language } = useSession()
  const { data: choices } = useEndpoint(suggestionApi.choices, {})
  const wording = { m, language, choices }
  return (
    <>
      <Popup label={m.desk.filter}>
        {filterNames.map((name) => (
          <label key={name} className="filter">
            {m.desk.filters[name]}
            <select
              value={String(firstOf(search[name]) ?? '')}
              onChange={(event) => change({ [name]: event.target.value || undefined, page: undefined })}
            >
              <option value="">{m.desk.filters.all}</option>
              {optionsOf(name, wording).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </Popup>
      {activeFilters(search).map((name) => {
        const words = filterText(search, name, wording)
        return (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed="true"
            aria-label={say(m.desk.filters.remove, { name: words })}
            onClick={() => change({ [name]: undefined, page: undefined })}
          >
            {words} <span aria-hidden="true">×</span>
          </button>
        )
      })}
    </>
  )
}

const firstOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

interface Wording {
  readonly m: DeskWords
  readonly language: Language
  readonly choices: Choices | undefined
}

/** 办理中的，或“类别：民生保障”: the words of a filter that is on. */
export function filterText(search: ListSearch, name: FilterName, wording: Wording): string {
  const set = search[name]
  const values = typeof set === 'string' ? [set] : (set ?? [])
  const options = optionsOf(name, wording)
  const labels = values.map((value) => options.find((option) => option.value === value)?.label ?? value)
  return `${wording.m.desk.filters[name]} ${labels.join(wording.m.desk.and)}`
}

function optionsOf(
  name: FilterName,
  { m: { desk, words, cases }, language, choices }: Wording,
): readonly { value: string; label: string }[] {
  const worded = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  switch (name) {
    case 'session':
      return (choices?.sessions ?? []).map(({ id, term, number }) => ({
        value: id,
        label: sessionText({ term, number, language }, desk.session),
      }))
    case 'unit':
      return (choices?.units ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))
    case 'category':
      return worded(choices?.categories ?? [], (value) => value)
    case 'between':
      return worded(filterValues.between, (value) => desk.filters.betweenValues[value])
    case 'class':
      return worded(filterValues.class, (value) => cases.classTags[value])
    case 'state':
      return worded(filterValues.state, (value) => words.states[value])
    case 'due':
      return worded(filterValues.due, (value) => desk.filters.dueValues[value])
    case 'round':
      return worded(filterValues.round, (value) => value)
    case 'joint':
      return worded(filterValues.joint, () => desk.yes)
    case 'key':
      return worded(filterValues.key, () => desk.yes)
  }
}

export function sessionText(
  { term, number, language }: { term: number; number: number; language: Language },
  template: string,
): string {
  const numeral = (value: number) => (language === 'en' ? value : toChineseNumeral(value))
  return say(template, { term: numeral(term), session: numeral(number) })
}
