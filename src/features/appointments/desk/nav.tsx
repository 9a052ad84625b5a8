/** The screens of decisions, motions, appointments and oaths (决定任免) as one row of links. */
import { DeskTabs } from '#ui/DeskTabs'
import { actsTabs, actsTitles } from '#features/decisions'

export const ActsNav = ({ here }: { here: 'appointments' | 'vacancies' | 'oaths' }) => (
  <DeskTabs label={actsTitles.menu} tabs={actsTabs} titles={actsTitles} here={here} />
)
