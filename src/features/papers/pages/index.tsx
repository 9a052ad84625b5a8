/** 文书: pages of papers, for everybody who issues or reads them. */
import type { PageFeature } from '#ui/page'
import { aboutPage } from './AboutPage.tsx'
import { paperPage } from './PaperPage.tsx'
import { previewPage } from './PreviewPage.tsx'
import { printedPage } from './PrintedPage.tsx'
import { registerPage } from './RegisterPage.tsx'

export const pages: PageFeature = { pages: [registerPage, aboutPage, previewPage, paperPage, printedPage] }
