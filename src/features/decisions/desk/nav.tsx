/** The screens of decisions, motions, appointments and oaths (决定任免) as one row of links. */
import { DeskTabs } from '#ui/DeskTabs'
import { actsTabs } from '../domain/acts-tabs.ts'
import { deskTitles } from '../messages/desk-titles.ts'

export const ActsNav = ({ here }: { here: 'list' | 'motions' }) => (
  <DeskTabs label={deskTitles.menu} tabs={actsTabs} titles={deskTitles} here={here} />
)
