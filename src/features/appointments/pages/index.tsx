/** 人事任免: the lists everybody reads; joint cases and answers of the accused for those they concern. */
import type { PageFeature } from '#ui/page'
import { defencePage } from './DefencePage.tsx'
import { jointPage } from './JointPage.tsx'
import { jointListPage, newJointPage } from './JointPages.tsx'
import { previewPage, publicListPage, publicListsPage } from './PublicPages.tsx'

export const pages: PageFeature = {
  pages: [publicListsPage, publicListPage, previewPage, jointListPage, newJointPage, jointPage, defencePage],
}
