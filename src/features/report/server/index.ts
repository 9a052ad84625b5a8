/** What this feature fills in (数字与报告): figures and their words, frozen copies, and the reports that state them. */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { reportLifecycle, reportStates } from '../domain/writer/lifecycle.ts'
import { facts } from '../messages/facts.ts'
import { messages } from '../messages/index.ts'
import { annualReport } from './annual/kind.ts'
import { handlingPublications } from './annual/publication.ts'
import { checkAlone } from './checks.ts'
import { reportCircles } from './consultation/circles.ts'
import { demo } from './demo/index.ts'
import { ownMetrics } from './metrics.ts'
import { ledgerWholeFrom, reportPeriod } from './period.ts'
import { routes } from './routes.ts'
import { reportPolls } from './writer/polls.ts'
import { listWaitingReports } from './writer/waiting.ts'
import { factDetails } from '../messages/fact-details.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  settings: [reportPeriod, ledgerWholeFrom, reportCircles, ownMetrics],
  rules: [{ name: 'report', rules: reportLifecycle, states: reportStates }],
  facts,
  factDetails,
  textCheck: checkAlone,
  documents: [annualReport],
  publications: [handlingPublications],
  pollSubjects: [reportPolls],
  notices: noticeWords(messages),
  demo,
  routes,
  waiting: listWaitingReports,
}
