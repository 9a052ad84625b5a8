/** 报告: the published ones with each of their figures, for everybody; the page a chairman signs on; drafts for comment. */
import type { PageFeature } from '#ui/page'
import { pageMessages } from '../messages/pages.ts'
import { draftPage, draftsPage } from './DraftPages.tsx'
import { publicFigurePage } from './FigurePage.tsx'
import { handlingFigurePage, handlingPage, handlingPreviewPage } from './HandlingPages.tsx'
import { signPage } from './SignPage.tsx'
import { publicListPage, publicReportPage } from './ReportPages.tsx'

export const pages: PageFeature = {
  pages: [
    publicListPage,
    publicReportPage,
    publicFigurePage,
    handlingPage,
    handlingFigurePage,
    handlingPreviewPage,
    signPage,
    draftsPage,
    draftPage,
  ],
  menu: [
    { area: 'public', href: '/reports', label: { 'zh-CN': pageMessages['zh-CN'].list, en: pageMessages.en.list } },
  ],
}
