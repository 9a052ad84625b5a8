/** What this feature fills in (机关设置): settings and their schema. */
import type { ServerFeature } from '#kernel/feature'
import { calendarYears, deadlineAmounts } from '../domain/public.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [calendarYears, deadlineAmounts],
}
