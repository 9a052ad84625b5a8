/** The screens of meetings as one row of links (会议台). */
import { keepers, proposers } from './access.ts'

export const tabs = [
  ['list', '/desk/meetings', keepers],
  ['topics', '/desk/meetings/topics', proposers],
] as const
