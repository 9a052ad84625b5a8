/** The screens of meetings and of what follows their polls as one row of links (会议台), and whose they are. */
import { congressOffices } from '#kernel/roles'

export const keepers = congressOffices
export const proposers = ['deputies_office', 'secretariat', 'government_office'] as const
/** The office, organs that were polled, and leaders who look on. */
export const followers = [...proposers, 'unit', 'unit_head', 'leader', 'chairman'] as const

export const meetingTabs = [
  ['list', '/desk/meetings', keepers],
  ['topics', '/desk/meetings/topics', proposers],
  ['followups', '/desk/followups', proposers],
  ['agreed', '/desk/agreed', proposers],
] as const
