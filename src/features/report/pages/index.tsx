/** 报告: the published ones with each of their figures, for everybody; and the page a chairman signs on. */
import type { PageFeature } from '#ui/page'
import { pageMessages } from '../messages/pages.ts'
import { publicFigurePage } from './FigurePage.tsx'
import { signPage } from './SignPage.tsx'
import { publicListPage, publicReportPage } from './ReportPages.tsx'

export const pages: PageFeature = {
  pages: [publicListPage, publicReportPage, publicFigurePage, signPage],
  menu: [
    { area: 'public', href: '/reports', label: { 'zh-CN': pageMessages['zh-CN'].list, en: pageMessages.en.list } },
  ],
}
