/** The screens of the report (报告) as one row of links; only those the reader's posts open. */
import { DeskTabs } from '#ui/DeskTabs'
import { deskTitles } from '../messages/desk-titles.ts'
import { readers, writers } from './access.ts'

const tabs = [
  ['figures', '/desk/report', readers],
  ['catalogue', '/desk/report/catalogue', readers],
  ['texts', '/desk/report/texts', writers],
  ['check', '/desk/report/check', readers],
] as const

export const ReportTabs = ({ here }: { here: (typeof tabs)[number][0] }) => (
  <DeskTabs label={deskTitles.menu} tabs={tabs} titles={deskTitles} here={here} />
)
