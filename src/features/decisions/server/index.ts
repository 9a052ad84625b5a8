/** What this feature fills in on the server (决议决定、代表议案). */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { motionRules, motionStates, resolutionRules, resolutionStates } from '../domain/lifecycle.ts'
import { matters, reminderDays } from '../domain/settings.ts'
import { factDetails } from '../messages/fact-details.ts'
import { facts } from '../messages/facts.ts'
import { messages } from '../messages/index.ts'
import { decisionHold } from './agenda.ts'
import { resolutionPolls } from './announced.ts'
import { motionPolls } from './motion-routes.ts'
import { figures } from './figures.ts'
import { findableDecisions } from './findable-decisions.ts'
import { findableMotions } from './findable-motions.ts'
import { resolutionPaper } from './papers.ts'
import { decisionPublications } from './publication.ts'
import { reportReminders } from './jobs.ts'
import { routes } from './routes.ts'
import { listWaitingDecisions } from './waiting.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes,
  waiting: listWaitingDecisions,
  jobs: [reportReminders],
  search: [findableDecisions, findableMotions],
  figures,
  documents: [resolutionPaper],
  publications: [decisionPublications],
  rules: [
    { name: 'resolution', rules: resolutionRules, states: resolutionStates },
    { name: 'motion', rules: motionRules, states: motionStates },
  ],
  settings: [matters, reminderDays],
  pollSubjects: [resolutionPolls, motionPolls],
  agendaHold: decisionHold,
  notices: noticeWords(messages),
  facts,
  factDetails,
}
