/** 人事任免: the lists everybody reads. */
import type { PageFeature } from '#ui/page'
import { previewPage, publicListPage, publicListsPage } from './PublicPages.tsx'

export const pages: PageFeature = { pages: [publicListsPage, publicListPage, previewPage] }
