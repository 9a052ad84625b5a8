/** 机关设置 on the server: settings every office has, and the reading of the journal. */
import type { ServerFeature } from '#kernel/feature'
import { calendarYears, deadlineAmounts } from '../domain/public.ts'
import { facts } from '../messages/facts.ts'
import { routes } from './routes.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [calendarYears, deadlineAmounts],
  routes,
  facts,
}
