/** 会场: the screens of a hall and the phones of those who vote; 测评后续 for the organs that were polled. */
import type { PageFeature } from '#ui/page'
import { followupPage } from './followup/FollowupPage.tsx'
import { countPage } from './hall/CountPage.tsx'
import { kioskPage } from './hall/KioskPage.tsx'
import { rehearsalPage } from './hall/RehearsalPage.tsx'
import { screenPage } from './hall/ScreenPage.tsx'
import { stagePage } from './hall/StagePage.tsx'
import { ballotPage, votePage } from './hall/VotePage.tsx'

export const pages: PageFeature = {
  pages: [screenPage, stagePage, kioskPage, countPage, votePage, ballotPage, rehearsalPage, followupPage],
}
