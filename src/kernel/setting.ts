/** Settings (设置): what an office may decide itself, versioned, each with its default and the source of it. */
import type { z } from 'zod'

export interface SettingDefinition<Value extends z.ZodType = z.ZodType> {
  readonly key: string
  readonly value: Value
  readonly default: z.output<Value>
  /** Statute, local rule or practice the default comes from; shown beside the field. */
  readonly basis: string
}

export const setting = <Value extends z.ZodType>(definition: SettingDefinition<Value>): SettingDefinition<Value> =>
  definition
