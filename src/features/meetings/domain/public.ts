/** 会议 for other features: kinds, states and shapes of meetings, and the quorum of each kind of body. */
export { itemKinds, meetingKinds, type ItemKind, type MeetingKind } from './kinds.ts'
export { heldStates, meetingStates, type Attendance, type MeetingState } from './lifecycle.ts'
export { quorumBasis, quorumStand, type QuorumStand } from './quorum.ts'
export { AgendaItem, Attendee, Meeting, QuorumView, type Voter } from './views.ts'
export { attendanceApi, meetingApi } from './contract.ts'
