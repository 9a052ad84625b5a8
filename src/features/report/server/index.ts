/** What this feature fills in (数字与报告): figures and their words, frozen copies, and the reports that state them. */
import type { ServerFeature } from '#kernel/feature'
import { reportLifecycle, reportStates } from '../domain/writer/lifecycle.ts'
import { facts } from '../messages/facts.ts'
import { annualReport } from './annual/kind.ts'
import { checkAlone } from './checks.ts'
import { demo } from './demo.ts'
import { ownMetrics } from './metrics.ts'
import { reportPeriod } from './period.ts'
import { routes } from './routes.ts'
import { listWaitingReports } from './writer/waiting.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [reportPeriod, ownMetrics],
  rules: [{ name: 'report', rules: reportLifecycle, states: reportStates }],
  facts,
  factDetails,
  textCheck: checkAlone,
  documents: [annualReport],
  demo,
  routes,
  waiting: listWaitingReports,
}
