/** A value of several parts while somebody fills it in (填写中的设置): blank lines, and what is handed over in the end. */
import type { SettingInput, SettingKey, SettingLine, SettingPart } from '#kernel/setting'

type Parts = Readonly<Record<string, unknown>>
type AnyInput = SettingInput | SettingLine | SettingKey

export function blankOf(input: AnyInput): unknown {
  switch (input.kind) {
    case 'key':
      return newKey()
    case 'choice':
      return input.options[0]?.value ?? ''
    case 'yes_no':
      return false
    case 'lines':
    case 'choices':
    case 'rows':
      return []
    case 'group':
      return Object.fromEntries(input.parts.map((part) => [part.name, blankOf(part.input)]))
    case 'text':
    case 'number':
    case 'date':
      return ''
  }
}

/** Letters only, as names of rows are: own_kqzrtmbfwa. */
const newKey = (): string =>
  `own_${Array.from({ length: 10 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')}`

/** The parts a value has; a blank for each it lacks. */
export function partOf(value: unknown, parts: readonly SettingPart<AnyInput>[]): Parts {
  const known: Parts = typeof value === 'object' && value !== null ? { ...value } : {}
  return Object.fromEntries(parts.map(({ name, input }) => [name, known[name] ?? blankOf(input)]))
}

/** As the setting keeps it: numbers as numbers, empty lines and optional parts left out. What does not fit stays for the server to refuse. */
export function filledIn(input: AnyInput, value: unknown): unknown {
  switch (input.kind) {
    case 'number':
      return typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value
    case 'text':
      return typeof value === 'string' ? value.trim() : value
    case 'lines':
      return listOf(value).flatMap((line) => (typeof line === 'string' && line.trim() !== '' ? [line.trim()] : []))
    case 'rows':
      return listOf(value).map((row) => filledIn(input.row, row))
    case 'group': {
      const known = partOf(value, input.parts)
      const parts = input.parts
        .map((part) => [part, filledIn(part.input, known[part.name])] as const)
        .filter(([{ optional }, filled]) => !(optional && filled === ''))
      if (input.optional && parts.every(([, filled]) => filled === '')) return null
      return Object.fromEntries(parts.map(([{ name }, filled]) => [name, filled]))
    }
    case 'key':
    case 'yes_no':
    case 'date':
    case 'choice':
    case 'choices':
      return value
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
