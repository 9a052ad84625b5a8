/** The screens of meetings and of what follows their polls as one row of links (会议台), and whose they are. */
import { office } from './contract.ts'

export const keepers = office
export const proposers = ['deputies_office', 'secretariat', 'government_office'] as const
/** The office, and organs that were polled. */
export const followers = [...proposers, 'unit', 'unit_head'] as const

export const meetingTabs = [
  ['list', '/desk/meetings', keepers],
  ['topics', '/desk/meetings/topics', proposers],
  ['followups', '/desk/followups', followers],
] as const
