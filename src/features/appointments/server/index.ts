/** What this feature fills in on the server (人事任免、宪法宣誓). */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import { appointmentRules, appointmentStates, ceremonyRules, ceremonyStates } from '../domain/lifecycle.ts'
import { examinedPosts, governmentElectedOn, oathDays, oathTexts, passMark, statingPosts } from '../domain/settings.ts'
import { factDetails } from '../messages/fact-details.ts'
import { facts } from '../messages/facts.ts'
import { messages } from '../messages/index.ts'
import { appointmentHold } from './agenda.ts'
import { figures } from './figures.ts'
import { findableAppointments, findableLists } from './findable.ts'
import { documents } from './papers.ts'
import { listPublications } from './lists.ts'
import { routes } from './routes.ts'
import { appointmentPolls } from './voting.ts'
import { listWaitingAppointments } from './waiting.ts'
import { demo } from './demo/index.ts'

export const server: ServerFeature = {
  demo,
  schema: new URL('./schema/', import.meta.url),
  routes,
  waiting: listWaitingAppointments,
  search: [findableAppointments, findableLists],
  figures,
  documents,
  publications: [listPublications],
  rules: [
    { name: 'appointment', rules: appointmentRules, states: appointmentStates },
    { name: 'oath', rules: ceremonyRules, states: ceremonyStates },
  ],
  settings: [governmentElectedOn, passMark, examinedPosts, statingPosts, oathTexts, oathDays],
  pollSubjects: [appointmentPolls],
  agendaHold: appointmentHold,
  notices: noticeWords(messages),
  facts,
  factDetails,
}
