/** The screens of decisions, motions, appointments and oaths (决定任免) as one row of links. */
import { DeskTabs } from '#ui/DeskTabs'
import { office } from '../domain/contract.ts'
import { deskTitles } from '../messages/desk-titles.ts'

const tabs = [
  ['list', '/desk/decisions', office],
  ['motions', '/desk/motions', office],
  ['appointments', '/desk/appointments', office],
  ['oaths', '/desk/oaths', office],
] as const

export const ActsNav = ({ here }: { here: 'list' | 'motions' }) => (
  <DeskTabs label={deskTitles.menu} tabs={tabs} titles={deskTitles} here={here} />
)
