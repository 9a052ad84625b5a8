/** 公开的报告: the list, one report, and each of its figures; everything works without JavaScript. */
import type { PageFeature } from '#ui/page'
import { pageMessages } from '../messages/pages.ts'
import { publicFigurePage } from './FigurePage.tsx'
import { publicListPage, publicReportPage } from './ReportPages.tsx'

export const pages: PageFeature = {
  pages: [publicListPage, publicReportPage, publicFigurePage],
  menu: [
    { area: 'public', href: '/reports', label: { 'zh-CN': pageMessages['zh-CN'].list, en: pageMessages.en.list } },
  ],
}
