/** 会议: pages for those on the roll of a meeting, and what was published for everybody. */
import type { PageFeature } from '#ui/page'
import { menu } from '../messages/menu.ts'
import { listPage, listPreviewPage } from './agreed/ListPage.tsx'
import { matterPage } from './agreed/MatterPage.tsx'
import { checkInPage } from './CheckInPage.tsx'
import { leavePage } from './LeavePage.tsx'
import { meetingPage } from './MeetingPage.tsx'
import { minePage } from './MinePage.tsx'
import { minutesPage } from './MinutesPage.tsx'
import { previewPage, publicListPage } from './PublicPages.tsx'
import { speakPage } from './SpeakPage.tsx'

export const pages: PageFeature = {
  pages: [
    publicListPage,
    meetingPage,
    previewPage,
    minePage,
    checkInPage,
    leavePage,
    speakPage,
    minutesPage,
    listPage,
    listPreviewPage,
    matterPage,
  ],
  menu: [{ area: 'public', href: '/meetings', label: menu }],
}
