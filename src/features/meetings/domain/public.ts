/** 会议 for other features: kinds, states and shapes of meetings, and the quorum of each kind of body. */
import { menu } from '../messages/menu.ts'

/** One's own meetings in the navigation of a place of work. */
export const meetingsWord = { href: '/me/meetings', label: menu } as const

export {
  itemKinds,
  meetingKinds,
  reportSubjects,
  type ItemKind,
  type MeetingKind,
  type ReportSubject,
} from './kinds.ts'
export { closingMessages } from '../messages/closing.ts'
export { notReached } from './agenda.ts'
export { codeOf, readCode } from './check-in.ts'
export { heldStates, meetingStates, type Attendance, type MeetingState } from './lifecycle.ts'
export { quorumBasis, quorumStand, type QuorumStand } from './quorum.ts'
export { AgendaItem, Attendee, Meeting, QuorumView, type Voter } from './views.ts'
export { attendanceApi, meetingApi } from './contract.ts'
export { followers, meetingTabs, proposers } from './desk-tabs.ts'
export { deskTitles as meetingTitles } from '../messages/desk-titles.ts'
export { checkInApi } from './contract-check-in.ts'
export { minutesApi } from './contract-minutes.ts'
export { PublicContent as PublicMeetingContent, readApi, type MeetingView } from './contract-reads.ts'
export { speechApi, Speech } from './contract-speech.ts'
export type { AgreedMatter } from './agreed/views.ts'
