/** The screens of suggestions (建议的几个页面) as one row of links under the word 建议; only those the reader's posts open. */
import { DeskTabs } from '#ui/DeskTabs'
import { deskTitles } from '../messages/desk-titles.ts'
import { assigners, deputiesOffice, offices } from './access.ts'

const tabs = [
  ['list', '/desk/s', offices],
  ['triage', '/desk/s?view=triage', offices],
  ['second', '/desk/second', deputiesOffice],
  ['key', '/desk/key', offices],
  ['clock', '/desk/clock', offices],
  ['promises', '/desk/promises', assigners],
  ['publications', '/desk/publications', deputiesOffice],
  ['papers', '/papers', offices],
  ['statistics', '/desk/statistics', offices],
] as const

export const SuggestionNav = ({ here }: { here: (typeof tabs)[number][0] }) => (
  <DeskTabs label={deskTitles.menu} tabs={tabs} titles={deskTitles} here={here} />
)
