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
}

export interface SettingDefinition<Value extends z.ZodType = z.ZodType> {
  readonly key: string
  readonly value: Value
  readonly default: z.output<Value>
  /** Statute, local rule or practice the default comes from; shown beside the field. */
  readonly basis: string
  readonly words?: Readonly<Record<Language, SettingWords>>
  /** Who may change it. */
  readonly by?: readonly Role[]
  /** A value of several parts in lines a person reads. */
  inWords?(value: z.output<Value>, language: Language): readonly string[]
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
