import type { ServerFeature } from '#kernel/feature'
import { calendarYears, deadlineAmounts } from '../domain/public.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [calendarYears, deadlineAmounts],
}
