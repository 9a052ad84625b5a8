/** Who somebody is to a suggestion by his posts alone (岗位对应的身份); deputies and units are found out case by case. */
import type { Role } from '#kernel/roles'
import type { SuggestionParty } from './lifecycle.ts'

/** 领导、主任会议成员、常委会组成人员 read what was accepted. */
export const overseers = ['leader', 'chairman', 'committee_member'] as const

/** 会议期间由大会秘书处受理，代表工委承接其工作；闭会期间由代表工委受理. */
export function officePartiesOf(roles: readonly Role[], betweenSessions: boolean): SuggestionParty[] {
  const parties: SuggestionParty[] = []
  if (roles.includes('deputies_office')) parties.push('deputies_office', 'receiver')
  else if (roles.includes('secretariat') && !betweenSessions) parties.push('receiver')
  if (roles.includes('government_office')) parties.push('government_office')
  return parties
}
