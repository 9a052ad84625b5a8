/** What this feature fills in on the server (会议): routes, rules and words of meetings. */
import type { ServerFeature } from '#kernel/feature'
import { noticeWords } from '#kernel/message'
import {
  attendanceRules,
  attendances,
  itemRules,
  itemStates,
  meetingRules,
  meetingStates,
  minutesRules,
  minutesStates,
  speechRules,
  speechStates,
  topicRules,
  topicStates,
} from '../domain/lifecycle.ts'
import { agreedListRules, agreedMatterRules, listStates, matterStates } from '../domain/agreed/lifecycle.ts'
import { agreedPeriod } from '../domain/agreed/period.ts'
import { facts } from '../messages/facts.ts'
import { messages } from '../messages/index.ts'
import { codeSeconds, correctionDays, quorumMargin } from '../domain/settings.ts'
import { findableMatters } from './agreed/findable.ts'
import { agreedPublications } from './agreed/publication.ts'
import { agreedKind, agreedRoutes } from './agreed/routes.ts'
import { listWaitingAgreed } from './agreed/waiting.ts'
import { calendarDocuments } from './calendar.ts'
import { demo } from './demo/index.ts'
import { documents } from './documents/index.ts'
import { figures } from './figures.ts'
import { findableMeetings } from './findable.ts'
import { fileHold } from './papers.ts'
import { meetingPublications } from './publication.ts'
import { materialRoutes } from './routes-material.ts'
import { routes } from './routes.ts'
import { factDetails } from '../messages/fact-details.ts'
import { listWaitingMeetings } from './waiting.ts'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
  routes: [...routes, ...materialRoutes, ...agreedRoutes],
  settings: [codeSeconds, correctionDays, quorumMargin, agreedPeriod],
  caseKinds: [agreedKind],
  figures,
  documents,
  publications: [meetingPublications, agreedPublications],
  open: calendarDocuments,
  search: [findableMeetings, findableMatters],
  fileHold,
  waiting: async (work) => [...(await listWaitingMeetings(work)), ...(await listWaitingAgreed(work))],
  demo,
  rules: [
    { name: 'meeting', rules: meetingRules, states: meetingStates },
    { name: 'agenda_item', rules: itemRules, states: itemStates },
    { name: 'attendance', rules: attendanceRules, states: attendances },
    { name: 'topic', rules: topicRules, states: topicStates },
    { name: 'speech', rules: speechRules, states: speechStates },
    { name: 'minutes', rules: minutesRules, states: minutesStates },
    { name: 'agreed_list', rules: agreedListRules, states: listStates },
    { name: 'agreed_matter', rules: agreedMatterRules, states: matterStates },
  ],
  notices: noticeWords(messages),
  facts,
  factDetails,
}
