/** Settings (设置): what an office may decide itself, versioned, each with its default and the source of it. */
import type { z } from 'zod'
import type { PlainDate } from './date.ts'
import type { Language } from './message.ts'
import type { Role } from './roles.ts'

export interface SettingWords {
  readonly name: string
  readonly explanation: string
  /** Stands after a number: 分钟. */
  readonly unit?: string
  /** The basis in this language, laws by name and article; as in the definition where it is left out. */
  readonly basis?: string
}

export interface SettingOption {
  readonly value: string
  readonly label: string
}

/** What one control fills in. */
export type SettingControl =
  | { readonly kind: 'text' | 'number' | 'date' | 'yes_no' }
  /** A list of texts, one a line. */
  | { readonly kind: 'lines' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly SettingOption[] }

/** Names one row among others; never shown, made for a new row. */
export interface SettingKey {
  readonly kind: 'key'
}

export interface SettingGroup<Part> {
  readonly kind: 'group'
  readonly parts: readonly SettingPart<Part>[]
  /** Left empty it is null. */
  readonly optional?: boolean
}

export type SettingLine = SettingControl | SettingGroup<SettingControl | SettingKey>

export interface SettingRows {
  readonly kind: 'rows'
  readonly row: SettingLine
}

/** How a value of several parts is filled in (填写方式): plain data in one language, so that one form serves every setting. */
export type SettingInput = SettingControl | SettingRows | SettingGroup<SettingControl | SettingRows>

export interface SettingPart<Part> {
  readonly name: string
  readonly label: string
  readonly input: Part
  /** An optional text that is left empty is left out. */
  readonly optional?: boolean
  /** What holds while an optional text is empty, by the key of its row. */
  readonly standing?: Readonly<Record<string, string>>
}

export interface SettingDefinition<Value extends z.ZodType = z.ZodType> {
  readonly key: string
  readonly value: Value
  readonly default: z.output<Value>
  /** Statute, local rule or practice the default comes from, in Chinese; shown beside the field. */
  readonly basis: string
  readonly words?: Readonly<Record<Language, SettingWords>>
  /** Who may change it. */
  readonly by?: readonly Role[]
  /** A value of several parts in lines a person reads. */
  inWords?(value: z.output<Value>, language: Language): readonly string[]
  /** A value of several parts as a form. */
  input?(language: Language): SettingInput
  /** Refuses on a day what has the right shape and is still not allowed. */
  check?(value: z.output<Value>, on: PlainDate): void
}

export const setting = <Value extends z.ZodType>(definition: SettingDefinition<Value>): SettingDefinition<Value> =>
  definition

/** Work of the congress is set by its office, the machinery by the system administrator; most settings by either. */
export const settingRoles = ({ by = ['system_admin', 'deputies_office'] }: SettingDefinition): readonly Role[] => by

/** A value as a person reads it, line by line. */
export function settingInWords(definition: SettingDefinition, value: unknown, language: Language): readonly string[] {
  if (definition.inWords) return definition.inWords(value, language)
  if (value === null) return []
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const unit = definition.words?.[language].unit
  return [unit ? `${text} ${unit}` : text]
}
